using System.IO.Compression;
using System.Text.Json.Nodes;

namespace MnistHost.Training.Tests;

/// <summary>Converts samples of the original data sets and compares the results with the drawings that training uses.</summary>
public sealed class OriginalsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [OriginalsFact]
    public void Converting_the_samples_gives_exactly_the_drawings_that_training_uses()
    {
        Convert(Path.Combine(OriginalsFactAttribute.Folder!, "originals"));

        AssertEqual(81, "strokes/pendigits-train", (_, _) => true);
        AssertEqual(16, "scribbles/quickdraw-dev", (drawing, _) => (string)drawing["label"]! == "airplane");
        AssertEqual(198, "strokes/unipen-digits", SameWriter);
        AssertEqual(17, "strokes/unipen-numbers", SameWriter);
        // Expressions with spaces come from UNIPEN's texts, and the sample contains no texts.
        AssertEqual(46, "strokes/unipen-expressions", (drawing, converted) => SameWriter(drawing, converted) && !((string)drawing["label"]!).Contains(' ', StringComparison.Ordinal));

        void AssertEqual(int count, string name, Func<JsonNode, JsonArray, bool> isInSample)
        {
            var converted = Read(_folder.File($"{name}.ndjson.gz"));
            var published = Read(Path.Combine(OriginalsFactAttribute.Folder!, $"{name}.ndjson.gz")).Where(drawing => isInSample(drawing!, converted)).Take(count).ToArray();
            Assert.Equal(count, converted.Count);
            Assert.Equal(count, published.Length);
            Assert.All(converted.Zip(published), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second), $"{name}: expected {pair.Second}, got {pair.First}"));
        }

        static bool SameWriter(JsonNode drawing, JsonArray converted) => converted.Any(one => JsonNode.DeepEquals(one!["writer"], drawing["writer"]));
    }

    [OriginalsFact]
    public void MNIST_is_verified_and_copied()
    {
        var report = Convert(OriginalsFactAttribute.Folder!);

        Assert.Equal(60_000, Mnist.ReadTraining(_folder.Path).Count);
        Assert.Contains(report, line => line.Contains(": pendigits/pendigits-orig.tra.Z", StringComparison.Ordinal));
    }

    [Fact]
    public void The_message_for_a_folder_without_original_data_lists_the_expected_files()
    {
        var error = Assert.Throws<FileNotFoundException>(() => Convert(_folder.Path));
        Assert.Contains("pendigits/pendigits-orig.tra.Z, quickdraw/CATEGORY.ndjson, unipen-CDROM-train_r01_v07.tgz", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_rejected() =>
        Assert.Contains("--from is", Assert.Throws<DirectoryNotFoundException>(() => Convert(_folder.File("nowhere"))).Message, StringComparison.Ordinal);

    private List<string> Convert(string from)
    {
        var report = new List<string>();
        Originals.Convert(from, _folder.Path, report.Add);
        return report;
    }

    /// <summary>Reads all numbers as doubles, so that 71 equals 71.0.</summary>
    private static JsonArray Read(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return new([.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => AsDoubles(JsonNode.Parse(line)))]);
    }

    private static JsonNode? AsDoubles(JsonNode? node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(AsDoubles)]),
        JsonObject one => new JsonObject(one.Select(property => KeyValuePair.Create(property.Key, AsDoubles(property.Value)))),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => value.GetValue<double>(),
        _ => node?.DeepClone(),
    };
}
