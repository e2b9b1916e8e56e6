namespace MnistHost.E2E;

/// <summary>Tests what visitors see while they draw and afterwards.</summary>
public sealed class DrawingTests : PageTest
{
    private static PenDigit Digit(int label) => PenDigit.Ten[label];

    [Fact]
    public async Task No_digit_is_shown_for_an_empty_sheet()
    {
        await Page.OpenReadyAsync(Url);
        var reading = await Page.ReadAsync();
        Assert.Equal("empty", reading.Verdict);
        Assert.DoesNotContain(reading.Text, char.IsDigit);
        Assert.All(reading.Probabilities, probability => Assert.Equal(0, probability));
        Assert.All(await Page.FieldAsync(), ink => Assert.Equal(0, ink));
    }

    [Fact]
    public async Task The_answer_updates_while_the_pen_is_down()
    {
        await Page.OpenReadyAsync(Url);
        var mouse = Page.Page.Mouse;
        var points = (await Page.OnScreenAsync(Digit(8), Placement.LargeInTheMiddle))[0];
        await mouse.MoveAsync(points[0].X, points[0].Y);
        await mouse.DownAsync();
        var seen = new List<string>();
        foreach (var (x, y) in points.Skip(1))
        {
            await mouse.MoveAsync(x, y);
            var reading = await Page.ReadAsync();
            if (reading.Verdict == "digit" && seen.LastOrDefault() != reading.Text) seen.Add(reading.Text);
        }
        Assert.True(seen.Count > 1, $"The answer should change while an 8 is drawn, but the page showed only: {string.Join(", ", seen)}");
        Assert.Equal("8", seen[^1]);
        await mouse.UpAsync();
        Assert.Equal("8", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task An_old_answer_never_replaces_a_newer_one_even_on_a_slow_device()
    {
        await Page.OpenReadyAsync(Url);
        var devTools = await Page.Page.Context.NewCDPSessionAsync(Page.Page);
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 6 });
        foreach (var label in new[] { 2, 4, 8 })
        {
            await Page.DrawAsync(Digit(label), Placement.LargeInTheMiddle);
            var reading = await Page.ReadAsync();
            var field = await Page.FieldAsync();
            await Page.Page.WaitForTimeoutAsync(300);
            var later = await Page.LookAsync();
            Assert.Equal($"{label}", reading.Text);
            Assert.Equal(reading.ToString(), later.ToString());
            Assert.Equal(reading.Probabilities, later.Probabilities);
            Assert.Equal(field, await Page.FieldAsync());
            await Page.Clear.ClickAsync();
            Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        }
    }

    [Fact]
    public async Task Undo_removes_the_last_stroke_and_clear_removes_all_strokes()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(Digit(1), Placement.LargeInTheMiddle);
        var one = await Page.ReadAsync();
        Assert.Equal("1", one.Text);
        var field = await Page.FieldAsync();
        await Page.PaintAgainAsync();
        var ink = await Page.InkPixelsAsync();

        await Page.DrawAsync(Digit(0), Placement.LargeInTheMiddle);
        Assert.NotEqual(one.Probabilities, (await Page.ReadAsync()).Probabilities);
        await Page.Undo.ClickAsync();
        var undone = await Page.ReadAsync();
        Assert.Equal(one.Text, undone.Text);
        Assert.Equal(one.Probabilities, undone.Probabilities);
        Assert.Equal(field, await Page.FieldAsync());
        Assert.Equal(ink, await Page.InkPixelsAsync());

        await Page.DrawAsync(Digit(0), Placement.LargeInTheMiddle);
        await Page.Clear.ClickAsync();
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        Assert.Equal(0, await Page.InkPixelsAsync());
    }

    [Fact]
    public async Task A_dot_is_not_read_as_a_digit()
    {
        await Page.OpenReadyAsync(Url);
        await Page.Surface.ClickAsync();
        Assert.Equal("not-a-digit", (await Page.ReadAsync()).Verdict);
        Assert.NotEqual(0, await Page.InkPixelsAsync());
    }

    [Fact]
    public async Task Probabilities_add_up_to_about_1_and_the_drawn_digit_has_the_highest_one()
    {
        await Page.OpenReadyAsync(Url);
        foreach (var digit in PenDigit.Ten)
        {
            await Page.DrawAsync(digit, Placement.LargeInTheMiddle);
            var reading = await Page.ReadAsync();
            Assert.All(reading.Probabilities, probability => Assert.InRange(probability, 0, 1));
            // The sum does not include the probability of "not a digit". Each value is rounded to three decimal places.
            Assert.InRange(reading.Probabilities.Sum(), 0.9, 1.005);
            Assert.Equal(digit.Label, $"{Array.IndexOf(reading.Probabilities, reading.Probabilities.Max())}");
            await Page.Clear.ClickAsync();
        }
    }

    [Fact]
    public async Task Drawings_are_scaled_and_centred_like_MNIST_images_wherever_they_are_drawn()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(Digit(4), Placement.LargeInTheMiddle);
        await Page.ReadAsync();
        var large = await Page.FieldAsync();
        await Page.Clear.ClickAsync();
        await Page.DrawAsync(Digit(4), Placement.SmallInACorner(3));
        await Page.ReadAsync();
        var small = await Page.FieldAsync();

        foreach (var field in new[] { large, small })
        {
            var rows = Enumerable.Range(0, 28).Where(row => Enumerable.Range(0, 28).Any(column => field[28 * row + column] > 8)).ToArray();
            // The longer side of the ink is 20 px. Centring by mass can spread it over two more rows.
            Assert.InRange(rows[^1] - rows[0] + 1, 20, 22);
            // In MNIST images, the centre of mass is at index 14.0 on both axes.
            double mass = field.Sum();
            Assert.Equal(14, field.Select((ink, i) => ink * (i % 28)).Sum() / mass, 0.05);
            Assert.Equal(14, field.Select((ink, i) => ink * (i / 28)).Sum() / mass, 0.05);
        }
        Assert.True(large.Zip(small, (a, b) => Math.Abs(a - b)).Average() < 8, "The same digit produces a different field when it is drawn small in a corner.");
    }

    [Fact]
    public async Task The_drawing_stays_complete_and_sharp_when_the_window_is_resized()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(Digit(5), Placement.LargeInTheMiddle);
        var before = await Page.ReadAsync();
        foreach (var (width, height) in new[] { (360, 740), (1440, 900), (700, 500) })
        {
            await Page.Page.SetViewportSizeAsync(width, height);
            await Sharpness.ExpectSharpAsync(Page);
            Assert.True(await Page.InkPixelsAsync() > 100, $"No ink is left at {width}×{height}.");
            Assert.Equal(before.Probabilities, (await Page.ReadAsync()).Probabilities);
        }
        await Page.Clear.ClickAsync();
        await Page.DrawAsync(Digit(2), Placement.SmallInACorner(0));
        Assert.Equal("2", (await Page.ReadAsync()).Text);
    }
}
