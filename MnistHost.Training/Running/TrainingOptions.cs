namespace MnistHost.Training;

/// <summary>Everything that determines a training run except its data. The same options and data give the same network.</summary>
/// <param name="Architecture">See <see cref="Training.Architecture"/>.</param>
/// <param name="Classes">Number of the network's outputs.</param>
/// <param name="Epochs">Passes over the training images.</param>
/// <param name="Seed">Seed for the initial weights, the order of images and the augmentation.</param>
public sealed record TrainingOptions(string Architecture, int Classes, int Epochs, int Seed)
{
    /// <summary>File name (with checksum) of the exported weights that the run started from, or null if it started from random weights.</summary>
    public string? StartedFrom { get; init; }

    /// <summary>The rounding step for kernels during training (<see cref="Network"/>, <see cref="QuantizedTensor.From"/>), or null to round kernels only for export.</summary>
    public double? RoundingStep { get; init; }

    /// <summary>Images per step.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Peak learning rate of AdamW.</summary>
    public double LearningRate { get; init; } = 4e-3;

    public double WeightDecay { get; init; } = 0.02;

    /// <summary>Probability mass taken from the true class and spread over all classes.</summary>
    public double LabelSmoothing { get; init; } = 0.02;

    /// <summary>Decay of the weights' exponential moving average.</summary>
    public double AverageDecay { get; init; } = 0.998;

    /// <summary>Returns the same options for a run that starts from the exported network in <paramref name="folder"/>, or from random weights if the folder is null.</summary>
    /// <exception cref="FileNotFoundException">The folder contains no exported network.</exception>
    public TrainingOptions StartingFrom(string? folder) => this with
    {
        StartedFrom = folder is null ? null
            : Directory.Exists(folder) && Directory.GetFiles(folder, "weights.*.bin") is [var weights] ? Path.GetFileName(weights)
            : throw new FileNotFoundException($"--start is {Path.GetFullPath(folder)}; expected a folder with a model.json and one weights file written by this trainer."),
    };

    /// <summary>Returns the learning rate at a step: a linear warm-up over the first tenth of the steps, then a cosine decay to zero.</summary>
    /// <remarks>Source: Loshchilov, Hutter, "SGDR: Stochastic gradient descent with warm restarts", ICLR 2017.</remarks>
    public double LearningRateAt(long step, long steps)
    {
        var warmup = Math.Max(1, steps / 10);
        return step < warmup
            ? LearningRate * (step + 1) / warmup
            : LearningRate * 0.5 * (1 + Math.Cos(Math.PI * (step - warmup) / Math.Max(1, steps - warmup)));
    }

    /// <summary>Returns the factor that scales the share of distorted images at a step. It is 1 for the first two thirds of the run, then falls to 0.5, because the images that the page reads are not distorted.</summary>
    public static double DistortionAt(long step, long steps) => 1 - (0.5 * Math.Clamp((3.0 * step / steps) - 2, 0, 1));
}
