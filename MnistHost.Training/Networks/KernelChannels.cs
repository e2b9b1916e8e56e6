namespace MnistHost.Training;

/// <summary>Finds the weights of a channel in a kernel [height, width, inputs, outputs] or [inputs, outputs].</summary>
public static class KernelChannels
{
    /// <summary>Returns the indices of an output channel's weights.</summary>
    public static IEnumerable<int> Output(float[] kernel, int channel, int channels)
    {
        for (var i = channel; i < kernel.Length; i += channels)
        {
            yield return i;
        }
    }

    /// <summary>Returns the indices of an input channel's weights.</summary>
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
