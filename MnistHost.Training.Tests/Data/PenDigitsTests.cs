namespace MnistHost.Training.Tests;

public sealed class PenDigitsTests : IDisposable
{
    private const string TwoDigits = """
        .INCLUDE        dene.doc
        .LEXICON "0" "1" "2" "3" "4" "5" "6" "7" "8" "9"

        .SEGMENT DIGIT    0 ? "7"
        .COMMENT 7 4  1
        .PEN_DOWN
         100  400
         200  400
         150  100
        .PEN_UP
        .PEN_DOWN
         120  250
         190  250
        .PEN_UP
        .DT 100

        .SEGMENT DIGIT    1 ? "1"
        .COMMENT 1 29  2
        .PEN_DOWN
         250  450
         250   50
        .PEN_UP
        .DT 100
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Digits_keep_their_label_writer_and_strokes_and_the_y_axis_is_flipped()
    {
        var digits = Read(TwoDigits);

        Assert.Equal([("7", 4), ("1", 29)], digits.Select(digit => (digit.Label, (int)digit.Writer!)));
        Assert.Equal<double[]>([[100, 100], [200, 100], [150, 400]], digits[0].Strokes[0]);
        Assert.Equal<double[]>([[120, 250], [190, 250]], digits[0].Strokes[1]);
        Assert.Equal<double[]>([[250, 50], [250, 450]], Assert.Single(digits[1].Strokes));
    }

    [Fact]
    public void A_compressed_file_gives_the_same_digits_as_the_plain_one()
    {
        var packed = PenDigits.Read(Path.Combine(AppContext.BaseDirectory, "Data", "two-digits.tra.Z"));

        Assert.Equal(Read(TwoDigits).SelectMany(digit => digit.Strokes).SelectMany(stroke => stroke), packed.SelectMany(digit => digit.Strokes).SelectMany(stroke => stroke));
    }

    [Theory]
    [InlineData(" 200  400", " 200  4x0", "line 8: expected two coordinates, got '200  4x0'")]
    [InlineData(" 200  400", " 200  NaN", "line 8: expected two coordinates, got '200  NaN'")]
    [InlineData(" 200  400", " 1e999  400", "line 8: expected two coordinates, got '1e999  400'")]
    [InlineData("? \"7\"", "? \"17\"", "line 4: expected a digit such as .SEGMENT DIGIT 0 ? \"8\", got '.SEGMENT DIGIT    0 ? \"17\"'")]
    [InlineData(" 250  450\n 250   50", "", "line 22: the 1 that ends here has an empty stroke or only one point")]
    [InlineData(" 250  450\n 250   50", " 250  450", "line 22: the 1 that ends here has an empty stroke or only one point")]
    [InlineData(".PEN_DOWN\n 250  450\n 250   50\n.PEN_UP\n", "", "line 19: the 1 that ends here has an empty stroke or only one point")]
    [InlineData("? \"7\"", "? \"A\"", "line 4: expected a digit such as .SEGMENT DIGIT 0 ? \"8\", got '.SEGMENT DIGIT    0 ? \"A\"'")]
    [InlineData(".COMMENT 7 4  1", ".COMMENT 7", "line 5: expected a label and a writer such as .COMMENT 8 12 224, got '.COMMENT 7'")]
    [InlineData(".COMMENT 7 4  1", "", "line 17: the 7 that ends here has no writer")]
    [InlineData(".SEGMENT DIGIT    0 ? \"7\"", "", "line 6: expected a .SEGMENT before its strokes, got '.PEN_DOWN'")]
    public void The_message_for_a_damaged_line_includes_the_file_and_line_number(string right, string wrong, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(TwoDigits.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains($"digits.tra, {message}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_without_pen_digits_are_rejected()
    {
        Assert.Contains("contains no digits", Assert.Throws<InvalidDataException>(() => Read("47,100,27,81\n")).Message, StringComparison.Ordinal);
        File.WriteAllText(_folder.File("digits.tra.Z"), TwoDigits);
        Assert.Contains("is a damaged .Z file", Assert.Throws<InvalidDataException>(() => PenDigits.Read(_folder.File("digits.tra.Z"))).Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<Drawing> Read(string text)
    {
        File.WriteAllText(_folder.File("digits.tra"), text);
        return PenDigits.Read(_folder.File("digits.tra"));
    }
}
