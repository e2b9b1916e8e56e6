namespace MnistHost.Training.Tests;

public sealed class QuickDrawTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Drawings_are_rounded_to_whole_pixels_and_times_are_dropped()
    {
        var drawing = Assert.Single(Read("""{"word":"cup","recognized":false,"drawing":[[[10.4,20.6],[1,2],[0,16]],[[5],[7.5],[40]]]}""" + "\n"));

        Assert.Equal(("cup", null), (drawing.Label, drawing.Writer));
        Assert.Equal<double[]>([[10, 1], [21, 2]], drawing.Strokes[0]);
        Assert.Equal<double[]>([[5, 8]], drawing.Strokes[1]);
    }

    [Fact]
    public void Only_the_first_sixteen_drawings_are_used() =>
        Assert.Equal(Enumerable.Range(0, 16), Read(Lines(20, 100)).Select(drawing => (int)drawing.Strokes[0][0][0]));

    [Fact]
    public void A_drawing_truncated_by_the_download_is_left_out()
    {
        var drawings = Read(Lines(12, 10_000)[..QuickDraw.Bytes]);
        Assert.Equal(Enumerable.Range(0, 9), drawings.Select(drawing => (int)drawing.Strokes[0][0][0]));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{"drawing":[[[1,2],[3],[0,1]]]}""")]
    [InlineData("""{"drawing":[[["a"],["b"],[0]]]}""")]
    [InlineData("""{"drawing":[[[1]]]}""")]
    [InlineData("""{"drawing":[]}""")]
    [InlineData("""{"drawing":[[[],[],[]]]}""")]
    [InlineData("""{"drawing":[[[1],[2],[0]]]}""")]
    [InlineData("""{"drawing":[[[1,NaN],[2,3],[0,9]]]}""")]
    [InlineData("""{"drawing":[[[1,1e999],[2,3],[0,9]]]}""")]
    public void The_message_for_a_line_that_is_not_a_drawing_includes_the_file_and_line_number(string line)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(Lines(1, 100) + line + "\n"));
        Assert.Contains($"cup.ndjson, line 2: expected a raw Quick, Draw! drawing", error.Message, StringComparison.Ordinal);
        Assert.Contains($"got '{line}'", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Returns the text of a file of drawings. Each drawing is a vertical line whose x is its zero-based index in the file. Each line of text is longer than <paramref name="length"/> bytes.</summary>
    private static string Lines(int count, int length) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $$"""{"drawing":[[[{{i}},{{i}}],[0,9],[0,9]]]}{{new string(' ', length)}}""" + "\n"));

    private IReadOnlyList<Drawing> Read(string text)
    {
        File.WriteAllText(_folder.File("cup.ndjson"), text);
        return QuickDraw.Read(_folder.File("cup.ndjson"), "cup");
    }
}
