using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace MnistHost.Training;

/// <summary>The command line. The root command trains and exports a network, and <c>data</c> downloads and converts the training data.</summary>
public static class CommandLine
{
    /// <summary>Exit code after Ctrl-C.</summary>
    private const int Stopped = 130;

    public static Task<int> RunAsync(string[] args)
    {
        var data = new Option<string?>("--data") { Description = "Folder with an 'mnist' subfolder (IDX files, plain or gzip). Default: MNIST_DATA, ../shared/data or artifacts/data. If none of them exists, MNIST is downloaded to the user's local data folder." };
        var fields = new Option<string?>("--fields") { Description = "Folder with the 28×28 images that 'npm run fields' renders from pen strokes and scribbles. With these images, the network also learns an eleventh class, 'not a digit'. Default: train on MNIST only." };
        var architecture = new Option<string>("--architecture") { Description = "Convolutions in order, each written as channels[kKernelSize][/stride].", DefaultValueFactory = _ => TrainingRun.DefaultArchitecture };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the training images.", DefaultValueFactory = _ => TrainingRun.DefaultEpochs };
        var seed = new Option<int>("--seed") { Description = "Seed for the validation split, the initial weights, the order of images and the augmentation.", DefaultValueFactory = _ => 1 };
        var checkpoints = new Option<string>("--checkpoints") { Description = "Folder for the checkpoint.", DefaultValueFactory = _ => "checkpoints" };
        var resume = new Option<bool>("--resume") { Description = "Continue from the checkpoint." };
        var start = new Option<string?>("--start") { Description = "Folder of an exported network to start from. --architecture may have more or fewer channels than that network. Default: random weights." };
        var round = Number<double?>("--round", "Train with rounded kernels. Each weight is rounded to a multiple of this number times the root mean square of its kernel. Requires --start. Default: round only after training, using 0.25.", "above 0 and at most 2, such as 0.5", step => step is > 0 and <= 2);
        var learningRate = Number<double>("--learning-rate", "Peak learning rate.", "above 0 and less than 1, such as 0.004", rate => rate is > 0 and < 1);
        learningRate.DefaultValueFactory = _ => 0.004;
        var labelSmoothing = Number<double>("--label-smoothing", "Probability taken from the true class and spread over all classes, at least 0 and less than 1.", "at least 0 and less than 1, such as 0.02", share => share is >= 0 and < 1);
        labelSmoothing.DefaultValueFactory = _ => 0.02;
        var averageDecay = Number<double>("--average-decay", "Decay of the weights' exponential moving average, at least 0 and less than 1; 0 turns averaging off.", "at least 0 and less than 1, such as 0.998", share => share is >= 0 and < 1);
        averageDecay.DefaultValueFactory = _ => 0.998;
        var trial = new Option<bool>("--trial") { Description = "Only train and validate. The network is written next to the checkpoint, and the test images are not used." };
        var model = new Option<string>("--model") { Description = "Folder for model.json and its weights.", DefaultValueFactory = _ => Path.Combine("ClientApp", "public", "models", "digits") };
        var fixture = new Option<string>("--fixture") { Description = "File for the parity fixture.", DefaultValueFactory = _ => Path.Combine("ClientApp", "src", "model", "parity.json") };
        var report = new Option<string>("--report") { Description = "Folder for metrics.json, the learning curve and the confusion matrix.", DefaultValueFactory = _ => Path.Combine("docs", "model") };

        var command = new RootCommand("Trains the digit network on MNIST and writes it in TensorFlow.js format.")
        {
            data, fields, architecture, epochs, seed, checkpoints, resume, start, round, learningRate, labelSmoothing, averageDecay, trial, model, fixture, report,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(round) is not null && result.GetResult(start) is null)
            {
                result.AddError("--round needs a network to start from; add --start with its folder.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(async () =>
        {
            var options = new TrainingOptions(parsed.GetValue(architecture)!, parsed.GetValue(fields) is null ? 10 : 11, parsed.GetValue(epochs), parsed.GetValue(seed))
            {
                LabelSmoothing = parsed.GetValue(labelSmoothing),
                AverageDecay = parsed.GetValue(averageDecay),
                LearningRate = parsed.GetValue(learningRate),
                RoundingStep = parsed.GetValue(round),
            };
            var run = new TrainingRun(
                options.StartingFrom(parsed.GetValue(start)),
                new(parsed.GetValue(checkpoints)!, parsed.GetValue(model)!, parsed.GetValue(fixture)!, parsed.GetValue(report)!));
            await run.RunAsync(parsed.GetValue(data), parsed.GetValue(fields), parsed.GetValue(resume), parsed.GetValue(start), parsed.GetValue(trial), cancellation);
        }));

        var from = new Option<string?>("--from") { Description = "Folder with the original data sets to convert. Default: the user's local data folder; missing files are downloaded (180 MB)." };
        var to = new Option<string>("--to") { Description = "Folder for the converted files.", DefaultValueFactory = _ => DataFolder.Converted };
        var originals = new Command("data", "Downloads the original data sets and converts them to training data (docs/training.md).") { from, to };
        originals.SetAction((parsed, cancellation) => RunAsync(async () =>
        {
            var folder = parsed.GetValue(from) ?? Path.Combine(DataFolder.Cache, "originals");
            if (parsed.GetValue(from) is null)
            {
                await Originals.DownloadAsync(folder, AnsiConsole.WriteLine, cancellation);
            }

            Originals.Convert(folder, parsed.GetValue(to)!, AnsiConsole.WriteLine);
        }, whenStopped: "Stopped. Completed downloads are kept."));
        command.Add(originals);

        if (Console.IsOutputRedirected)
        {
            // Don't wrap long lines in a log file.
            AnsiConsole.Profile.Width = 500;
        }

        // After Ctrl-C, allow time to finish the step and write the checkpoint.
        return command.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
    }

    /// <param name="expected">Completes the message "expected a number that is …".</param>
    private static Option<T> Number<T>(string name, string description, string expected, Func<double, bool> isExpected) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && isExpected(number))
            {
                return (T)(object)number;
            }

            result.AddError($"{name} is {text}; expected a number that is {expected}.");
            return default;
        },
    };

    private static async Task<int> RunAsync(Func<Task> run, string whenStopped = "Stopped. All finished steps are saved. Add --resume to the same command to continue.")
    {
        try
        {
            // Run on a separate thread, because System.CommandLine handles Ctrl-C only after this action has yielded.
            await Task.Run(run);
            return 0;
        }
        catch (OperationCanceledException)
        {
            AnsiConsole.WriteLine(whenStopped);
            return Stopped;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or FormatException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
