using System.Globalization;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Lzw;

namespace MnistHost.Training;

/// <summary>Reads the original recordings of UCI's pen digits: <c>pendigits-orig.tra</c>, plain or compressed as published (<c>.Z</c>).</summary>
/// <remarks>
/// A digit consists of <c>.SEGMENT DIGIT 0 ? "8"</c>, <c>.COMMENT label writer number</c> and, for each stroke, <c>.PEN_DOWN</c>, one point per line, and <c>.PEN_UP</c>.
/// Source: pendigits-orig.names in UCI's data set 81.
/// </remarks>
public static class PenDigits
{
    /// <summary>Height of a writing box in tablet units. The y axis of the tablet points up.</summary>
    private const int BoxHeight = 500;

    /// <exception cref="InvalidDataException">The file is damaged or of the wrong kind.</exception>
    public static IReadOnlyList<Drawing> Read(string path)
    {
        var digits = new List<Drawing>();
        (string Label, int? Writer, List<List<double[]>> Strokes)? open = null;
        var keyword = "";
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            keyword = words[0].StartsWith('.') ? words[0] : keyword;
            if (words[0] == ".SEGMENT")
            {
                Close();
                open = words is [_, "DIGIT", _, _, ['"', >= '0' and <= '9', '"'] label]
                    ? (label[1..2], null, [])
                    : throw Unexpected("a digit such as .SEGMENT DIGIT 0 ? \"8\"");
            }
            else if (words[0] == ".COMMENT" && open is { Writer: null } digit)
            {
                open = words.Length > 2 && int.TryParse(words[2], CultureInfo.InvariantCulture, out var writer)
                    ? digit with { Writer = writer }
                    : throw Unexpected("a label and a writer such as .COMMENT 8 12 224");
            }
            else if (words[0] == ".PEN_DOWN")
            {
                (open ?? throw Unexpected("a .SEGMENT before its strokes")).Strokes.Add([]);
            }
            else if (keyword == ".PEN_DOWN")
            {
                open!.Value.Strokes[^1].Add(
                    words.Length == 2 && PenPoint.Read(words) is [var x, var y] ? [x, BoxHeight - y] : throw Unexpected("two coordinates"));
            }

            InvalidDataException Unexpected(string what) => new($"{path}, line {number}: expected {what}, got '{line.Trim()}'; download the file again.");
        }

        Close();
        return digits.Count > 0 ? digits : throw new InvalidDataException($"{path} contains no digits; expected UCI's pendigits-orig.tra. Download it again.");

        void Close()
        {
            if (open is var (label, writer, strokes))
            {
                var digit = new Drawing(label, writer ?? throw Ends("no writer"), [.. strokes.Select(stroke => stroke.ToArray())]);
                digits.Add(strokes.All(stroke => stroke.Count > 0) && digit.HasShape ? digit : throw Ends("an empty stroke or only one point"));
            }

            InvalidDataException Ends(string fault) => new($"{path}, line {number}: the {open!.Value.Label} that ends here has {fault}; download the file again.");
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(path.EndsWith(".Z", StringComparison.Ordinal) ? new LzwInputStream(file) : file);
        while (Next() is { } line)
        {
            yield return line;
        }

        string? Next()
        {
            try
            {
                return text.ReadLine();
            }
            catch (Exception error) when (error is SharpZipBaseException or IndexOutOfRangeException)
            {
                throw new InvalidDataException($"{path} is a damaged .Z file ({error.Message}); download it again.", error);
            }
        }
    }
}
