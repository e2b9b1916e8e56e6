using System.Globalization;
using System.Text.RegularExpressions;

namespace MnistHost.Training;

/// <summary>A UNIPEN data file: its labelled segments, and the pen components recorded in the files that it includes.</summary>
/// <remarks>Source: I. Guyon et al., "UNIPEN 1.0 format definition", 1994. Coordinates are [x, y]. The y axis points up.</remarks>
internal sealed partial class UnipenFile
{
    /// <param name="Delineation">Components and points, such as <c>3,5:2-7:9</c> (component:point, zero-based, both ends included).</param>
    /// <param name="Place">File and line, for error messages.</param>
    public sealed record Segment(string Delineation, string Label, string Place);

    private sealed record Component(bool PenDown, List<double[]> Points);

    private readonly List<Component> _components = [];
    private readonly HashSet<string> _included = [];

    public List<Segment> Segments { get; } = [];

    /// <param name="lines">Returns the lines of the file at a path in the archive, or null if there is no such file.</param>
    /// <exception cref="InvalidDataException">A line is not in UNIPEN format, or an included file is missing.</exception>
    public static UnipenFile Read(string path, Func<string, string[]?> lines)
    {
        var file = new UnipenFile();
        file.Add(path, lines(path)!, lines);
        // Delineations do not count empty components.
        file._components.RemoveAll(component => component.Points.Count == 0);
        return file;
    }

    /// <summary>Returns the segment's strokes, without pen movements above the tablet.</summary>
    /// <exception cref="InvalidDataException">The delineation refers to components or points that are not in the file.</exception>
    public double[][][] Strokes(Segment segment)
    {
        var strokes = new List<double[][]>();
        foreach (var part in segment.Delineation.Split(','))
        {
            var match = Range().Match(part);
            if (!match.Success)
            {
                throw new InvalidDataException($"{segment.Place}: expected components such as 3-4 or 3,5:2-7:9, got '{segment.Delineation}'.");
            }

            var first = Number(match, 1) ?? 0;
            var last = Number(match, 3) ?? first;
            for (var i = first; i <= last; i++)
            {
                var points = i < _components.Count ? _components[i].Points : throw Missing($"component {i} (zero-based), but the file has only {_components.Count}");
                var from = i == first ? Number(match, 2) ?? 0 : 0;
                var to = i == last ? Number(match, 4) ?? points.Count - 1 : points.Count - 1;
                if (from > to || to >= points.Count)
                {
                    throw Missing($"points {from} to {to} of component {i}, which has {points.Count}");
                }

                if (_components[i].PenDown)
                {
                    strokes.Add([.. points[from..(to + 1)]]);
                }
            }
        }

        return [.. strokes];

        InvalidDataException Missing(string what) => new($"{segment.Place}: segment \"{segment.Label}\" refers to {what}.");
    }

    private void Add(string path, string[] text, Func<string, string[]?> lines)
    {
        var keyword = "";
        for (var i = 0; i < text.Length; i++)
        {
            var place = $"{path}, line {i + 1}";
            var words = text[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            keyword = words[0].StartsWith('.') && !char.IsAsciiDigit(words[0].ElementAtOrDefault(1)) ? words[0] : keyword;
            switch (words[0])
            {
                case ".INCLUDE":
                    var name = "include/" + words.ElementAtOrDefault(1);
                    if (_included.Add(name))
                    {
                        Add(name, lines(name) ?? throw new InvalidDataException($"{place}: includes {name}, which is not in the archive."), lines);
                    }

                    break;
                case ".COORD" when words is not [_, "X", "Y", ..]:
                    throw new InvalidDataException($"{place}: expected coordinates that begin with X Y, got '{text[i].Trim()}'.");
                case ".PEN_DOWN" or ".PEN_UP":
                    _components.Add(new(keyword == ".PEN_DOWN", []));
                    break;
                case ".SEGMENT" when SegmentLine().Match(text[i]) is { Success: true } match:
                    Segments.Add(new(match.Groups[1].Value, match.Groups[2].Value, place));
                    break;
                default:
                    if (words[0] != keyword && keyword is ".PEN_DOWN" or ".PEN_UP")
                    {
                        _components[^1].Points.Add(PenPoint.Read(words) ?? throw new InvalidDataException($"{place}: expected two coordinates, got '{text[i].Trim()}'."));
                    }

                    break;
            }
        }
    }

    private static int? Number(Match match, int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("""^\.SEGMENT\s+\S+\s+(\S+)\s+\S+\s+"(.*)"\s*$""")]
    private static partial Regex SegmentLine();

    [GeneratedRegex(@"^(\d{1,9})(?::(\d{1,9}))?(?:-(\d{1,9})(?::(\d{1,9}))?)?$")]
    private static partial Regex Range();
}
