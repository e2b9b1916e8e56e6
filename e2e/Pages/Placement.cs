namespace MnistHost.E2E;

/// <summary>Size and position of a digit on the surface. The digit's proportions do not change.</summary>
/// <param name="Side">Length of the longer side of the digit's bounding box, as a fraction of the surface's side.</param>
/// <param name="CentreX">0 puts the bounding box at the left edge, 1 at the right edge.</param>
/// <param name="CentreY">0 puts the bounding box at the top edge, 1 at the bottom edge.</param>
public sealed record Placement(double Side, double CentreX, double CentreY)
{
    /// <summary>Minimum distance of the ink from the edge, as a fraction of the surface's side. Any closer, and the result would depend on the precision of the pointer.</summary>
    private const double Margin = 0.03;

    public static Placement LargeInTheMiddle { get; } = new(0.7, 0.5, 0.5);

    /// <summary>Returns a placement in a corner, with a <see cref="Side"/> of 0.25 to 0.6. Size and corner depend on <paramref name="number"/>.</summary>
    public static Placement SmallInACorner(int number) => new(0.25 + 0.35 * (number % 8) / 7, number % 2, number / 2 % 2);

    /// <returns>The digit's strokes in the unit square of the surface. The y axis points down.</returns>
    public (double X, double Y)[][] Of(PenDigit digit)
    {
        var points = digit.Strokes.SelectMany(stroke => stroke).ToArray();
        var (left, right) = (points.Min(point => point[0]), points.Max(point => point[0]));
        var (top, bottom) = (points.Min(point => point[1]), points.Max(point => point[1]));
        var scale = Side / Math.Max(Math.Max(right - left, bottom - top), 1);
        double Place(double value, double from, double to, double centre) =>
            Margin + (1 - 2 * Margin - (to - from) * scale) * centre + (value - from) * scale;
        return [.. digit.Strokes.Select(stroke => stroke.Select(point => (Place(point[0], left, right, CentreX), Place(point[1], top, bottom, CentreY))).ToArray())];
    }
}
