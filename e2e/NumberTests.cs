using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Tests that the page reads multi-digit numbers, shows how it divides the ink into digits, and lets visitors correct a digit.</summary>
public sealed class NumberTests : PageTest
{
    private IPage Browser => Page.Page;

    private ILocator Groups => Browser.GetByTestId("group");

    protected override BrowserNewContextOptions Device => new() { ViewportSize = new() { Width = 1024, Height = 768 }, Permissions = ["clipboard-read", "clipboard-write"] };

    [Fact]
    public async Task A_correction_survives_edits_to_other_digits_but_is_not_included_in_a_link()
    {
        await Page.OpenReadyAsync(Url);
        await WriteAsync("2026");
        await ExpectNumberAsync("2026");
        Assert.Equal("2026", await DigitsAsync());

        await Groups.Nth(3).ClickAsync();
        await Browser.GetByTestId("correct-8").ClickAsync();
        await ExpectNumberAsync("2028");
        await Expect(Groups.Nth(3)).ToHaveAttributeAsync("data-digit", "8");

        // A stroke added at the end becomes part of the digit that it crosses.
        await SelectAsync(1);
        var zero = await Page.FieldAsync();
        await Page.DrawAsync(PenDigit.OfLines([(0, 40), (100, 0)]), new(0.24, 0.32, 0.42));
        await ExpectNumberAsync("2028");
        await SelectAsync(1);
        Assert.NotEqual(zero, await Page.FieldAsync());

        // A correction lasts as long as its digit's ink. Erasing another digit, or undoing that, does not affect it.
        await EraseAsync(At(0));
        await ExpectNumberAsync("028");
        await Page.Undo.ClickAsync();
        await ExpectNumberAsync("2028");

        await Browser.GetByTestId("more").ClickAsync();
        await Browser.GetByTestId("copy-link").ClickAsync();
        await Expect(Browser).ToHaveURLAsync(new Regex("#"));
        var shared = await Browser.Context.NewPageAsync();
        await shared.GotoAsync(Browser.Url);
        // The link does not contain the correction.
        await Expect(shared.GetByTestId("prediction")).ToHaveTextAsync("2026");
        await Expect(shared.GetByTestId("prediction")).ToHaveAttributeAsync("data-verdict", "number");
    }

    [Theory]
    [InlineData(320, 640, "en")]
    [InlineData(360, 640, "en")]
    [InlineData(360, 640, "fr")]
    [InlineData(360, 640, "de")]
    [InlineData(390, 844, "en")]
    [InlineData(390, 844, "fr")]
    [InlineData(768, 1024, "en")]
    [InlineData(768, 1024, "fr")]
    public async Task The_number_and_the_elements_around_it_do_not_overlap(int width, int height, string language)
    {
        await Browser.SetViewportSizeAsync(width, height);
        await Page.OpenReadyAsync(Url);
        await Browser.GetByTestId("language").SelectOptionAsync(language);
        await WriteAsync("2026");
        await ExpectNumberAsync("2026");
        await Expect(Browser.GetByTestId("to-teach")).ToBeVisibleAsync();
        await Expect(Browser.GetByTestId("copy-number")).ToBeVisibleAsync();
        var covered = await Browser.EvaluateAsync<string[]>("""
            () => {
              const parts = ["prediction", "sureness", "to-teach", "copy-number", "field"].map((id) => {
                const part = document.querySelector(`.page [data-testid=${id}]`);
                const text = document.createRange();
                text.selectNode(part.querySelector(".number, svg") ?? part.firstChild ?? part);
                const { left, top, right, bottom } = text.getBoundingClientRect();
                // A digit is shorter than its line box.
                return { id, left, top: top + 0.1 * (bottom - top), right, bottom: bottom - 0.1 * (bottom - top) };
              });
              return parts.flatMap((a, i) => parts.slice(i + 1)
                .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
                .map((b) => `${JSON.stringify(a)} and ${JSON.stringify(b)}`));
            }
            """);
        Assert.Empty(covered);
    }

    [Fact]
    public async Task Uncertain_digits_are_shown_as_question_marks_with_their_candidates()
    {
        await Page.OpenReadyAsync(Url);
        var readings = new List<string>();
        // Drawings between a 9 and a 3. The network is uncertain about some of them.
        for (var share = 0.5; share <= 0.6 && readings.LastOrDefault() != "?2?"; share += 0.005)
        {
            var between = PenDigit.Between(PenDigit.Ten[9], PenDigit.Ten[3], share);
            if (readings.Count > 0)
            {
                await Page.Clear.ClickAsync();
            }

            await Page.DrawAsync(between, At(0));
            await Page.DrawAsync(PenDigit.Ten[2], At(1));
            await Page.DrawAsync(between, At(2));
            readings.Add((await Page.ReadAsync()).Text);
        }

        Assert.Contains("?2?", readings);
        await Expect(Browser.GetByTestId("sureness")).ToHaveTextAsync(new Regex(@"^Unsure: \d or \d, \d or \d\.$"));
    }

    [Fact]
    public async Task Selecting_a_digit_shows_its_field_and_probabilities_and_the_Inside_page_explains_it()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[7], At(0));
        Assert.Equal("7", (await Page.ReadAsync()).Text);
        var seven = await Page.FieldAsync();
        await Page.DrawAsync(PenDigit.Ten[0], At(1));
        await ExpectNumberAsync("70");
        Assert.Equal(0, await BestBarAsync());
        Assert.NotEqual(seven, await Page.FieldAsync());
        await SelectAsync(0);
        Assert.Equal(7, await BestBarAsync());
        Assert.Equal(seven, await Page.FieldAsync());

        await Browser.GetByRole(AriaRole.Link, new() { Name = "Inside" }).ClickAsync();
        await Expect(Groups.Nth(0)).ToHaveAttributeAsync("aria-pressed", "true");
        await ExpectInsideAsync("7");
        var sevenInside = await Page.FieldAsync();
        await SelectAsync(1);
        await ExpectInsideAsync("0");
        Assert.NotEqual(sevenInside, await Page.FieldAsync());
    }

    [Fact]
    public async Task Two_lines_are_read_announced_and_copied_as_two_numbers()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[1], new(0.2, 0.1, 0.1));
        await Page.DrawAsync(PenDigit.Ten[2], new(0.2, 0.4, 0.1));
        await Page.DrawAsync(PenDigit.Ten[3], new(0.2, 0.1, 0.8));
        await Page.DrawAsync(PenDigit.Ten[0], new(0.2, 0.4, 0.8));
        await ExpectNumberAsync("12\n30");
        await Expect(Browser.Locator("[aria-live=polite]", new() { HasText = "Read as 12, 30." })).ToBeAttachedAsync();
        await Browser.GetByTestId("copy-number").ClickAsync();
        await Expect(Browser.GetByText("Copied.")).ToBeVisibleAsync();
        Assert.Equal("12\n30", await Browser.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task All_digits_of_a_number_are_saved_and_replayed()
    {
        await Page.OpenReadyAsync(Url);
        await Expect(Browser.GetByTestId("keys")).ToBeVisibleAsync(); // the tools load after the model
        await WriteAsync("20");
        await Browser.Keyboard.PressAsync("r");
        var timeline = Browser.GetByTestId("timeline");
        var pointsOfTwenty = (await timeline.GetAttributeAsync("max"))!;
        await Browser.Keyboard.PressAsync("Escape");
        await Page.DrawAsync(PenDigit.Ten[2], At(2));
        await Page.DrawAsync(PenDigit.Ten[6], At(3));
        await ExpectNumberAsync("2026");

        await Browser.Keyboard.PressAsync("r");
        await timeline.FillAsync(pointsOfTwenty);
        await ExpectNumberAsync("20");
        await Browser.GetByTestId("play-strokes").ClickAsync();
        await ExpectNumberAsync("2026");
        await Browser.GetByTestId("close-tools").ClickAsync();

        await Browser.GetByTestId("more").ClickAsync();
        var svg = Encoding.UTF8.GetString(await SaveAsync("save-svg"));
        var startsPx = Regex.Matches(svg, "<path d=\"M([0-9.]+) ").Select(path => double.Parse(path.Groups[1].Value, CultureInfo.InvariantCulture));
        var expectedPx = "2026".SelectMany((digit, place) => At(place).Of(PenDigit.Ten[digit - '0'])).Select(stroke => 1024 * stroke[0].X);
        Assert.Equal(expectedPx, startsPx, (expected, actual) => Math.Abs(expected - actual) < 10);

        var png = await SaveAsync("save-png");
        await Browser.GetByTestId("close-tools").ClickAsync();
        await OpenPictureAsync(png);
        await ExpectNumberAsync("2026");
    }

    [Fact]
    public async Task A_number_in_a_picture_is_read_and_its_touching_digits_are_divided()
    {
        await Page.OpenReadyAsync(Url);
        // The horizontal stroke of the 4 touches the crossbar of the 7.
        await Page.DrawAsync(PenDigit.Ten[4], new(0.24, 0.05, 0.4));
        await Page.DrawAsync(PenDigit.Ten[7], new(0.24, 0.205, 0.4));
        await Page.DrawAsync(PenDigit.Ten[5], new(0.24, 0.455, 0.4));
        await ExpectNumberAsync("475");
        await OpenPictureAsync(await Page.PhotoAsync());
        await ExpectNumberAsync("475");
        Assert.Equal("475", await DigitsAsync());
    }

    [Fact]
    public async Task A_stroke_can_start_on_the_bracket_under_a_digit()
    {
        await Page.OpenReadyAsync(Url);
        await WriteAsync("12");
        await ExpectNumberAsync("12");
        var bracket = (await Groups.Nth(1).BoundingBoxAsync())!;
        var before = await Page.InkPixelsAsync();
        await Browser.Mouse.MoveAsync(bracket.X + bracket.Width / 2, bracket.Y + bracket.Height / 2);
        await Browser.Mouse.DownAsync();
        await Browser.Mouse.MoveAsync(bracket.X + bracket.Width / 2, bracket.Y + 150, new() { Steps = 10 });
        await Browser.Mouse.UpAsync();
        Assert.True(await Page.InkPixelsAsync() > before);
        await Page.Undo.ClickAsync();
        await ExpectNumberAsync("12");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task The_Inside_page_shows_the_number_next_to_the_sheet_without_moving_the_tools(int width)
    {
        await Browser.SetViewportSizeAsync(width, 800);
        await Page.OpenReadyAsync(new(Url, "inside"));
        var tools = (await Page.Undo.BoundingBoxAsync())!;
        await WriteAsync("12");
        await ExpectNumberAsync("12");
        var after = (await Page.Undo.BoundingBoxAsync())!;
        Assert.Equal((tools.X, tools.Y), (after.X, after.Y));
        var number = (await Page.Prediction.Locator(".number").BoundingBoxAsync())!;
        Assert.True(number.Width > 40 && number.Height > 30, $"The number is {number.Width}×{number.Height} px.");
        Assert.True(number.X + number.Width <= width, "The number sticks out of the page.");
    }

    [Fact]
    public async Task On_a_small_sheet_the_brackets_do_not_stick_out()
    {
        await Browser.SetViewportSizeAsync(360, 640);
        await Page.OpenReadyAsync(new(Url, "inside"));
        await WriteAsync("2026");
        await ExpectNumberAsync("2026");
        var sheet = (await Page.Surface.BoundingBoxAsync())!;
        for (var i = 0; i < 4; i++)
        {
            var bracket = (await Groups.Nth(i).BoundingBoxAsync())!;
            Assert.InRange(bracket.X, sheet.X, sheet.X + sheet.Width);
            Assert.InRange(bracket.X + bracket.Width, sheet.X, sheet.X + sheet.Width + 1);
        }
    }

    [Fact]
    public async Task A_digit_can_be_selected_and_corrected_with_the_keyboard()
    {
        await Page.OpenReadyAsync(Url);
        await WriteAsync("12");
        await ExpectNumberAsync("12");
        await Groups.Nth(0).FocusAsync();
        await Browser.Keyboard.PressAsync("Enter");
        await Browser.GetByTestId("correct-7").FocusAsync();
        await Browser.Keyboard.PressAsync("Enter");
        await ExpectNumberAsync("72");

        // Opening the other digit's menu moves the focus into the menu. Closing it returns the focus to that digit.
        await Groups.Nth(1).ClickAsync();
        await Expect(Browser.GetByTestId("correct-0")).ToBeFocusedAsync();
        await Browser.Keyboard.PressAsync("Escape");
        await Expect(Groups.Nth(1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_digit_can_be_split_and_joined_again_with_the_keyboard()
    {
        await Page.OpenReadyAsync(Url);
        await WriteAsync("241");
        await ExpectNumberAsync("241");
        await Groups.Nth(1).FocusAsync();
        await Browser.Keyboard.PressAsync("Enter");
        await Browser.GetByTestId("split").FocusAsync();
        await Browser.Keyboard.PressAsync("Enter");
        await Expect(Groups).ToHaveCountAsync(4);

        await Groups.Nth(1).FocusAsync();
        await Browser.Keyboard.PressAsync("Enter");
        await Browser.GetByTestId("join").FocusAsync();
        await Browser.Keyboard.PressAsync("Enter");
        await ExpectNumberAsync("241");
    }

    [Fact]
    public async Task Dragging_an_edge_of_a_bracket_splits_and_joins_digits_but_does_not_draw_or_select()
    {
        await Page.OpenReadyAsync(Url);
        foreach (var (digit, left) in new[] { (2, 0.02), (4, 0.2), (1, 0.5) }) await Page.DrawAsync(PenDigit.Ten[digit], new(0.24, left, 0.4));
        await ExpectNumberAsync("241");
        await SelectAsync(2);
        await Browser.Keyboard.PressAsync("Escape");
        var ink = await Page.InkPixelsAsync();

        // The 4 has two strokes. The edge is dragged to where the second one starts, and back.
        var four = (await Groups.Nth(1).BoundingBoxAsync())!;
        await DragEdgeAsync(1, fromLeft: true, by: four.Width);
        await Expect(Groups).ToHaveCountAsync(4);
        var stem = (await Groups.Nth(2).BoundingBoxAsync())!;
        await DragEdgeAsync(2, fromLeft: true, by: four.X - stem.X);
        await ExpectNumberAsync("241");

        await DragEdgeAsync(0, fromLeft: false, by: four.Width);
        await Expect(Groups).ToHaveCountAsync(2);
        Assert.Equal(ink, await Page.InkPixelsAsync());
        await Expect(Browser.GetByTestId("correct")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_eraser_does_not_drag_an_edge_of_a_bracket()
    {
        await Page.OpenReadyAsync(Url);
        var (from, to) = await Page.DrawDigitsToJoinAsync();
        await Browser.GetByTestId("eraser").ClickAsync();
        await Browser.Mouse.MoveAsync(from.X, from.Y);
        await Browser.Mouse.DownAsync();
        await Browser.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 10 });
        await Browser.Mouse.UpAsync();
        await ExpectNumberAsync("47");
        await Expect(Groups).ToHaveCountAsync(2);
    }

    private async Task DragEdgeAsync(int place, bool fromLeft, float by)
    {
        var bracket = (await Groups.Nth(place).BoundingBoxAsync())!;
        var (x, y) = (fromLeft ? bracket.X + 3 : bracket.X + bracket.Width - 3, bracket.Y + 12);
        await Browser.Mouse.MoveAsync(x, y);
        await Browser.Mouse.DownAsync();
        await Browser.Mouse.MoveAsync(x + by, y, new() { Steps = 10 });
        await Expect(Groups.Nth(place)).ToHaveAttributeAsync("data-dragged", "true");
        await Browser.Mouse.UpAsync();
        await Expect(Groups.Nth(place)).ToHaveAttributeAsync("data-dragged", "false");
    }

    /// <summary>Returns the placement of a digit in a number with up to four digits.</summary>
    private static Placement At(int place) => new(0.24, 0.02 + 0.32 * place, 0.4);

    private async Task WriteAsync(string digits)
    {
        for (var place = 0; place < digits.Length; place++) await Page.DrawAsync(PenDigit.Ten[digits[place] - '0'], At(place));
    }

    private async Task ExpectNumberAsync(string text)
    {
        await Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "number");
        await Expect(Page.Prediction).ToHaveTextAsync(text, new() { UseInnerText = true });
        Assert.Equal(text, (await Page.ReadAsync()).Text);
    }

    private async Task SelectAsync(int place)
    {
        await Groups.Nth(place).ClickAsync();
        await Expect(Groups.Nth(place)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>Expects that the Inside page shows how the network reads this digit.</summary>
    private async Task ExpectInsideAsync(string digit)
    {
        await Expect(Browser.Locator(".output[data-best=true]")).ToHaveTextAsync(digit);
        await Expect(Browser.GetByTestId("varied-answer")).ToHaveAttributeAsync("data-answer", digit);
    }

    /// <summary>Clears the sheet and opens the picture with the file tool.</summary>
    private async Task OpenPictureAsync(byte[] png)
    {
        await Page.Clear.ClickAsync();
        await Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "empty");
        await Browser.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = "number.png", MimeType = "image/png", Buffer = png });
        await Expect(Browser.GetByText("number.png is on the sheet.").First).ToBeVisibleAsync();
    }

    private async Task<byte[]> SaveAsync(string button)
    {
        var download = await Browser.RunAndWaitForDownloadAsync(() => Browser.GetByTestId(button).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private async Task<string> DigitsAsync() =>
        string.Concat(await Task.WhenAll((await Groups.AllAsync()).Select(group => group.GetAttributeAsync("data-digit"))));

    private async Task<int> BestBarAsync()
    {
        var probabilities = (await Page.ReadAsync()).Probabilities;
        return Array.IndexOf(probabilities, probabilities.Max());
    }

    private async Task EraseAsync(Placement placement)
    {
        await Browser.GetByTestId("eraser").ClickAsync();
        foreach (var stroke in await Page.OnScreenAsync(PenDigit.Ten[2], placement))
        {
            await Browser.Mouse.MoveAsync(stroke[0].X, stroke[0].Y);
            await Browser.Mouse.DownAsync();
            foreach (var (x, y) in stroke) await Browser.Mouse.MoveAsync(x, y);
            await Browser.Mouse.UpAsync();
        }
        await Browser.GetByTestId("eraser").ClickAsync();
    }
}
