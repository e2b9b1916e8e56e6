namespace MnistHost.E2E;

/// <summary>The page says when a drawing is no digit, and when it is not sure.</summary>
public sealed class VerdictTests(Site site) : PageTest(site)
{
    /// <summary>A house with a door.</summary>
    private static readonly PenDigit House = Drawing([(30, 85), (30, 50), (50, 25), (70, 50), (70, 85), (30, 85)], [(45, 85), (45, 65), (55, 65), (55, 85)]);

    /// <summary>A five-pointed star in one stroke.</summary>
    private static readonly PenDigit Star = Drawing([(30, 85), (50, 20), (70, 85), (20, 42), (80, 42), (30, 85)]);

    /// <summary>A stem with a slanting stroke before it: a 1 while that is short, a 7 when it is long and flat, and between them nobody can tell.</summary>
    private static PenDigit BetweenOneAndSeven(double length) => Drawing([(55 - length, 20 + (length * 0.4)), (55, 20), (50, 85)]);

    [Fact]
    public Task A_house_is_refused() => RefusedAsync(House);

    [Fact]
    public Task A_star_is_refused() => RefusedAsync(Star);

    [Fact]
    public async Task A_hesitant_digit_is_unsure_and_names_the_best_two()
    {
        await Page.OpenReadyAsync(Url);
        var readings = new List<Reading>();
        for (var length = 5.0; length <= 20; length += 0.5)
        {
            await Page.DrawAsync(BetweenOneAndSeven(length), Placement.LargeInTheMiddle);
            readings.Add(await Page.ReadAsync());
            await Page.Clear.ClickAsync();
        }

        Assert.Equal("1", readings[0].Text);
        Assert.Contains(readings, reading => reading is { Verdict: "unsure", Text: "1 or 7" or "7 or 1" });
    }

    [Fact]
    public async Task A_scribble_that_becomes_a_digit_again_by_undo_is_read()
    {
        await Page.OpenReadyAsync(Url);
        var seven = PenDigit.Ten.Single(digit => digit.Label == "7");
        await Page.DrawAsync(seven, Placement.LargeInTheMiddle);
        await Page.DrawAsync(Star, Placement.LargeInTheMiddle);
        Assert.Equal("not-a-digit", (await Page.ReadAsync()).Verdict);

        await Page.Undo.ClickAsync();

        Assert.Equal("7", (await Page.ReadAsync()).Text);
    }

    private async Task RefusedAsync(PenDigit drawing)
    {
        await Page.OpenReadyAsync(Url);
        foreach (var placement in new[] { Placement.LargeInTheMiddle, Placement.SmallInACorner(1) })
        {
            await Page.DrawAsync(drawing, placement);
            var reading = await Page.ReadAsync();
            Assert.True(reading is { Verdict: "not-a-digit", Text: "Not a digit" }, $"{placement}: read as {reading}");
            await Page.Clear.ClickAsync();
        }
    }

    /// <summary>Straight lines through the corners of each stroke, as a slow hand draws them.</summary>
    private static PenDigit Drawing(params (double X, double Y)[][] strokes) =>
        new("", [.. strokes.Select(corners => corners.Zip(corners.Skip(1), Line).SelectMany(points => points).Append([corners[^1].X, corners[^1].Y]).ToArray())]);

    private static IEnumerable<double[]> Line((double X, double Y) from, (double X, double Y) to) =>
        Enumerable.Range(0, 12).Select(i => new[] { from.X + ((to.X - from.X) * i / 12), from.Y + ((to.Y - from.Y) * i / 12) });
}
