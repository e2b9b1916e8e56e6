namespace MnistHost.E2E;

/// <summary>Tests drawings that are not digits and drawings that could be either of two digits.</summary>
public sealed class VerdictTests : PageTest
{
    /// <summary>A house with a door.</summary>
    private static readonly PenDigit House = PenDigit.OfLines([(30, 85), (30, 50), (50, 25), (70, 50), (70, 85), (30, 85)], [(45, 85), (45, 65), (55, 65), (55, 85)]);

    /// <summary>Returns a vertical stroke with a slanted stroke at its top. A short slanted stroke makes a 1, and a long one makes a 7. In between, the drawing is ambiguous.</summary>
    private static PenDigit BetweenOneAndSeven(double length) => PenDigit.OfLines([(55 - length, 20 + (length * 0.4)), (55, 20), (50, 85)]);

    [Fact]
    public Task A_house_is_not_read_as_a_digit() => RefusedAsync(House);

    [Fact]
    public Task A_star_is_not_read_as_a_digit() => RefusedAsync(PenDigit.Star);

    [Fact]
    public async Task For_an_ambiguous_drawing_the_page_shows_both_possible_digits()
    {
        await Page.OpenReadyAsync(Url);
        var readings = new List<Reading>();
        for (var length = 8.0; length <= 16; length += 0.25)
        {
            await Page.DrawAsync(BetweenOneAndSeven(length), Placement.LargeInTheMiddle);
            readings.Add(await Page.ReadAsync());
            await Page.Clear.ClickAsync();
        }

        Assert.Equal("1", readings[0].Text);
        Assert.Contains(readings, reading => reading is { Verdict: "unsure", Text: "1 or 7" or "7 or 1" });
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
}
