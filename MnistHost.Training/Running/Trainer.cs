using System.Diagnostics;
using System.Security.Cryptography;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHost.Training;

/// <summary>Progress of the run after a step.</summary>
/// <param name="Loss">Mean loss of this epoch so far.</param>
public sealed record StepProgress(int Epoch, long Step, long Steps, double Loss);

/// <summary>Trains a network, writes checkpoints, and can resume from a checkpoint exactly where it stopped.</summary>
/// <remarks>All random numbers in a step depend only on the seed and the step's number, so an interrupted run ends with the same weights as an uninterrupted one.</remarks>
public sealed class Trainer(TrainingOptions options, IReadOnlyList<TrainingSource> sources, IReadOnlyDictionary<string, LabelledImages> validation, string checkpointPath, FoldedNetwork? earlier = null)
{
    private static readonly TimeSpan CheckpointInterval = TimeSpan.FromMinutes(1);
    private const int StepsBetweenCollections = 50;

    /// <summary>Number of training images used to restore batch norm when a run starts from an exported network.</summary>
    private const int ImagesToUnfold = 512;
    private readonly long _stepsPerEpoch = sources.Sum(source => Math.Min(source.PerEpoch, source.Images.Count)) / options.BatchSize;

    /// <summary>Trains to the end of the last epoch.</summary>
    /// <returns>The final state. Its <see cref="TrainingState.Best"/> is the network from the epoch with the best validation score.</returns>
    /// <exception cref="OperationCanceledException">Training was stopped. The checkpoint contains everything up to the last step.</exception>
    /// <exception cref="InvalidDataException">The checkpoint is damaged or from another run.</exception>
    public TrainingState Run(bool resume, Action<StepProgress> onStep, Action<EpochResult> onEpoch, CancellationToken cancellation)
    {
        var training = TrainingSource.Join(sources);
        var dataSum = Sum(training);
        var state = resume && File.Exists(checkpointPath) ? TrainingState.Load(checkpointPath, options, dataSum) : new(options, dataSum);
        var images = Batches.Images(training);
        var labels = Batches.Labels(training);
        var distorted = tensor([.. sources.SelectMany(source => Enumerable.Repeat(source.Distorted, source.Images.Count))]);
        if (earlier is not null && state.Step == 0)
        {
            using var first = tensor([.. TrainingSource.Order(sources, options.Seed, 1).Take(ImagesToUnfold)], dtype: ScalarType.Int64);
            using var sample = Batches.Pick(images, first);
            state.StartFrom(earlier, sample);
        }

        var steps = _stepsPerEpoch * options.Epochs;
        var sinceCheckpoint = Stopwatch.StartNew();
        using var uncollected = new Uncollected();
        while (state.Step < steps)
        {
            var epoch = (int)(state.Step / _stepsPerEpoch) + 1;
            var order = TrainingSource.Order(sources, options.Seed, epoch);
            var clock = Stopwatch.StartNew();
            do
            {
                if (cancellation.IsCancellationRequested || sinceCheckpoint.Elapsed > CheckpointInterval)
                {
                    (state.Seconds, clock) = (state.Seconds + clock.Elapsed.TotalSeconds, Stopwatch.StartNew());
                    state.Save(checkpointPath);
                    sinceCheckpoint.Restart();
                    cancellation.ThrowIfCancellationRequested();
                }

                if (state.Step % StepsBetweenCollections == 0)
                {
                    uncollected.Restart();
                }

                Step(state, (images, labels, distorted), order, steps);
                var done = ((state.Step - 1) % _stepsPerEpoch) + 1;
                onStep(new(epoch, state.Step, steps, state.LossSum / done));
            }
            while (state.Step % _stepsPerEpoch != 0);

            var result = Validate(state, epoch, state.Seconds + clock.Elapsed.TotalSeconds);
            state.History.Add(result);
            (state.LossSum, state.Seconds) = (0, 0);
            if (result == BestOf(state.History))
            {
                state.KeepBest();
            }

            state.Save(checkpointPath);
            sinceCheckpoint.Restart();
            onEpoch(result);
        }

        return state;
    }

    /// <summary>Returns the epoch with the highest score. If two scores are equal, the epoch with the lower validation loss wins.</summary>
    public static EpochResult BestOf(IEnumerable<EpochResult> history) =>
        history.OrderByDescending(result => result.Score).ThenBy(result => result.ValidationLoss).First();

    private void Step(TrainingState state, (Tensor Images, Tensor Labels, Tensor Distorted) data, int[] order, long steps)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(HashCode(options.Seed, state.Step));
        var start = (int)(state.Step % _stepsPerEpoch) * options.BatchSize;
        var indices = tensor([.. order.AsSpan(start, options.BatchSize)], dtype: ScalarType.Int64);
        var batch = Augmentation.Apply(Batches.Pick(data.Images, indices), data.Distorted.index_select(0, indices) * TrainingOptions.DistortionAt(state.Step, steps));
        state.Network.train();
        var logits = state.Network.forward(batch);
        var loss = functional.cross_entropy(logits, data.Labels.index_select(0, indices), label_smoothing: options.LabelSmoothing);
        state.Learn(loss, options.LearningRateAt(state.Step, steps));
    }

    private EpochResult Validate(TrainingState state, int epoch, double seconds)
    {
        state.Average.eval();
        var average = state.Average.Fold();
        var folded = options.RoundingStep is { } step ? average.Quantize(step).Network : average;
        var scores = validation.ToDictionary(set => set.Key, set => Score.Of(FoldedForward.Logits(folded, set.Value), set.Value.Labels));
        var count = validation.Values.Sum(set => set.Count);
        return new(
            epoch,
            state.LossSum / _stepsPerEpoch,
            scores.ToDictionary(score => score.Key, score => score.Value.Accuracy),
            scores.Sum(score => score.Value.Loss * validation[score.Key].Count) / count,
            seconds);
    }

    private static long HashCode(int seed, long step) => unchecked((seed * 1_000_003L) + step + 1);

    private static string Sum(LabelledImages images)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(images.Pixels);
        hash.AppendData(images.Labels);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
