using System.Globalization;

namespace MnistHost.Training;

/// <summary>Reads a point from a file of pen strokes: x and y, separated by spaces.</summary>
internal static class PenPoint
{
    /// <summary>Returns [x, y] from the first two words, or null if they are not finite numbers. .NET's parser also accepts NaN, and reads 1e999 as infinity.</summary>
    public static double[]? Read(string[] words) =>
        words.Length >= 2
        && double.TryParse(words[0], CultureInfo.InvariantCulture, out var x) && double.IsFinite(x)
        && double.TryParse(words[1], CultureInfo.InvariantCulture, out var y) && double.IsFinite(y)
            ? [x, y]
            : null;
}
