using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace MnistHost.Training;

/// <summary>Where a run writes.</summary>
public sealed record OutputPaths(string Checkpoints, string Model, string Fixture, string Report);

/// <summary>One run from the data to the exported model, told on the console.</summary>
public sealed class TrainingRun(TrainingOptions options, OutputPaths output)
{
    public const string DefaultArchitecture = "16 32/2 32 32 48/2 48 48";
    public const int DefaultEpochs = 30;

    /// <summary>MNIST training images set aside to choose the epoch.</summary>
    private const int ValidationCount = 5000;

    private static readonly string[] Labels = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public async Task RunAsync(string? dataFolder, bool resume, CancellationToken cancellation)
    {
        _ = Architecture.Parse(options.Architecture);
        var folder = await DataFolder.FindAsync(dataFolder, AnsiConsole.WriteLine, cancellation);
        var (training, validation) = Mnist.ReadTraining(folder).Split(ValidationCount, options.Seed);
        var checkpoint = Path.Combine(output.Checkpoints, "checkpoint.bin");
        if (!resume && File.Exists(checkpoint))
        {
            throw new IOException($"{checkpoint} holds an earlier run; add --resume to go on with it, name another folder with --checkpoints, or delete it.");
        }

        AnsiConsole.WriteLine(CultureInfo.InvariantCulture, "{0} · {1} images, {2} for validation · {3} epochs · seed {4}", options.Architecture, training.Count, validation.Count, options.Epochs, options.Seed);
        var trainer = new Trainer(options, training, new Dictionary<string, LabelledImages> { ["mnist"] = validation }, checkpoint);
        using var state = Train(trainer, resume, cancellation);
        Export(state, training, validation, Mnist.ReadTest(folder));
    }

    private TrainingState Train(Trainer trainer, bool resume, CancellationToken cancellation) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("training", maxValue: 1);
                return trainer.Run(
                    resume,
                    step =>
                    {
                        bar.MaxValue = step.Steps;
                        bar.Value = step.Step;
                        bar.Description = string.Create(CultureInfo.InvariantCulture, $"epoch {step.Epoch} of {options.Epochs}, loss {step.Loss:0.0000}");
                    },
                    epoch => AnsiConsole.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"epoch {epoch.Epoch}: loss {epoch.Loss:0.0000}, validation {string.Join(", ", epoch.Accuracy.Select(set => $"{set.Key} {set.Value:0.00%}"))}, {epoch.Seconds:0} s, {TimeLeft(epoch)} left")),
                    cancellation);
            });

    private string TimeLeft(EpochResult epoch) => TimeSpan.FromSeconds(epoch.Seconds * (options.Epochs - epoch.Epoch)).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);

    private void Export(TrainingState state, LabelledImages training, LabelledImages validation, LabelledImages test)
    {
        state.Best.eval();
        var folded = state.Best.Fold();
        var (network, kernels) = folded.Equalise().Quantize(levels: 255);
        var best = Trainer.BestOf(state.History);
        var validationScore = Measure(network, validation);
        var unrounded = Measure(folded, validation);
        var testScore = Measure(network, test);
        var metadata = new JsonObject
        {
            ["input"] = new JsonObject { ["height"] = LabelledImages.Side, ["width"] = LabelledImages.Side, ["ink"] = 1, ["paper"] = 0, ["boxPx"] = 20, ["centre"] = "centre of mass" },
            ["labels"] = new JsonArray([.. Labels.Select(label => JsonValue.Create(label))]),
            ["training"] = JsonSerializer.SerializeToNode(options, Json),
            ["epoch"] = best.Epoch,
            ["images"] = new JsonObject { ["training"] = training.Count, ["validation"] = validation.Count, ["test"] = test.Count },
            ["sha256"] = new JsonObject(Mnist.Files.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Name, file.Sha256))),
            ["accuracy"] = new JsonObject { ["validation"] = validationScore.Accuracy, ["validationFloat32"] = unrounded.Accuracy, ["test"] = testScore.Accuracy },
        };
        var weights = LayersModel.Write(output.Model, network, kernels, metadata);
        ParityFixture.Write(output.Fixture, weights, network, test);

        Directory.CreateDirectory(output.Report);
        File.WriteAllText(Path.Combine(output.Report, "learning-curve.svg"), LearningCurve.Svg(state.History));
        File.WriteAllText(Path.Combine(output.Report, "confusion-matrix.svg"), ConfusionMatrix.Svg(testScore.Confusion, Labels));
        File.WriteAllText(
            Path.Combine(output.Report, "metrics.json"),
            JsonSerializer.Serialize(new { options, weights, best, validation = validationScore.Accuracy, test = testScore.Accuracy, testScore.Confusion, state.History }, Json) + "\n");
        AnsiConsole.WriteLine(CultureInfo.InvariantCulture, "epoch {0}: validation {1:0.00%} ({2:0.00%} before rounding), test {3:0.00%} · {4}", best.Epoch, validationScore.Accuracy, unrounded.Accuracy, testScore.Accuracy, Path.Combine(output.Model, weights));
    }

    private static Score Measure(FoldedNetwork network, LabelledImages images) => Score.Of(FoldedForward.Logits(network, images), images.Labels);
}
