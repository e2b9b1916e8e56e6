using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace MnistHost.Training;

/// <summary>The paths that a run writes to.</summary>
public sealed record OutputPaths(string Checkpoints, string Model, string Fixture, string Report);

/// <summary>A training run, from reading the data to exporting the model. Prints progress to the console.</summary>
public sealed class TrainingRun(TrainingOptions options, OutputPaths output)
{
    public const string DefaultArchitecture = "32k5/2 32 32 48/2 48 64";
    public const int DefaultEpochs = 60;

    /// <summary>Rounding step for export if the run trained without rounding. A step this small hardly lowers the accuracy on validation data.</summary>
    private const double FineStep = 0.25;

    private static readonly string[] Labels = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "not-a-digit"];
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public async Task RunAsync(string? dataFolder, string? fieldsFolder, bool resume, string? startFolder, bool trial, CancellationToken cancellation)
    {
        // Reject an invalid architecture before reading the data, which takes a while.
        _ = Architecture.Parse(options.Architecture);
        var folder = await DataFolder.FindAsync(dataFolder, AnsiConsole.WriteLine, cancellation);
        var (sources, validation) = TrainingData.Read(folder, fieldsFolder, options.Seed);
        var checkpoint = Path.Combine(output.Checkpoints, "checkpoint.bin");
        if (!resume && File.Exists(checkpoint))
        {
            throw new IOException($"{checkpoint} is from an earlier run; add --resume to continue it, choose another folder with --checkpoints, or delete it.");
        }

        AnsiConsole.WriteLine(CultureInfo.InvariantCulture, "{0} · {1} images, {2} for validation · {3} epochs · seed {4}", options.Architecture, sources.Sum(source => source.Images.Count), validation.Values.Sum(set => set.Count), options.Epochs, options.Seed);
        var earlier = startFolder is null ? null : LayersModel.Read(startFolder);
        if (earlier is not null && earlier.Dense.Outputs != options.Classes)
        {
            throw new InvalidDataException($"{startFolder} contains a network with {earlier.Dense.Outputs} classes; expected {options.Classes}. Use the same --fields as for that network, or start from another one.");
        }

        var trainer = new Trainer(options, sources, validation, checkpoint, earlier);
        using var state = Train(trainer, resume, cancellation);
        var images = sources.Sum(source => source.Images.Count);
        if (trial)
        {
            var best = Trainer.BestOf(state.History);
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best epoch {best.Epoch}: {Percent(best.Accuracy)}"));
            Write(Path.Combine(output.Checkpoints, "model"), state, images, validation, test: null);
            return;
        }

        Export(state, images, validation, Mnist.ReadTest(folder));
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

    private void Export(TrainingState state, int images, IReadOnlyDictionary<string, LabelledImages> validation, LabelledImages test)
    {
        var exported = Write(output.Model, state, images, validation, test);
        var testScore = exported.Test!;
        var best = Trainer.BestOf(state.History);
        ParityFixture.Write(output.Fixture, exported.Weights, exported.Network, validation["mnist"]);
        Directory.CreateDirectory(output.Report);
        File.WriteAllText(Path.Combine(output.Report, "learning-curve.svg"), LearningCurve.Svg(state.History));
        File.WriteAllText(Path.Combine(output.Report, "confusion-matrix.svg"), ConfusionMatrix.Svg(testScore.Confusion, Labels[..options.Classes]));
        File.WriteAllText(
            Path.Combine(output.Report, "metrics.json"),
            JsonSerializer.Serialize(new { options, exported.Weights, best, exported.Calibration, Validation = exported.Rounded, Test = testScore.Accuracy, testScore.Confusion, state.History }, Json) + "\n");
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {best.Epoch}: {Percent(exported.Rounded)}, test {testScore.Accuracy:0.00%} · {exported.Weights}"));
    }

    /// <summary>The exported network.</summary>
    /// <param name="Network">The network with rounded weights.</param>
    /// <param name="Weights">File name of the weights.</param>
    /// <param name="Rounded">The rounded network's accuracy on each validation set.</param>
    /// <param name="Test">The rounded network's score on the test images. Null in a trial.</param>
    private sealed record Exported(FoldedNetwork Network, string Weights, Calibration? Calibration, IReadOnlyDictionary<string, double> Rounded, Score? Test);

    /// <param name="images">Number of training images.</param>
    /// <param name="test">Null in a trial, which does not use the test images.</param>
    private Exported Write(string modelFolder, TrainingState state, int images, IReadOnlyDictionary<string, LabelledImages> validation, LabelledImages? test)
    {
        state.Best.eval();
        var folded = options.RoundingStep is null ? state.Best.Fold().Equalise() : state.Best.Fold();
        var step = options.RoundingStep ?? FineStep;
        var calibration = Calibrate(folded.Quantize(step).Network, validation);
        var (network, kernels) = folded.Temper(calibration?.Temperature ?? 1).Quantize(step);
        var rounded = Measure(network, validation);
        var testScore = test is null ? null : Measure(network, test);
        var metadata = new JsonObject
        {
            ["input"] = new JsonObject { ["height"] = LabelledImages.Side, ["width"] = LabelledImages.Side, ["ink"] = 1, ["paper"] = 0, ["boxPx"] = 20, ["centre"] = "centre of mass" },
            ["labels"] = JsonSerializer.SerializeToNode(Labels[..options.Classes]),
            ["digitFrom"] = calibration?.DigitFrom,
            ["training"] = JsonSerializer.SerializeToNode(options, Json),
            ["epoch"] = Trainer.BestOf(state.History).Epoch,
            ["images"] = new JsonObject { ["training"] = images, ["validation"] = validation.Values.Sum(set => set.Count), ["test"] = test?.Count ?? 0 },
            ["sha256"] = new JsonObject { ["all training images"] = state.DataSum },
            ["accuracy"] = new JsonObject { ["validation"] = JsonSerializer.SerializeToNode(rounded), ["validationFloat32"] = options.RoundingStep is null ? JsonSerializer.SerializeToNode(Measure(folded, validation)) : null, ["test"] = testScore?.Accuracy },
        };
        return new(network, LayersModel.Write(modelFolder, network, kernels, metadata), calibration, rounded, testScore);
    }

    private static Calibration? Calibrate(FoldedNetwork network, IReadOnlyDictionary<string, LabelledImages> validation) =>
        validation.ContainsKey("scribbles")
            ? Calibration.Of(validation.ToDictionary(set => set.Key, set => (FoldedForward.Logits(network, set.Value), set.Value.Labels)), "pens", "unipen", "scribbles", "letters")
            : null;

    private static Dictionary<string, double> Measure(FoldedNetwork network, IReadOnlyDictionary<string, LabelledImages> sets) =>
        sets.ToDictionary(set => set.Key, set => Measure(network, set.Value).Accuracy);

    private static Score Measure(FoldedNetwork network, LabelledImages images) => Score.Of(FoldedForward.Logits(network, images), images.Labels);

    private static string Percent(IReadOnlyDictionary<string, double> accuracy) =>
        string.Join(", ", accuracy.Select(set => string.Create(CultureInfo.InvariantCulture, $"{set.Key} {set.Value:0.00%}")));
}
