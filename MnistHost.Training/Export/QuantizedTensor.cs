namespace MnistHost.Training;

/// <summary>A tensor quantised to 8 bits: value = <paramref name="Scale"/> × q + <paramref name="Min"/>, as in TensorFlow.js.</summary>
public sealed record QuantizedTensor(byte[] Values, float Scale, float Min)
{
    /// <summary>The byte that represents the value 0. It is the same in every tensor, so the tensors compress well together.</summary>
    private const int Zero = 127;

    /// <summary>Rounds each value to the nearest multiple of <paramref name="step"/> times the root mean square of all values. Larger steps compress better.</summary>
    /// <remarks>Unlike a scale derived from the minimum and maximum, this scale depends little on the largest weight.</remarks>
    public static QuantizedTensor From(float[] values, double step)
    {
        var meanSquare = values.Length == 0 ? 0 : values.Average(value => (double)value * value);
        var scale = meanSquare == 0 ? 1 : (float)(step * Math.Sqrt(meanSquare));
        return new([.. values.Select(value => (byte)(Zero + Math.Clamp((int)MathF.Round(value / scale), -Zero, Zero)))], scale, -Zero * scale);
    }

    public float[] Dequantize() => [.. Values.Select(q => (q * Scale) + Min)];
}
