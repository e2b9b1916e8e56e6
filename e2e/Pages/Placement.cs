namespace MnistHost.E2E;

/// <summary>Where on the surface a digit is drawn, its shape kept.</summary>
/// <param name="Side">Length of the longer side of the digit's box, as a share of the surface's side.</param>
/// <param name="CentreX">The box's centre, 0 (left) to 1 (right) over the room that the box leaves.</param>
/// <param name="CentreY">The box's centre, 0 (top) to 1 (bottom) over the room that the box leaves.</param>
public sealed record Placement(double Side, double CentreX, double CentreY)
{
    /// <summary>Ink at the very edge would test the pointer's aim.</summary>
    private const double Margin = 0.03;

    public static Placement LargeInTheMiddle { get; } = new(0.7, 0.5, 0.5);

    /// <summary>A quarter to 60 % of the surface in one of its corners; both go round with <paramref name="number"/>.</summary>
    public static Placement SmallInACorner(int number) => new(0.25 + 0.35 * (number % 8) / 7, number % 2, number / 2 % 2);

    /// <returns>The strokes in the unit square of the surface, y down.</returns>
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
