namespace MnistHost.Training;

/// <summary>Where a channel's weights lie in a kernel [height, width, inputs, outputs] or [inputs, outputs].</summary>
public static class KernelChannels
{
    /// <summary>Indices of the weights that make an output channel.</summary>
    public static IEnumerable<int> Output(float[] kernel, int channel, int channels)
    {
        for (var i = channel; i < kernel.Length; i += channels)
        {
            yield return i;
        }
    }

    /// <summary>Indices of the weights that read an input channel.</summary>
    public static IEnumerable<int> Input(float[] kernel, int channel, int channels, int outputs)
    {
        for (var place = channel * outputs; place < kernel.Length; place += channels * outputs)
        {
            for (var output = 0; output < outputs; output++)
            {
                yield return place + output;
            }
        }
    }

    public static float Norm(float[] kernel, IEnumerable<int> indices) => MathF.Sqrt(indices.Sum(index => kernel[index] * kernel[index]));
}
