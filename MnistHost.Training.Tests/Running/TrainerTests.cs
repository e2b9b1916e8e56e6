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
    public void A_tiny_run_learns_to_read_images_it_has_not_seen()
    {
        using var untrained = new TrainingState(Options, "");
        using var state = Run(Options, resume: false);
        Assert.True(Accuracy(untrained.Best) < 0.3, "the untrained network already reads the images");
        Assert.True(Accuracy(state.Best) > 0.95, $"read {Accuracy(state.Best):0.0%} of new images, expected over 95%");
        Assert.Equal(8, state.History.Count);
    }

    [TorchFact]
    public void A_resumed_run_ends_with_the_same_weights_as_an_uninterrupted_one()
    {
        using var whole = Run(Options, resume: false);
        File.Delete(Checkpoint);
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Run(Options, resume: false, step => StopAt(step, 33), cancellation: stop.Token));
        using var resumed = Run(Options, resume: true, step => Assert.True(step.Step > 33, "a step was repeated"));

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
    public void A_checkpoint_from_another_run_is_rejected()
    {
        using (Run(Options with { Epochs = 1 }, resume: false))
        {
            var error = Assert.Throws<InvalidDataException>(() => Run(Options with { Epochs = 1, Seed = 6 }, resume: true));
            Assert.Contains("belongs to another run", error.Message, StringComparison.Ordinal);
        }
    }

    [TorchFact]
    public void A_truncated_checkpoint_is_rejected()
    {
        using (Run(Options with { Epochs = 1 }, resume: false))
        {
            var bytes = File.ReadAllBytes(Checkpoint);
            File.WriteAllBytes(Checkpoint, bytes[..(bytes.Length / 2)]);
            var error = Assert.Throws<InvalidDataException>(() => Run(Options with { Epochs = 1 }, resume: true));
            Assert.Contains("is not a complete checkpoint", error.Message, StringComparison.Ordinal);
        }
    }

    [TorchFact]
    public void Folding_and_equalising_do_not_change_the_output()
    {
        using var state = Run(Options with { Epochs = 1 }, resume: false);
        state.Network.eval();
        using var _ = torch.no_grad();
        var expected = state.Network.forward(Batches.Slice(Batches.Images(Validation), 0, Validation.Count)).data<float>().ToArray();

        AssertClose(expected, FoldedForward.Logits(state.Network.Fold(), Validation));
        AssertClose(expected, FoldedForward.Logits(state.Network.Fold().Equalise(), Validation));
    }

    [TorchFact]
    public void A_network_started_from_an_exported_one_gives_the_same_output()
    {
        using var earlier = Run(Options, resume: false);
        earlier.Best.eval();
        var folded = earlier.Best.Fold();
        using var state = new TrainingState(Options with { Seed = 6 }, "");

        state.StartFrom(folded, Batches.Slice(Batches.Images(Training), 0, 300));

        foreach (var network in new[] { state.Network, state.Average, state.Best })
        {
            network.eval();
            Assert.All(FoldedForward.Logits(folded, Validation).Zip(FoldedForward.Logits(network.Fold(), Validation)), pair => Assert.Equal(pair.First, pair.Second, 1e-3f));
        }
    }

    [TorchFact]
    public void A_run_that_starts_from_an_exported_network_starts_with_a_low_loss()
    {
        using var earlier = Run(Options, resume: false);
        earlier.Best.eval();
        File.Delete(Checkpoint);
        var losses = new List<double>();

        using var state = Run(Options, resume: false, step => losses.Add(step.Loss), earlier: earlier.Best.Fold());

        Assert.InRange(losses[0], 0, 1);
    }

    [TorchFact]
    public void A_network_with_fewer_channels_keeps_the_strongest_ones()
    {
        using var earlier = Run(Options, resume: false);
        earlier.Best.eval();
        var folded = earlier.Best.Fold();
        var middle = folded.Convolutions[1];
        // A channel that the next layer ignores is the weakest, however large its kernel is.
        var unread = folded with
        {
            Convolutions =
            [
                folded.Convolutions[0],
                middle,
                folded.Convolutions[2] with { Kernel = [.. folded.Convolutions[2].Kernel.Select((value, i) => i / folded.Convolutions[2].Spec.Channels % middle.Spec.Channels == 5 ? 0 : value)] },
            ],
        };

        var thinner = unread.Fit(Architecture.Parse("8k5/2 15/2 24/2"), seed: 1);

        Assert.Equal(15, thinner.Convolutions[1].Spec.Channels);
        Assert.Equal(15, thinner.Convolutions[2].Inputs);
        Assert.All(FoldedForward.Logits(unread, Validation).Zip(FoldedForward.Logits(thinner, Validation)), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        Assert.Contains("any number of channels", Assert.Throws<FormatException>(() => folded.Fit(Architecture.Parse("8k5/2 16 24/2"), seed: 1)).Message, StringComparison.Ordinal);
    }

    [TorchFact]
    public void New_channels_do_not_change_the_output_and_can_be_trained()
    {
        using var earlier = Run(Options with { Epochs = 2 }, resume: false);
        File.Delete(Checkpoint);
        var folded = earlier.Best.Fold();
        var architecture = Architecture.Parse("9k5/2 20/2 30/2");

        var wider = folded.Fit(architecture, seed: 1);

        AssertClose(FoldedForward.Logits(folded, Validation), FoldedForward.Logits(wider, Validation));
        using var state = Run(Options with { Architecture = architecture.ToString(), Epochs = 1 }, resume: false, earlier: folded);
        Assert.All(state.Best.Fold().Dense.Kernel[(24 * 10)..], weight => Assert.NotEqual(0, weight));
    }

    [TorchFact]
    public void With_a_rounding_step_the_network_gives_the_same_output_as_the_exported_one()
    {
        using var earlier = Run(Options with { Epochs = 2 }, resume: false);
        File.Delete(Checkpoint);

        using var state = Run(Options with { Epochs = 1, RoundingStep = 0.5, LearningRate = 0.002 }, resume: false, earlier: earlier.Best.Fold());

        state.Best.eval();
        using var _ = torch.no_grad();
        var answers = state.Best.forward(Batches.Slice(Batches.Images(Validation), 0, Validation.Count)).data<float>().ToArray();
        AssertClose(answers, FoldedForward.Logits(state.Best.Fold().Quantize(0.5).Network, Validation));
    }

    [TorchFact]
    public void Training_with_rounded_kernels_reduces_the_loss_caused_by_rounding()
    {
        const double step = 1.2;
        using var earlier = Run(Options, resume: false);
        File.Delete(Checkpoint);
        var rounded = earlier.Best.Fold().Equalise().Quantize(step).Network;

        using var state = Run(Options with { Epochs = 3, RoundingStep = step, LearningRate = 0.002 }, resume: false, earlier: earlier.Best.Fold());

        var before = Score.Of(FoldedForward.Logits(rounded, Validation), Validation.Labels).Loss;
        Assert.InRange(Trainer.BestOf(state.History).ValidationLoss, 0, before / 2);
    }

    [TorchFact]
    public void Augmentation_keeps_the_shape_and_range_and_does_not_change_images_with_a_distortion_probability_of_0()
    {
        torch.random.manual_seed(1);
        var images = Batches.Slice(Batches.Images(Validation), 0, 40);
        var half = torch.cat([torch.zeros(20), torch.ones(20)]);

        var augmented = Augmentation.Apply(images, half);

        Assert.Equal(images.shape, augmented.shape);
        Assert.InRange(augmented.min().item<float>(), 0, 1);
        Assert.InRange(augmented.max().item<float>(), 0, 1 + 1e-5f);
        Assert.True((images - augmented).narrow(0, 0, 20).abs().max().item<float>() == 0);
        Assert.True((images - augmented).abs().amax([1, 2, 3]).narrow(0, 20, 20).min().item<float>() > 0.05);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(600, 1)]
    [InlineData(750, 0.75)]
    [InlineData(900, 0.5)]
    public void Distortion_stays_at_100_percent_for_two_thirds_of_a_run_and_ends_at_50_percent(long step, double part) =>
        Assert.Equal(part, TrainingOptions.DistortionAt(step, 900));

    private TrainingState Run(TrainingOptions options, bool resume, Action<StepProgress>? onStep = null, FoldedNetwork? earlier = null, CancellationToken cancellation = default) =>
        new Trainer(options, [new(Training, Training.Count, 0.8f)], new Dictionary<string, LabelledImages> { ["glyphs"] = Validation }, Checkpoint, earlier)
            .Run(resume, onStep ?? (_ => { }), _ => { }, cancellation);

    private static double Accuracy(Network network)
    {
        network.eval();
        return Score.Of(FoldedForward.Logits(network.Fold(), Validation), Validation.Labels).Accuracy;
    }

    private static void AssertClose(float[] expected, float[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-3f));
}
