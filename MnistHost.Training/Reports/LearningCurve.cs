using System.Globalization;
using System.Text;

namespace MnistHost.Training;

/// <summary>Draws the history of a run as SVG: training loss and the error on each validation set, by epoch.</summary>
public static class LearningCurve
{
    private const int Width = 720;
    private const int Height = 360;
    private const int Margin = 56;
    private static readonly string[] Colours = ["#1d4ed8", "#b45309", "#047857", "#7c3aed", "#be123c"];

    public static string Svg(IReadOnlyList<EpochResult> history)
    {
        var series = history[0].Accuracy.Keys
            .Select(name => (Name: $"{name}: error", Values: history.Select(epoch => 1 - epoch.Accuracy[name]).ToArray()))
            .Prepend((Name: "training loss (nats)", Values: [.. history.Select(epoch => epoch.Loss)]))
            .ToArray();
        // The axis is logarithmic and covers whole decades, so both the first and the last epochs are readable. An error of zero is drawn at the bottom.
        var top = (int)Math.Ceiling(Math.Log10(series.Max(one => one.Values.Max())));
        var bottom = Math.Min(top - 1, (int)Math.Floor(Math.Log10(Math.Max(1e-4, series.Min(one => one.Values.Min())))));
        var svg = new StringBuilder();
        Line($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12">""");
        Line($"""<rect width="{Width}" height="{Height}" fill="#fff"/>""");
        for (var decade = bottom; decade <= top; decade++)
        {
            Line($"""<path d="M{Margin} {Y(Math.Pow(10, decade)):0.#}H{Width - Margin}" stroke="#ddd"/>""");
            Line($"""<text x="{Margin - 6}" y="{Y(Math.Pow(10, decade)) + 4:0.#}" text-anchor="end">{Math.Pow(10, decade):0.####}</text>""");
        }

        for (var i = 0; i < series.Length; i++)
        {
            var points = string.Join(' ', series[i].Values.Select((value, epoch) => string.Create(CultureInfo.InvariantCulture, $"{X(epoch):0.#},{Y(value):0.#}")));
            Line($"""<polyline points="{points}" fill="none" stroke="{Colours[i % Colours.Length]}" stroke-width="2"/>""");
            Line($"""<text x="{Margin + 8 + (i * 160)}" y="24" fill="{Colours[i % Colours.Length]}">{series[i].Name}</text>""");
        }

        Line($"""<text x="{Width / 2}" y="{Height - 14}" text-anchor="middle">epoch 1 to {history.Count}</text>""");
        Line($"</svg>");
        return svg.ToString();

        double X(int epoch) => Margin + (epoch * (double)(Width - (2 * Margin)) / Math.Max(1, history.Count - 1));
        double Y(double value) => Height - Margin + ((Math.Log10(Math.Max(value, Math.Pow(10, bottom))) - bottom) * ((2.0 * Margin) - Height) / (top - bottom));
        void Line(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
