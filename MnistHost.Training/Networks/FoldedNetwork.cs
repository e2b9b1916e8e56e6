namespace MnistHost.Training;

/// <summary>A convolution with bias and ReLU.</summary>
/// <param name="Inputs">Input channels.</param>
/// <param name="Kernel">[size, size, Inputs, Channels] HWIO float32.</param>
/// <param name="Bias">[Channels] float32.</param>
public sealed record FoldedConvolution(string Name, ConvolutionSpec Spec, int Inputs, float[] Kernel, float[] Bias);

/// <summary>A dense layer.</summary>
/// <param name="Kernel">[Inputs, Outputs] float32.</param>
/// <param name="Bias">[Outputs] float32.</param>
public sealed record FoldedDense(string Name, int Inputs, int Outputs, float[] Kernel, float[] Bias);

/// <summary>The network in its exported form: plain arrays, without batch norm.</summary>
public sealed record FoldedNetwork(IReadOnlyList<FoldedConvolution> Convolutions, FoldedDense Dense)
{
    private const int EqualisingRounds = 20;

    /// <summary>
    /// Equalises the norms of the channels across layers without changing the output, so that one rounding step per tensor suits every channel.
    /// This works because ReLU, convolution and mean all commute with a positive factor per channel.
    /// </summary>
    /// <remarks>Source: Nagel et al., "Data-free quantization through weight equalization and bias correction", ICCV 2019, §4.1. The paper equalises ranges instead of norms, because its rounding step depends on the largest weight.</remarks>
    public FoldedNetwork Equalise()
    {
        var kernels = Convolutions.Select(convolution => (float[])convolution.Kernel.Clone()).Append((float[])Dense.Kernel.Clone()).ToArray();
        var biases = Convolutions.Select(convolution => (float[])convolution.Bias.Clone()).ToArray();
        for (var round = 0; round < EqualisingRounds; round++)
        {
            for (var layer = 0; layer < Convolutions.Count; layer++)
            {
                var channels = Convolutions[layer].Spec.Channels;
                var nextOutputs = layer + 1 < Convolutions.Count ? Convolutions[layer + 1].Spec.Channels : Dense.Outputs;
                for (var channel = 0; channel < channels; channel++)
                {
                    var own = KernelChannels.Output(kernels[layer], channel, channels);
                    var next = KernelChannels.Input(kernels[layer + 1], channel, channels, nextOutputs);
                    var (ownNorm, nextNorm) = (KernelChannels.Norm(kernels[layer], own), KernelChannels.Norm(kernels[layer + 1], next));
                    if (ownNorm == 0 || nextNorm == 0)
                    {
                        continue;
                    }

                    var factor = MathF.Sqrt(nextNorm / ownNorm);
                    Scale(kernels[layer], own, factor);
                    biases[layer][channel] *= factor;
                    Scale(kernels[layer + 1], next, 1 / factor);
                }
            }
        }

        return new(
            [.. Convolutions.Select((convolution, layer) => convolution with { Kernel = kernels[layer], Bias = biases[layer] })],
            Dense with { Kernel = kernels[^1] });
    }

    /// <summary>Returns the same network with its logits divided by a temperature.</summary>
    public FoldedNetwork Temper(double temperature) => this with
    {
        Dense = Dense with
        {
            Kernel = [.. Dense.Kernel.Select(value => (float)(value / temperature))],
            Bias = [.. Dense.Bias.Select(value => (float)(value / temperature))],
        },
    };

    /// <summary>Returns the same network with every kernel rounded (<see cref="QuantizedTensor.From"/>), and the quantized kernels by layer name.</summary>
    public (FoldedNetwork Network, IReadOnlyDictionary<string, QuantizedTensor> Kernels) Quantize(double step)
    {
        var kernels = Convolutions.ToDictionary(convolution => convolution.Name, convolution => QuantizedTensor.From(convolution.Kernel, step));
        kernels[Dense.Name] = QuantizedTensor.From(Dense.Kernel, step);
        return (
            new(
                [.. Convolutions.Select(convolution => convolution with { Kernel = kernels[convolution.Name].Dequantize() })],
                Dense with { Kernel = kernels[Dense.Name].Dequantize() }),
            kernels);
    }

    private static void Scale(float[] kernel, IEnumerable<int> indices, float factor)
    {
        foreach (var index in indices)
        {
            kernel[index] *= factor;
        }
    }
}
