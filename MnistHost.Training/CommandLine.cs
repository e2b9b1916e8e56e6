using System.CommandLine;
using Spectre.Console;

namespace MnistHost.Training;

/// <summary>The command line: one command that trains and exports.</summary>
public static class CommandLine
{
    /// <summary>Exit code of a program that Ctrl-C has stopped.</summary>
    private const int Stopped = 130;

    public static Task<int> RunAsync(string[] args)
    {
        var data = new Option<string?>("--data") { Description = "Folder with the sub-folder 'mnist' (IDX files, plain or gzip). Default: MNIST_DATA, else ../shared/data, else a download into the user's cache." };
        var fields = new Option<string?>("--fields") { Description = "Folder with the fields of pen strokes and scribbles that 'npm run fields' draws; the network then learns an eleventh class, no digit. Default: MNIST alone." };
        var architecture = new Option<string>("--architecture") { Description = "Convolutions in order: channels[kKernelSize][/stride].", DefaultValueFactory = _ => TrainingRun.DefaultArchitecture };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the training images.", DefaultValueFactory = _ => TrainingRun.DefaultEpochs };
        var seed = new Option<int>("--seed") { Description = "Seeds the split, the weights, the order of images and the augmentation.", DefaultValueFactory = _ => 1 };
        var checkpoints = new Option<string>("--checkpoints") { Description = "Folder for the checkpoint.", DefaultValueFactory = _ => "checkpoints" };
        var resume = new Option<bool>("--resume") { Description = "Go on from the checkpoint." };
        var fineTune = new Option<string?>("--fine-tune") { Description = "Start from the best weights of this checkpoint, with a lower learning rate and fewer distorted images." };
        var trial = new Option<bool>("--trial") { Description = "Train and validate only: nothing is exported and the test images are not looked at." };
        var model = new Option<string>("--model") { Description = "Folder for model.json and its weights.", DefaultValueFactory = _ => Path.Combine("ClientApp", "public", "models", "digits") };
        var fixture = new Option<string>("--fixture") { Description = "File for the parity fixture.", DefaultValueFactory = _ => Path.Combine("ClientApp", "src", "model", "parity.json") };
        var report = new Option<string>("--report") { Description = "Folder for metrics.json, the learning curve and the confusion matrix.", DefaultValueFactory = _ => Path.Combine("docs", "model") };

        var command = new RootCommand("Trains the digit network on MNIST and writes it in TensorFlow.js format.")
        {
            data, fields, architecture, epochs, seed, checkpoints, resume, fineTune, trial, model, fixture, report,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var options = new TrainingOptions(parsed.GetValue(architecture)!, parsed.GetValue(fields) is null ? 10 : 11, parsed.GetValue(epochs), parsed.GetValue(seed));
                var run = new TrainingRun(
                    parsed.GetValue(fineTune) is { } start ? options.FineTuning(start) : options,
                    new(parsed.GetValue(checkpoints)!, parsed.GetValue(model)!, parsed.GetValue(fixture)!, parsed.GetValue(report)!));
                // On a thread of its own: System.CommandLine listens to Ctrl-C only once this action has given way.
                await Task.Run(() => run.RunAsync(parsed.GetValue(data), parsed.GetValue(fields), parsed.GetValue(resume), parsed.GetValue(fineTune), parsed.GetValue(trial), cancellation), CancellationToken.None);
                return 0;
            }
            catch (OperationCanceledException)
            {
                AnsiConsole.WriteLine("Stopped; every step is kept. Add --resume to the same command to go on.");
                return Stopped;
            }
            catch (Exception error) when (error is IOException or InvalidDataException or FormatException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(error.Message);
                return 1;
            }
        });
        if (Console.IsOutputRedirected)
        {
            // A log file keeps a line a line.
            AnsiConsole.Profile.Width = 500;
        }

        // Ctrl-C: time to finish the step and write the checkpoint.
        return command.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
    }
}
