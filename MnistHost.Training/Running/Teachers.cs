using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHost.Training;

/// <summary>Earlier networks. A new one learns from the mean of their answers as well as from the labels.</summary>
/// <remarks>Source: Hinton, Vinyals, Dean, "Distilling the knowledge in a neural network", 2015, §2.</remarks>
public sealed class Teachers : IDisposable
{
    /// <summary>The logits are divided by this, so the teachers' probabilities for the other classes count too.</summary>
    private const double Temperature = 2;

    /// <summary>The teachers' share of the loss. The rest comes from the labels.</summary>
    private const double Share = 0.7;

    private readonly Network[] _networks;

    private Teachers(Network[] networks) => _networks = networks;

    /// <param name="checkpointPaths">Checkpoints of earlier runs, of any architecture. Null if there are none.</param>
    /// <exception cref="InvalidDataException">A file is not a checkpoint, or its network has a different number of classes.</exception>
    public static Teachers? Read(IReadOnlyList<string> checkpointPaths, int classes)
    {
        var networks = checkpointPaths.Select(TrainingState.ReadBest).ToArray();
        foreach (var (network, path) in networks.Zip(checkpointPaths))
        {
            network.eval();
            if (network.Classes != classes)
            {
                throw new InvalidDataException($"{path} holds a network of {network.Classes} classes, expected {classes}. A teacher must have the same classes; repeat its --fields.");
            }
        }

        return networks.Length == 0 ? null : new(networks);
    }

    /// <summary>The loss of the labels plus the distance from the teachers' answer.</summary>
    /// <param name="labelLoss">Scalar, in nats.</param>
    /// <param name="logits">The learner's, [N, classes].</param>
    /// <param name="images">The images that gave <paramref name="logits"/>, [N,1,28,28].</param>
    public Tensor Blend(Tensor labelLoss, Tensor logits, Tensor images)
    {
        using var scope = NewDisposeScope();
        var distance = functional.kl_div(functional.log_softmax(logits / Temperature, 1), Answer(images), log_target: false, reduction: Reduction.Sum) / logits.shape[0];
        // The square keeps the gradient's size independent of the temperature.
        return ((labelLoss * (1 - Share)) + (distance * (Share * Temperature * Temperature))).MoveToOuterDisposeScope();
    }

    /// <summary>Mean probabilities [N, classes].</summary>
    private Tensor Answer(Tensor images)
    {
        using var _ = no_grad();
        return stack([.. _networks.Select(network => functional.softmax(network.forward(images) / Temperature, 1))]).mean([0]);
    }

    public void Dispose() => Array.ForEach(_networks, network => network.Dispose());
}
