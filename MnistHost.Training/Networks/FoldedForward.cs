using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHost.Training;

/// <summary>Runs a folded network with TorchSharp, the way TensorFlow.js runs the exported network.</summary>
public static class FoldedForward
{
    /// <summary>Returns the logits [Count, classes], row-major.</summary>
    public static float[] Logits(FoldedNetwork network, LabelledImages images)
    {
        const int batchSize = 500;
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var convolutions = network.Convolutions.Select(convolution => (
            convolution.Spec,
            Kernel: tensor(WeightLayout.HwioToOihw(convolution.Kernel, convolution.Spec.Channels, convolution.Inputs, convolution.Spec.KernelSize, convolution.Spec.KernelSize))
                .view(convolution.Spec.Channels, convolution.Inputs, convolution.Spec.KernelSize, convolution.Spec.KernelSize),
            Bias: tensor(convolution.Bias))).ToArray();
        var dense = (Kernel: tensor(network.Dense.Kernel).view(network.Dense.Inputs, network.Dense.Outputs), Bias: tensor(network.Dense.Bias));
        var pixels = Batches.Images(images);
        var logits = new List<float>(images.Count * network.Dense.Outputs);
        for (var start = 0; start < images.Count; start += batchSize)
        {
            using var batch = NewDisposeScope();
            var x = Batches.Slice(pixels, start, Math.Min(batchSize, images.Count - start));
            foreach (var (spec, kernel, bias) in convolutions)
            {
                var padded = functional.pad(x, SamePadding.For((int)x.shape[2], spec));
                x = functional.relu(functional.conv2d(padded, kernel, bias, strides: [spec.Stride, spec.Stride]));
            }

            logits.AddRange((x.mean([2, 3]).matmul(dense.Kernel) + dense.Bias).data<float>());
        }

        return [.. logits];
    }
}
