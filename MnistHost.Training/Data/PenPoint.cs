using System.Globalization;

namespace MnistHost.Training;

/// <summary>Reads a point as pen files write it: x and y, with spaces between.</summary>
internal static class PenPoint
{
    /// <summary>[x, y] from the first two words. Null if they are not finite numbers; .NET also parses NaN and 1e999.</summary>
    public static double[]? Read(string[] words) =>
        words.Length >= 2
        && double.TryParse(words[0], CultureInfo.InvariantCulture, out var x) && double.IsFinite(x)
        && double.TryParse(words[1], CultureInfo.InvariantCulture, out var y) && double.IsFinite(y)
            ? [x, y]
            : null;
}
