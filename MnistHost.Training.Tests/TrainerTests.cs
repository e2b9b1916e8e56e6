using TorchSharp;

namespace MnistHost.Training.Tests;

public sealed class TrainerTests : IDisposable
{
    private static readonly TrainingOptions Options = new("8k5/2 16/2 24/2", Classes: 10, Epochs: 8, Seed: 5) { BatchSize = 20, LearningRate = 0.02, AverageDecay = 0.9 };
    private static readonly LabelledImages Training = Glyphs.Draw(1000, seed: 1);
    private static readonly LabelledImages Validation = Glyphs.Draw(200, seed: 2);
    private readonly TemporaryFolder _folder = new();

    private string Checkpoint => _folder.File("checkpoint.bin");

    public void Dispose() => _folder.Dispose();

    [TorchFact]
    public void A_tiny_run_learns_images_it_has_not_seen()
    {
        using var untrained = new TrainingState(Options, "");
        using var state = Run(Options, resume: false);
        Assert.True(Accuracy(untrained.Best) < 0.3, "the untrained network already knows the images");
        Assert.True(Accuracy(state.Best) > 0.95, $"read {Accuracy(state.Best):0.0%} of new images, expected over 95 %");
        Assert.Equal(8, state.History.Count);
    }

    [TorchFact]
    public void A_run_that_was_stopped_within_an_epoch_ends_with_the_very_weights_of_one_that_was_not()
    {
        using var whole = Run(Options, resume: false);
        File.Delete(Checkpoint);
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Run(Options, resume: false, step => StopAt(step, 33), stop.Token));
        using var resumed = Run(Options, resume: true, step => Assert.True(step.Step > 33, "a step was done twice"));

        Assert.Equal(whole.Best.Fold().Dense.Kernel, resumed.Best.Fold().Dense.Kernel);
        Assert.Equal(
            whole.History.Select(epoch => (epoch.Loss, epoch.ValidationLoss)),
            resumed.History.Select(epoch => (epoch.Loss, epoch.ValidationLoss)));

        void StopAt(StepProgress progress, long step)
        {
            if (progress.Step == step)
            {
                stop.Cancel();
            }
        }
    }

    [TorchFact]
    public void A_checkpoint_of_another_run_is_refused()
    {
        using (Run(Options with { Epochs = 1 }, resume: false))
        {
            var error = Assert.Throws<InvalidDataException>(() => Run(Options with { Epochs = 1, Seed = 6 }, resume: true));
            Assert.Contains("belongs to another run", error.Message, StringComparison.Ordinal);
        }
    }

    [TorchFact]
    public void Fine_tuning_starts_from_the_best_weights_of_another_run()
    {
        var other = _folder.File("other.bin");
        var first = Options with { Epochs = 4 };
        using var trained = new Trainer(first, [new(Training, Training.Count, 0.2f)], new Dictionary<string, LabelledImages> { ["glyphs"] = Validation }, other)
            .Run(resume: false, _ => { }, _ => { }, CancellationToken.None);
        using var tuned = new TrainingState(Options.FineTuning(other), "");

        tuned.StartFrom(other);

        Assert.Equal(trained.Best.Fold().Dense.Kernel, tuned.Network.Fold().Dense.Kernel);
        Assert.Equal(trained.Best.Fold().Dense.Kernel, tuned.Average.Fold().Dense.Kernel);
        Assert.True(tuned.Options.LearningRate < first.LearningRate);
        using var larger = new TrainingState(Options with { Architecture = "8 16/2" }, "");
        var error = Assert.Throws<InvalidDataException>(() => larger.StartFrom(other));
        Assert.Contains("expected 8 16/2 with 10", error.Message, StringComparison.Ordinal);
    }

    [TorchFact]
    public void A_truncated_checkpoint_is_refused()
    {
        using (Run(Options with { Epochs = 1 }, resume: false))
        {
            var bytes = File.ReadAllBytes(Checkpoint);
            File.WriteAllBytes(Checkpoint, bytes[..(bytes.Length / 2)]);
            var error = Assert.Throws<InvalidDataException>(() => Run(Options with { Epochs = 1 }, resume: true));
            Assert.Contains("no complete checkpoint", error.Message, StringComparison.Ordinal);
        }
    }

    [TorchFact]
    public void Folding_and_equalising_change_no_answer()
    {
        using var state = Run(Options with { Epochs = 1 }, resume: false);
        state.Network.eval();
        using var _ = torch.no_grad();
        var expected = state.Network.forward(Batches.Slice(Batches.Images(Validation), 0, Validation.Count)).data<float>().ToArray();

        AssertClose(expected, FoldedForward.Logits(state.Network.Fold(), Validation));
        AssertClose(expected, FoldedForward.Logits(state.Network.Fold().Equalise(), Validation));
    }

    [TorchFact]
    public void Augmentation_keeps_shape_and_range_and_leaves_alone_what_it_is_told_to()
    {
        torch.random.manual_seed(1);
        var images = Batches.Slice(Batches.Images(Validation), 0, 40);
        var half = torch.cat([torch.ones(20), torch.zeros(20)]);

        var augmented = Augmentation.Apply(images, half);

        Assert.Equal(images.shape, augmented.shape);
        Assert.InRange(augmented.min().item<float>(), 0, 1);
        Assert.InRange(augmented.max().item<float>(), 0, 1 + 1e-5f);
        Assert.True((images - augmented).narrow(0, 0, 20).abs().max().item<float>() == 0);
        Assert.True((images - augmented).abs().amax([1, 2, 3]).narrow(0, 20, 20).min().item<float>() > 0.05);
    }

    private TrainingState Run(TrainingOptions options, bool resume, Action<StepProgress>? onStep = null, CancellationToken cancellation = default) =>
        new Trainer(options, [new(Training, Training.Count, 0.2f)], new Dictionary<string, LabelledImages> { ["glyphs"] = Validation }, Checkpoint)
            .Run(resume, onStep ?? (_ => { }), _ => { }, cancellation);

    private static double Accuracy(Network network)
    {
        network.eval();
        return Score.Of(FoldedForward.Logits(network.Fold(), Validation), Validation.Labels).Accuracy;
    }

    private static void AssertClose(float[] expected, float[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-3f));
}
