namespace MnistHost.Training;

/// <summary>What decides a training run, besides its data: the same options and data give the same network.</summary>
/// <param name="Architecture">See <see cref="Training.Architecture"/>.</param>
/// <param name="Classes">Outputs of the network.</param>
/// <param name="Epochs">Passes over the training images.</param>
/// <param name="Seed">Seeds the weights, the order of images and the augmentation.</param>
public sealed record TrainingOptions(string Architecture, int Classes, int Epochs, int Seed)
{
    /// <summary>SHA-256 of the checkpoint whose best weights the run starts from; null: from random weights.</summary>
    public string? FineTunes { get; init; }

    /// <summary>Images per step.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Peak learning rate of AdamW.</summary>
    public double LearningRate { get; init; } = 4e-3;

    public double WeightDecay { get; init; } = 0.02;

    /// <summary>Probability mass taken from the true class and spread over all classes.</summary>
    public double LabelSmoothing { get; init; } = 0.02;

    /// <summary>Share of the old value in each step of the weights' exponential moving average.</summary>
    public double AverageDecay { get; init; } = 0.998;

    /// <summary>The same options for a run that starts from another's best weights.</summary>
    /// <exception cref="FileNotFoundException">There is no such checkpoint.</exception>
    public TrainingOptions FineTuning(string checkpointPath) => File.Exists(checkpointPath)
        ? this with { FineTunes = Idx.Sha256(File.ReadAllBytes(checkpointPath)), LearningRate = 1e-3 }
        : throw new FileNotFoundException($"--fine-tune names {Path.GetFullPath(checkpointPath)}, which is not there; expected the checkpoint.bin of an earlier run.");

    /// <summary>Learning rate at a step: a linear rise over the first tenth, then a half cosine down to zero.</summary>
    /// <remarks>Source: Loshchilov, Hutter, "SGDR: Stochastic gradient descent with warm restarts", ICLR 2017.</remarks>
    public double LearningRateAt(long step, long steps)
    {
        var warmup = Math.Max(1, steps / 10);
        return step < warmup
            ? LearningRate * (step + 1) / warmup
            : LearningRate * 0.5 * (1 + Math.Cos(Math.PI * (step - warmup) / Math.Max(1, steps - warmup)));
    }
}
