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
    public const string DefaultArchitecture = "32k5/2 32 32 64/2 48 64";
    public const int DefaultEpochs = 60;

    /// <summary>Values that a kernel's numbers are rounded to: the fewest that cost no accuracy on validation data (docs/network.md).</summary>
    private const int Levels = 47;

    private static readonly string[] Labels = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "not-a-digit"];
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public async Task RunAsync(string? dataFolder, string? fieldsFolder, bool resume, IReadOnlyList<string> teacherPaths, bool trial, CancellationToken cancellation)
    {
        if (!Architecture.Parse(options.Architecture).IsPlain && !trial)
        {
            throw new FormatException($"'{options.Architecture}' has depthwise or residual convolutions, which the client does not run; add --trial to train and validate it only.");
        }

        var folder = await DataFolder.FindAsync(dataFolder, AnsiConsole.WriteLine, cancellation);
        var (sources, validation) = TrainingData.Read(folder, fieldsFolder, options.Seed);
        var checkpoint = Path.Combine(output.Checkpoints, "checkpoint.bin");
        if (!resume && File.Exists(checkpoint))
        {
            throw new IOException($"{checkpoint} holds an earlier run; add --resume to go on with it, name another folder with --checkpoints, or delete it.");
        }

        AnsiConsole.WriteLine(CultureInfo.InvariantCulture, "{0} · {1} images, {2} for validation · {3} epochs · seed {4}", options.Architecture, sources.Sum(source => source.Images.Count), validation.Values.Sum(set => set.Count), options.Epochs, options.Seed);
        using var teachers = Teachers.Read(teacherPaths, options.Classes);
        var trainer = new Trainer(options, sources, validation, checkpoint, teachers);
        using var state = Train(trainer, resume, cancellation);
        if (trial)
        {
            var best = Trainer.BestOf(state.History);
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best epoch {best.Epoch}: {Percent(best.Accuracy)}, {state.Network.parameters().Sum(parameter => parameter.numel())} parameters"));
            return;
        }

        Export(state, sources, validation, Mnist.ReadTest(folder));
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
                        $"epoch {epoch.Epoch}: loss {epoch.Loss:0.0000}, validation {Percent(epoch.Accuracy)}, {epoch.Seconds:0} s, {TimeLeft(epoch)} left")),
                    cancellation);
            });

    private string TimeLeft(EpochResult epoch) => TimeSpan.FromSeconds(epoch.Seconds * (options.Epochs - epoch.Epoch)).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);

    private void Export(TrainingState state, IReadOnlyList<TrainingSource> sources, IReadOnlyDictionary<string, LabelledImages> validation, LabelledImages test)
    {
        state.Best.eval();
        var folded = state.Best.Fold();
        var calibration = Calibrate(folded, validation);
        var (network, kernels) = folded.Temper(calibration?.Temperature ?? 1).Equalise().Quantize(Levels);
        var best = Trainer.BestOf(state.History);
        var labels = Labels[..options.Classes];
        var rounded = Measure(network, validation);
        var testScore = Measure(network, test);
        var metadata = new JsonObject
        {
            ["input"] = new JsonObject { ["height"] = LabelledImages.Side, ["width"] = LabelledImages.Side, ["ink"] = 1, ["paper"] = 0, ["boxPx"] = 20, ["centre"] = "centre of mass" },
            ["labels"] = JsonSerializer.SerializeToNode(labels),
            ["digitFrom"] = calibration?.DigitFrom,
            ["training"] = JsonSerializer.SerializeToNode(options, Json),
            ["epoch"] = best.Epoch,
            ["images"] = new JsonObject { ["training"] = sources.Sum(source => source.Images.Count), ["validation"] = validation.Values.Sum(set => set.Count), ["test"] = test.Count },
            ["sha256"] = new JsonObject(Mnist.Files.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Name, file.Sha256)).Append(new("all training images", state.DataSum))),
            ["accuracy"] = new JsonObject { ["validation"] = JsonSerializer.SerializeToNode(rounded), ["validationFloat32"] = JsonSerializer.SerializeToNode(Measure(folded, validation)), ["test"] = testScore.Accuracy },
        };
        var weights = LayersModel.Write(output.Model, network, kernels, metadata);
        ParityFixture.Write(output.Fixture, weights, network, validation["mnist"]);

        Directory.CreateDirectory(output.Report);
        File.WriteAllText(Path.Combine(output.Report, "learning-curve.svg"), LearningCurve.Svg(state.History));
        File.WriteAllText(Path.Combine(output.Report, "confusion-matrix.svg"), ConfusionMatrix.Svg(testScore.Confusion, labels));
        File.WriteAllText(
            Path.Combine(output.Report, "metrics.json"),
            JsonSerializer.Serialize(new { options, weights, best, calibration, Validation = rounded, Test = testScore.Accuracy, testScore.Confusion, state.History }, Json) + "\n");
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {best.Epoch}: {Percent(rounded)} ({Percent(best.Accuracy)} before rounding), test {testScore.Accuracy:0.00%} · {weights}"));
    }

    private static Calibration? Calibrate(FoldedNetwork network, IReadOnlyDictionary<string, LabelledImages> validation) =>
        validation.ContainsKey("scribbles")
            ? Calibration.Of(validation.ToDictionary(set => set.Key, set => (FoldedForward.Logits(network, set.Value), set.Value.Labels)), "pens", "scribbles")
            : null;

    private static Dictionary<string, double> Measure(FoldedNetwork network, IReadOnlyDictionary<string, LabelledImages> sets) =>
        sets.ToDictionary(set => set.Key, set => Measure(network, set.Value).Accuracy);

    private static Score Measure(FoldedNetwork network, LabelledImages images) => Score.Of(FoldedForward.Logits(network, images), images.Labels);

    private static string Percent(IReadOnlyDictionary<string, double> accuracy) =>
        string.Join(", ", accuracy.Select(set => string.Create(CultureInfo.InvariantCulture, $"{set.Key} {set.Value:0.00%}")));
}
