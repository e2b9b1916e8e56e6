using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace MnistHost.Training;

/// <summary>Extracts digits, letters, symbols, numbers and expressions from the UNIPEN archive train_r01_v07.</summary>
public static partial class Unipen
{
    /// <summary>Length of the longer side of a converted drawing.</summary>
    private const double Side = 500;

    private const int PerLetterOrSymbol = 150;

    /// <summary>Selects the drawings for one output file.</summary>
    /// <param name="Categories">UNIPEN's categories: 1a (digits), 1b and 1c (letters), 1d (symbols), 7 (words) and 8 (texts).</param>
    /// <param name="Contributors">Contributors whose drawings are converted. The drawings of all other contributors are reserved for a later test.</param>
    /// <param name="Label">Matches the labels of the drawings to convert.</param>
    /// <param name="Most">Maximum number of drawings with each label, picked at random. If null, all drawings are used, ordered by path.</param>
    private sealed record Selection(string Name, string[] Categories, string[] Contributors, Regex Label, int? Most = null);

    private static readonly string[] CharacterContributors = ["apb", "ced", "imp", "val"];
    private static readonly string[] NumberContributors = ["apc", "apd", "ape", "ced", "lex"];

    private static readonly Selection[] Selections =
    [
        new("unipen-digits", ["1a"], CharacterContributors, Digit()),
        new("unipen-letters", ["1b", "1c"], [.. CharacterContributors, "kai"], Letter(), PerLetterOrSymbol),
        new("unipen-symbols", ["1d"], CharacterContributors, Symbol(), PerLetterOrSymbol),
        new("unipen-numbers", ["7", "8"], NumberContributors, WholeNumber()),
        new("unipen-expressions", ["7", "8"], NumberContributors, Expression()),
    ];

    /// <summary>Returns the drawings for each output file, by file name.</summary>
    /// <param name="report">Called with one sentence for each file or segment that is skipped because it cannot be read.</param>
    /// <exception cref="InvalidDataException">The archive is damaged, or contains none of the wanted drawings.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<Drawing>> Read(string archivePath, Action<string> report)
    {
        var files = ReadArchive(archivePath);
        var found = Selections.ToDictionary(selection => selection.Name, _ => new List<Drawing>());
        foreach (var path in files.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var (category, contributor) = (path.Split('/')[1], path.Split('/')[2]);
            var wanted = Selections.Where(selection => selection.Categories.Contains(category) && selection.Contributors.Contains(contributor)).ToArray();
            if (wanted.Length > 0 && OrReport(() => UnipenFile.Read(path, Lines)) is { } file)
            {
                foreach (var selection in wanted)
                {
                    found[selection.Name].AddRange(file.Segments
                        .Where(segment => selection.Label.IsMatch(segment.Label))
                        .Select(segment => OrReport(() => Draw(file, segment, path)))
                        .OfType<Drawing>());
                }
            }
        }

        return found.Values.Any(drawings => drawings.Count > 0)
            ? Selections.ToDictionary(selection => selection.Name, selection => (IReadOnlyList<Drawing>)Pick(found[selection.Name], selection.Most))
            : throw new InvalidDataException($"{archivePath} contains none of the wanted drawings; expected UNIPEN's train_r01_v07 with its folders data/ and include/. Download it again.");

        string[]? Lines(string path) => files.TryGetValue(path, out var text) ? text.Split('\n') : null;

        T? OrReport<T>(Func<T?> read)
            where T : class
        {
            try
            {
                return read();
            }
            catch (InvalidDataException error)
            {
                report($"Skipped: {error.Message}");
                return null;
            }
        }
    }

    /// <summary>Returns the scaled segment, or null if the pen never moved: a dot has no size to scale.</summary>
    private static Drawing? Draw(UnipenFile file, UnipenFile.Segment segment, string path)
    {
        var strokes = file.Strokes(segment);
        var points = strokes.SelectMany(stroke => stroke).ToArray();
        if (points.Length == 0)
        {
            return null;
        }

        var (left, top) = (points.Min(point => point[0]), points.Max(point => point[1]));
        var longer = Math.Max(points.Max(point => point[0]) - left, top - points.Min(point => point[1]));
        var scale = longer == 0 ? 0 : Side / longer;
        // For characters, coordinates are rounded to whole units, and repeated points are removed. For numbers, coordinates are rounded to tenths, and all points are kept.
        var isCharacter = path.StartsWith("data/1", StringComparison.Ordinal);
        var name = path["data/".Length..];
        name = name[(name.IndexOf('/') + 1)..];
        return longer == 0 ? null : new(
            segment.Label,
            isCharacter ? $"{name.Split('/')[0]}/{Path.GetFileNameWithoutExtension(name)}" : name,
            [.. strokes.Select(stroke => Scale(stroke).ToArray())]);

        IEnumerable<double[]> Scale(double[][] stroke)
        {
            double[]? before = null;
            foreach (var point in stroke)
            {
                double[] scaled = [Rounded(point[0] - left), Rounded(top - point[1])];
                if (!isCharacter || before is null || !before.SequenceEqual(scaled))
                {
                    yield return scaled;
                }

                before = scaled;
            }
        }

        double Rounded(double length) => Math.Round(length * scale, isCharacter ? 0 : 1);
    }

    private static List<Drawing> Pick(List<Drawing> drawings, int? most)
    {
        if (most is not { } count)
        {
            return drawings;
        }

        var order = drawings.ToArray();
        new Random(1).Shuffle(order);
        return [.. order.GroupBy(drawing => drawing.Label).SelectMany(label => label.Take(count))];
    }

    /// <summary>Returns the text of all files from the wanted contributors, by path. Paths start with <c>data/</c> or <c>include/</c>.</summary>
    private static Dictionary<string, string> ReadArchive(string path)
    {
        var contributors = Selections.SelectMany(selection => selection.Contributors).ToHashSet();
        var files = new Dictionary<string, string>();
        try
        {
            using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (tar.GetNextEntry() is { } entry)
            {
                var parts = entry.Name.Split('/');
                var root = Array.FindIndex(parts, part => part is "data" or "include");
                var contributor = root < 0 ? null : parts.ElementAtOrDefault(root + (parts[root] == "data" ? 2 : 1));
                if (entry.DataStream is { } stream && contributor is not null && contributors.Contains(contributor))
                {
                    using var text = new StreamReader(stream, Encoding.Latin1);
                    files[string.Join('/', parts[root..])] = text.ReadToEnd();
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"{path} is a damaged .tar.gz file ({error.Message}); download it again.", error);
        }

        return files;
    }

    [GeneratedRegex("^[0-9]$")]
    private static partial Regex Digit();

    [GeneratedRegex("^[A-Za-z]$")]
    private static partial Regex Letter();

    [GeneratedRegex("^[^A-Za-z0-9 ]$")]
    private static partial Regex Symbol();

    [GeneratedRegex("^[0-9]{2,5}$")]
    private static partial Regex WholeNumber();

    /// <summary>Matches text that consists only of digits, symbols and spaces, and contains at least one digit and at least one symbol or space.</summary>
    [GeneratedRegex("^(?=.*[0-9])(?=.*[^0-9])[0-9 $%()*+,./:=x-]+$")]
    private static partial Regex Expression();
}
