using System.IO.Compression;
using System.Text.Json;

namespace MnistHost.E2E;

/// <summary>A pen drawing, usually of a digit.</summary>
/// <param name="Label">The intended digit, <c>0</c> to <c>9</c>, or empty if the drawing has no label.</param>
/// <param name="Strokes">The points [x, y] of each stroke, in any unit. The y axis points down.</param>
public sealed record PenDigit(string Label, double[][][] Strokes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The digits 0 to 9, drawn for this project. The client's tests use the same drawings.</summary>
    public static IReadOnlyList<PenDigit> Ten { get; } = Parse(File.ReadLines(Path.Combine(Published.Repository, "ClientApp", "scripts", "data", "drawn-digits.ndjson")));

    /// <summary>A five-pointed star drawn in one stroke.</summary>
    public static PenDigit Star { get; } = OfLines([(30, 85), (50, 20), (70, 85), (20, 42), (80, 42), (30, 85)]);

    /// <summary>
    /// Path of the real pen strokes: <c>strokes/pendigits-train.ndjson.gz</c> in the folder named by the environment variable
    /// <c>MNIST_DATA</c>, or in <c>../shared/data</c> next to the repository if the variable is not set.
    /// </summary>
    public static string RealPath { get; } = Path.GetFullPath(Path.Combine(
        Environment.GetEnvironmentVariable("MNIST_DATA") is { Length: > 0 } named ? named : Path.Combine(Published.Repository, "..", "shared", "data"),
        "strokes", "pendigits-train.ndjson.gz"));

    /// <summary>Returns a random sample with <paramref name="perLabel"/> drawings of each digit. Every run gets the same sample.</summary>
    public static IReadOnlyList<PenDigit> RealSample(int perLabel)
    {
        using var file = new GZipStream(File.OpenRead(RealPath), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        var all = Parse(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        new Random(1).Shuffle(all);
        return [.. all.GroupBy(digit => digit.Label).OrderBy(label => label.Key).SelectMany(label => label.Take(perLabel))];
    }

    /// <summary>Makes a drawing from the corners of each stroke. Consecutive corners are connected by straight lines of closely spaced points.</summary>
    public static PenDigit OfLines(params (double X, double Y)[][] strokes) =>
        new("", [.. strokes.Select(corners => corners.Zip(corners.Skip(1), Line).SelectMany(points => points).Append([corners[^1].X, corners[^1].Y]).ToArray())]);

    /// <summary>Returns a stroke that is <paramref name="share"/> (0 to 1) of the way from one digit to another. Both digits must be drawn in one stroke.</summary>
    public static PenDigit Between(PenDigit from, PenDigit to, double share)
    {
        double[] At(PenDigit digit, int i) => digit.Strokes[0][(int)Math.Round(i / 40.0 * (digit.Strokes[0].Length - 1))];
        return new("", [[.. Enumerable.Range(0, 41).Select(i => At(from, i).Zip(At(to, i), (a, b) => ((1 - share) * a) + (share * b)).ToArray())]]);
    }

    private static List<PenDigit> Parse(IEnumerable<string> lines) => [.. lines.Select(line => JsonSerializer.Deserialize<PenDigit>(line, Json)!)];

    private static IEnumerable<double[]> Line((double X, double Y) from, (double X, double Y) to) =>
        Enumerable.Range(0, 12).Select(i => new[] { from.X + ((to.X - from.X) * i / 12), from.Y + ((to.Y - from.Y) * i / 12) });
}
