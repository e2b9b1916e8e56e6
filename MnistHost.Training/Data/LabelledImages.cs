namespace MnistHost.Training;

/// <summary>Greyscale images with their labels.</summary>
/// <param name="Pixels">[Count, 28, 28] row-major; 0 is paper and 255 is ink.</param>
/// <param name="Labels">[Count] class indices; 0 to 9 are the digits.</param>
public sealed record LabelledImages(byte[] Pixels, byte[] Labels)
{
    /// <summary>Height and width of an image in pixels.</summary>
    public const int Side = 28;

    /// <summary>Pixels in one image.</summary>
    public const int ImageSize = Side * Side;

    public int Count => Labels.Length;

    /// <summary>Returns the images at the given indices, in that order.</summary>
    public LabelledImages Pick(ReadOnlySpan<int> indices)
    {
        var pixels = new byte[indices.Length * ImageSize];
        var labels = new byte[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            Pixels.AsSpan(indices[i] * ImageSize, ImageSize).CopyTo(pixels.AsSpan(i * ImageSize));
            labels[i] = Labels[indices[i]];
        }

        return new(pixels, labels);
    }

    /// <summary>Shuffles the images with <paramref name="seed"/> and sets the first <paramref name="validationCount"/> images aside for validation.</summary>
    public (LabelledImages Training, LabelledImages Validation) Split(int validationCount, int seed)
    {
        var order = Enumerable.Range(0, Count).ToArray();
        new Random(seed).Shuffle(order);
        return (Pick(order.AsSpan(validationCount)), Pick(order.AsSpan(0, validationCount)));
    }
}
