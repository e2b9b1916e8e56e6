namespace MnistHost.E2E;

/// <summary>Tests drawing with a finger on a phone.</summary>
public sealed class PhoneTests : PageTest
{
    private ICDPSession? devTools;

    protected override BrowserNewContextOptions Device => new()
    {
        ViewportSize = new() { Width = 360, Height = 740 },
        DeviceScaleFactor = 3,
        IsMobile = true,
        HasTouch = true,
    };

    [Fact]
    public async Task Drawing_with_a_finger_does_not_scroll_or_zoom_the_page()
    {
        await Page.OpenReadyAsync(Url);
        foreach (var digit in PenDigit.Ten)
        {
            await DrawWithAFingerAsync(digit);
            Assert.Equal(digit.Label, (await Page.ReadAsync()).Text);
            await Page.Clear.TapAsync();
            await ExpectEmptyAsync();
        }
        Assert.Equal(0, await Page.Page.EvaluateAsync<double>("() => scrollY + visualViewport.offsetTop + visualViewport.scale - 1"));
    }

    [Fact]
    public async Task Tapping_undo_removes_the_last_stroke()
    {
        await Page.OpenReadyAsync(Url);
        await DrawWithAFingerAsync(PenDigit.Ten[4]);
        Assert.Equal("4", (await Page.ReadAsync()).Text);
        foreach (var _ in PenDigit.Ten[4].Strokes) await Page.Undo.TapAsync();
        await ExpectEmptyAsync();
    }

    [Fact]
    public async Task A_second_finger_does_not_draw()
    {
        await Page.OpenReadyAsync(Url);
        var first = (await Page.OnScreenAsync(PenDigit.Ten[7], Placement.LargeInTheMiddle))[0];
        var surface = (await Page.Surface.BoundingBoxAsync())!;
        var palm = (surface.X + 0.9f * surface.Width, surface.Y + 0.9f * surface.Height);
        await TouchAsync("touchStart", first[0]);
        await TouchAsync("touchStart", first[0], palm);
        foreach (var point in first.Skip(1)) await TouchAsync("touchMove", point, palm);
        await TouchAsync("touchEnd");
        Assert.Equal("7", (await Page.ReadAsync()).Text);
        await Page.Undo.TapAsync();
        await ExpectEmptyAsync();
    }

    [Fact]
    public async Task A_finger_can_drag_an_edge_of_a_bracket_to_join_two_digits()
    {
        await Page.OpenReadyAsync(Url);
        var (from, to) = await Page.DrawDigitsToJoinAsync();
        await TouchAsync("touchStart", from);
        for (var step = 1; step <= 10; step++) await TouchAsync("touchMove", (from.X + ((to.X - from.X) * step / 10), from.Y));
        await TouchAsync("touchEnd");
        await Expect(Page.Page.GetByTestId("group")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(740, 360)]
    public async Task The_sheet_the_answer_and_the_buttons_fit_on_the_screen_and_the_ink_is_sharp(int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[5], Placement.LargeInTheMiddle);
        Assert.Equal("5", (await Page.ReadAsync()).Text);
        foreach (var part in new[] { Page.Surface, Page.Prediction, Page.Undo, Page.Clear }) await Expect(part).ToBeInViewportAsync(new() { Ratio = 1 });
        await Sharpness.ExpectSharpAsync(Page);
        Assert.Equal(0, await Page.Page.EvaluateAsync<double>(DigitPage.OverflowScript));
    }

    [Fact]
    public async Task Buttons_open_the_camera_and_a_file_chooser_and_the_shortcuts_button_is_hidden()
    {
        await Page.OpenReadyAsync(Url);
        var (photo, keys) = (Page.Page.GetByTestId("picture"), Page.Page.GetByTestId("keys"));
        await Expect(photo).ToHaveTextAsync("Photo");
        await Expect(keys).ToBeHiddenAsync();
        var camera = await Page.Page.RunAndWaitForFileChooserAsync(() => photo.TapAsync());
        Assert.Equal("environment", await camera.Element.GetAttributeAsync("capture"));
        await Page.Page.GetByTestId("more").TapAsync();
        var files = await Page.Page.RunAndWaitForFileChooserAsync(() => Page.Page.GetByTestId("open").TapAsync());
        Assert.Null(await files.Element.GetAttributeAsync("capture"));
    }

    [Fact]
    public async Task Tapping_outside_the_tools_panel_closes_it_and_leaves_no_dot_on_the_sheet()
    {
        await Page.OpenReadyAsync(Url);
        var timeline = Page.Page.GetByTestId("timeline");
        await Expect(Page.Page.GetByTestId("picture")).ToBeVisibleAsync();
        await Page.Page.GetByTestId("more").TapAsync();
        await Expect(timeline).ToBeVisibleAsync();
        await Page.Surface.TapAsync(new() { Position = new() { X = 60, Y = 60 } });
        await Expect(timeline).ToHaveCountAsync(0);
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        Assert.Equal(0, await Page.InkPixelsAsync());
    }

    /// <summary>Waits until the answer is empty. The browser fires the click a few milliseconds after the tap.</summary>
    private Task ExpectEmptyAsync() => Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "empty");

    private async Task DrawWithAFingerAsync(PenDigit digit)
    {
        foreach (var stroke in await Page.OnScreenAsync(digit, Placement.LargeInTheMiddle))
        {
            await TouchAsync("touchStart", stroke[0]);
            // Send four points at a time, like a screen that reports 240 points per second.
            foreach (var points in stroke.Skip(1).Chunk(4)) await Task.WhenAll(points.Select(point => TouchAsync("touchMove", point)));
            await TouchAsync("touchEnd");
        }
    }

    private async Task TouchAsync(string type, params (float X, float Y)[] points)
    {
        devTools ??= await Page.Page.Context.NewCDPSessionAsync(Page.Page);
        await devTools.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = points.Select((point, id) => new Dictionary<string, object> { ["x"] = point.X, ["y"] = point.Y, ["id"] = id }).ToArray(),
        });
    }
}
