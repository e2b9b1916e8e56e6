using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHost.Training;

/// <summary>Convolutions that multiply in bfloat16 and add in float32; weights and gradients stay float32.</summary>
/// <remarks>Source: Kalamkar et al., "A study of bfloat16 for deep learning training", 2019.</remarks>
public static class HalfPrecision
{
    /// <summary>
    /// libtorch 2.10 computes bfloat16 convolutions on AVX-512 in groups of so many channels, and wrongly where channels remain:
    /// 8 channels of output were off by two thirds. Those are computed in float32.
    /// </summary>
    private const int ChannelGroup = 16;

    /// <param name="convolution">Without a bias, as batch norm follows.</param>
    /// <param name="x">[N,C,H,W] float32.</param>
    /// <returns>[N,channels,H',W'] float32.</returns>
    public static Tensor Convolve(Conv2d convolution, Tensor x) => convolution.in_channels % ChannelGroup == 0 && convolution.out_channels % ChannelGroup == 0 && convolution.groups == 1
        ? functional
            .conv2d(x.to(ScalarType.BFloat16), convolution.weight!.to(ScalarType.BFloat16), null, convolution.stride!, convolution.padding!)
            .to(ScalarType.Float32)
        : convolution.forward(x);
}
