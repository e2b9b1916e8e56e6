namespace MnistHost.Training;

/// <summary>
/// TensorFlow's "same" padding. If the padding is odd, the extra pixel goes on the right and at the bottom. PyTorch pads both sides equally.
/// Source: TensorFlow, tf.nn "Notes on padding".
/// </summary>
public static class SamePadding
{
    /// <summary>Returns the padding [left, right, top, bottom] in pixels for a square image with sides of <paramref name="side"/> pixels.</summary>
    public static long[] For(int side, ConvolutionSpec convolution)
    {
        var outputs = (side + convolution.Stride - 1) / convolution.Stride;
        var total = Math.Max(((outputs - 1) * convolution.Stride) + convolution.KernelSize - side, 0);
        var (before, after) = (total / 2, total - (total / 2));
        return [before, after, before, after];
    }
}
