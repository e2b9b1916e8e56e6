using System.Text;
using System.Text.Json;

namespace MnistHost.Training;

/// <summary>Reads the raw files of Quick, Draw!: one drawing per line, with its strokes as <c>[x[], y[], milliseconds[]]</c>.</summary>
/// <remarks>Source: googlecreativelab/quickdraw-dataset, README.md, "The raw moderated dataset".</remarks>
public static class QuickDraw
{
    /// <summary>Number of bytes to read from a category's file. The whole file contains about 100,000 drawings.</summary>
    public const int Bytes = 100_000;

    private const int PerCategory = 16;

    /// <summary>Categories whose drawings do not look like digits.</summary>
    public static IReadOnlyList<string> Categories { get; } =
    [
        "The Eiffel Tower", "The Mona Lisa", "airplane", "ambulance", "animal migration", "anvil", "axe", "barn", "basket", "bathtub", "bear", "bee", "bench",
        "binoculars", "birthday cake", "blueberry", "bottlecap", "bridge", "bucket", "bus", "butterfly", "cake", "calendar", "camera", "campfire", "canoe",
        "castle", "ceiling fan", "cello", "chandelier", "clarinet", "computer", "couch", "crab", "crown", "cup", "dishwasher", "dog", "door", "dresser",
        "drums", "elephant", "eraser", "face", "finger", "fireplace", "flashlight", "floor lamp", "flying saucer", "frying pan", "garden hose", "goatee",
        "grass", "hamburger", "harp", "headphones", "helicopter", "horse", "hot dog", "house", "ice cream", "jail", "keyboard", "laptop", "lighter", "lion",
        "lobster", "map", "megaphone", "microwave", "mosquito", "mountain", "mug", "octopus", "owl", "palm tree", "pants", "parrot", "peas", "piano",
        "picture frame", "pillow", "pizza", "police car", "postcard", "purse", "raccoon", "rain", "remote control", "rollerskates", "sandwich", "school bus",
        "scorpion", "see saw", "sheep", "shorts", "skateboard", "skyscraper", "snorkel", "soccer ball", "speedboat", "spreadsheet", "stairs", "steak",
        "stethoscope", "strawberry", "suitcase", "sweater", "syringe", "table", "teddy-bear", "television", "tent", "toaster", "tooth", "tractor", "train",
        "trombone", "trumpet", "van", "violin", "watermelon", "whale", "wine bottle", "yoga"
    ];

    /// <summary>Returns the first drawings of a category, rounded to whole pixels.</summary>
    /// <param name="path">The category's file, or its first <see cref="Bytes"/> bytes.</param>
    /// <exception cref="InvalidDataException">A line of the file is not a valid drawing.</exception>
    public static IReadOnlyList<Drawing> Read(string path, string category)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[(int)Math.Min(file.Length, Bytes)];
        file.ReadExactly(bytes);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        // At the size limit, the last line may be cut off, so drop it. A shorter file ends with a complete line.
        var whole = bytes.Length == Bytes ? lines[..^1] : lines;
        return [.. whole.Where(line => line.Length > 0).Take(PerCategory).Select((line, index) => Parse(line, category, $"{path}, line {index + 1}"))];
    }

    private static Drawing Parse(string line, string category, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var drawing = new Drawing(category, null, [.. json.RootElement.GetProperty("drawing").EnumerateArray().Select(Stroke)]);
            return drawing.HasShape ? drawing : throw new FormatException("two different points");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException($"{place}: expected a raw Quick, Draw! drawing ({{\"drawing\":[[[x,…],[y,…],[t,…]],…]}}), got '{line[..Math.Min(line.Length, 60)]}'; download the file again.", error);
        }
    }

    private static double[][] Stroke(JsonElement stroke)
    {
        var (x, y) = (Pixels(stroke[0]), Pixels(stroke[1]));
        return x.Length == y.Length && x.Length > 0 ? [.. x.Zip(y, (left, top) => new[] { left, top })] : throw new FormatException("points, with as many x as y");
    }

    private static double[] Pixels(JsonElement numbers) => [.. numbers.EnumerateArray().Select(number => Math.Round(number.GetDouble()) is var pixels && double.IsFinite(pixels) ? pixels : throw new FormatException("a finite number"))];
}
