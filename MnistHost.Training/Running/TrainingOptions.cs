namespace MnistHost.Training;

/// <summary>Everything that determines a training run except its data. The same options and data give the same network.</summary>
/// <param name="Architecture">See <see cref="Training.Architecture"/>.</param>
/// <param name="Classes">Outputs of the network.</param>
/// <param name="Epochs">Passes over the training images.</param>
/// <param name="Seed">Seed of the weights, the order of images and the augmentation.</param>
public sealed record TrainingOptions(string Architecture, int Classes, int Epochs, int Seed)
{
    /// <summary>File name of the exported weights that the run started from, which contains their checksum; null: random weights.</summary>
    public string? StartedFrom { get; init; }

    /// <summary>Images per step.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Peak learning rate of AdamW.</summary>
    public double LearningRate { get; init; } = 4e-3;

    public double WeightDecay { get; init; } = 0.02;

    /// <summary>Probability mass taken from the true class and spread over all classes.</summary>
    public double LabelSmoothing { get; init; } = 0.02;

    /// <summary>Share of the old value in each step of the weights' exponential moving average.</summary>
    public double AverageDecay { get; init; } = 0.998;

    /// <summary>The same options for a run that starts from an exported network.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no exported network.</exception>
    public TrainingOptions StartingFrom(string? folder) => this with
    {
        StartedFrom = folder is null ? null
            : Directory.Exists(folder) && Directory.GetFiles(folder, "weights.*.bin") is [var weights] ? Path.GetFileName(weights)
            : throw new FileNotFoundException($"--start names {Path.GetFullPath(folder)}, expected a folder with model.json and one file of weights that this trainer wrote."),
    };

    /// <summary>Learning rate at a step: a linear rise over the first tenth, then a half cosine down to zero.</summary>
    /// <remarks>Source: Loshchilov, Hutter, "SGDR: Stochastic gradient descent with warm restarts", ICLR 2017.</remarks>
    public double LearningRateAt(long step, long steps)
    {
        var warmup = Math.Max(1, steps / 10);
        return step < warmup
            ? LearningRate * (step + 1) / warmup
            : LearningRate * 0.5 * (1 + Math.Cos(Math.PI * (step - warmup) / Math.Max(1, steps - warmup)));
    }

    /// <summary>Share of a source's distorted images that are still distorted at a step: all for two thirds of the run, then fewer, down to half, because the page's fields are not distorted.</summary>
    public static double DistortionAt(long step, long steps) => 1 - (0.5 * Math.Clamp((3.0 * step / steps) - 2, 0, 1));
}
