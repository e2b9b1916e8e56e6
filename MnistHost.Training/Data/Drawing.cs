using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MnistHost.Training;

/// <summary>A labelled drawing.</summary>
/// <param name="Writer">The writer's number or name in the source, or null if the source does not name the writer.</param>
/// <param name="Strokes">[stroke][point][x, y] in the source's units. The y axis points down.</param>
public sealed record Drawing(string Label, object? Writer, double[][][] Strokes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether the drawing has at least two different points. A dot has no shape to learn from.</summary>
    [JsonIgnore]
    public bool HasShape => Strokes.SelectMany(stroke => stroke).DistinctBy(point => (point[0], point[1])).Skip(1).Any();

    /// <summary>Writes one drawing per line as JSON, compressed with gzip.</summary>
    public static void Write(string path, IEnumerable<Drawing> drawings)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var lines = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.SmallestSize));
        foreach (var drawing in drawings)
        {
            lines.Write(JsonSerializer.Serialize(drawing, Json) + "\n");
        }
    }
}
