using System.Globalization;
using System.Text;

namespace MnistHost.Training;

/// <summary>Draws a confusion matrix as SVG: one row per true class, one column per predicted class.</summary>
public static class ConfusionMatrix
{
    private const int Cell = 44;
    private const int Margin = 60;

    /// <param name="confusion">Counts [true class, predicted class].</param>
    public static string Svg(int[][] confusion, IReadOnlyList<string> labels)
    {
        var size = Margin + (Cell * labels.Count) + 8;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="13" text-anchor="middle">""").Append('\n');
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="{size}" height="{size}" fill="#fff"/><text x="{size / 2}" y="18">prediction</text><text transform="translate(18 {size / 2}) rotate(-90)">true digit</text>""").Append('\n');
        for (var row = 0; row < labels.Count; row++)
        {
            var total = Math.Max(1, confusion[row].Sum());
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Centre(row)}" y="44">{labels[row]}</text><text x="42" y="{Centre(row) + 5}">{labels[row]}</text>""").Append('\n');
            for (var column = 0; column < labels.Count; column++)
            {
                var count = confusion[row][column];
                // The shade is the square root of the cell's share of its row. Without the square root, rare errors would be invisible.
                var shade = Math.Sqrt((double)count / total);
                var colour = row == column ? "#1d4ed8" : "#be123c";
                svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{Centre(column) - (Cell / 2)}" y="{Centre(row) - (Cell / 2)}" width="{Cell - 2}" height="{Cell - 2}" fill="{colour}" fill-opacity="{shade:0.###}"/>""");
                svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Centre(column) - 1}" y="{Centre(row) + 4}" fill="{(shade > 0.6 ? "#fff" : "#444")}">{(count == 0 ? "" : count)}</text>""").Append('\n');
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static int Centre(int index) => Margin + (index * Cell) + (Cell / 2);
}
