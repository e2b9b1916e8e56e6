namespace MnistHost.Training;

/// <summary>Changes the number of channels in each layer of a network.</summary>
public static class ChannelFit
{
    /// <summary>Stands for a channel that the earlier network does not have.</summary>
    private const int New = -1;

    /// <summary>Returns the network with as many channels in each layer as <paramref name="architecture"/> has. If a layer gets fewer channels, only the strongest ones are kept. If a layer gets more, random channels are added that do not affect the output until they are trained.</summary>
    /// <remarks>A channel's strength is the norm of its kernel times the norm of the next layer's weights for that channel. Moving a factor from one layer to the next does not change the strength.</remarks>
    /// <param name="seed">Seed for the new channels' kernels.</param>
    /// <exception cref="FormatException">The architectures differ in more than the number of channels in each layer.</exception>
    public static FoldedNetwork Fit(this FoldedNetwork network, Architecture architecture, int seed)
    {
        var specs = architecture.Convolutions;
        if (specs.Count != network.Convolutions.Count || specs.Zip(network.Convolutions).Any(pair => pair.First with { Channels = pair.Second.Spec.Channels } != pair.Second.Spec))
        {
            throw new FormatException($"'{architecture}' cannot start from '{new Architecture([.. network.Convolutions.Select(convolution => convolution.Spec)])}'; expected the same convolutions with any number of channels.");
        }

        var random = new Random(seed);
        var (layers, inputs) = (new List<FoldedConvolution>(), new[] { 0 });
        for (var layer = 0; layer < specs.Count; layer++)
        {
            var own = network.Convolutions[layer];
            var strongest = Strongest(network, layer, specs[layer].Channels);
            int[] kept = [.. strongest, .. Enumerable.Repeat(New, specs[layer].Channels - strongest.Length)];
            layers.Add(new(own.Name, specs[layer], inputs.Length, Pick(own.Kernel, own.Inputs, own.Spec.Channels, inputs, kept, random), [.. kept.Select(channel => channel == New ? 0 : own.Bias[channel])]));
            inputs = kept;
        }

        var dense = network.Dense;
        return new(layers, dense with { Inputs = inputs.Length, Kernel = Pick(dense.Kernel, dense.Inputs, dense.Outputs, inputs, [.. Enumerable.Range(0, dense.Outputs)], random) });
    }

    private static int[] Strongest(FoldedNetwork network, int layer, int count)
    {
        var (convolutions, own) = (network.Convolutions, network.Convolutions[layer]);
        var (next, nextOutputs) = layer + 1 < convolutions.Count ? (convolutions[layer + 1].Kernel, convolutions[layer + 1].Spec.Channels) : (network.Dense.Kernel, network.Dense.Outputs);
        return [.. Enumerable.Range(0, own.Spec.Channels)
            .OrderByDescending(channel => KernelChannels.Norm(own.Kernel, KernelChannels.Output(own.Kernel, channel, own.Spec.Channels)) * KernelChannels.Norm(next, KernelChannels.Input(next, channel, own.Spec.Channels, nextOutputs)))
            .Take(count)
            .Order()];
    }

    /// <summary>Returns a kernel with the given channels. A new output channel gets uniform random weights with the variance from He et al. (ICCV 2015). The weights from new input channels to existing output channels are 0.</summary>
    /// <param name="kernel">[…, inputs, outputs].</param>
    private static float[] Pick(float[] kernel, int inputs, int outputs, int[] keptInputs, int[] keptOutputs, Random random)
    {
        var places = kernel.Length / (inputs * outputs);
        var range = MathF.Sqrt(6f / (places * keptInputs.Length));
        return
        [
            .. from place in Enumerable.Range(0, places)
               from input in keptInputs
               from output in keptOutputs
               select output == New ? range * ((2 * random.NextSingle()) - 1)
                   : input == New ? 0
                   : kernel[(((place * inputs) + input) * outputs) + output],
        ];
    }
}
