namespace MnistHost.Training;

/// <summary>A tensor quantized to 8 bits: value = <paramref name="Scale"/> × q + <paramref name="Min"/>, as in TensorFlow.js.</summary>
public sealed record QuantizedTensor(byte[] Values, float Scale, float Min)
{
    /// <summary>Rounds each value to the nearest of at most <paramref name="levels"/> evenly spaced values, including zero. Fewer levels compress better.</summary>
    public static QuantizedTensor From(float[] values, int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 3);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levels, 256);
        // Symmetric around zero, so zero is exact.
        var half = (levels - 1) / 2;
        var range = values.Length == 0 ? 0 : values.Max(MathF.Abs);
        var scale = range == 0 ? 1 : range / half;
        return new([.. values.Select(value => (byte)(half + Math.Clamp((int)MathF.Round(value / scale), -half, half)))], scale, -half * scale);
    }

    public float[] Dequantize() => [.. Values.Select(q => (q * Scale) + Min)];
}
