namespace MnistHost.Training.Tests;

/// <summary>Small training images: seven-segment digits at random positions, with noise.</summary>
public static class Glyphs
{
    // The lit segments (a to g) of each digit from 0 to 9.
    private static readonly string[] Segments = ["abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc", "abcdefg", "abcdfg"];

    public static LabelledImages Draw(int count, int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[count * LabelledImages.ImageSize];
        var labels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = (byte)(i % 10);
            var (left, top) = (random.Next(6, 10), random.Next(3, 7));
            var image = pixels.AsSpan(i * LabelledImages.ImageSize, LabelledImages.ImageSize);
            foreach (var segment in Segments[labels[i]])
            {
                var (x, y, width, height) = segment switch
                {
                    'a' => (0, 0, 10, 2),
                    'b' => (8, 0, 2, 10),
                    'c' => (8, 9, 2, 10),
                    'd' => (0, 17, 10, 2),
                    'e' => (0, 9, 2, 10),
                    'f' => (0, 0, 2, 10),
                    _ => (0, 9, 10, 2),
                };
                for (var row = y; row < y + height; row++)
                {
                    image.Slice(((top + row) * LabelledImages.Side) + left + x, width).Fill((byte)random.Next(180, 256));
                }
            }
        }

        return new(pixels, labels);
    }
}
