using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Tests the first screen while it loads. The sheet appears before any script has loaded, a ghost pen shows what to do, and the layout never shifts.</summary>
public sealed class FirstScreenTests : PageTest
{
    /// <summary>The URL fragment of a link to a drawing of a 7.</summary>
    private const string SevenInALink = "#d=AQXmBJoDAJoDAACYAwAAywH-AwDLAcwFALlG3r4";

    private ILocator FirstSheet => Page.Page.Locator("#first-sheet");

    private ILocator Ghost => Page.Page.GetByTestId("ghost");

    private ILocator Sureness => Page.Page.GetByTestId("sureness");

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1440, 900)]
    public async Task The_sheet_appears_before_the_script_has_loaded_and_does_not_move_afterwards(int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        var script = await HoldAsync("**/assets/index-*.js");
        await Page.Page.GotoAsync(Url.ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await PaperAsync();
        var before = (await FirstSheet.BoundingBoxAsync())!;
        await Expect(Page.Page.Locator("h1")).ToHaveTextAsync("Write a number");
        await Expect(Page.Page.Locator(".top")).ToContainTextAsync("Read my writing");

        script.SetResult();
        var after = (await Page.Surface.BoundingBoxAsync())!;
        Assert.Equal((before.X, before.Y, before.Width, before.Height), (after.X, after.Y, after.Width, after.Height));
        Assert.Equal(after.Width, after.Height, 0.01);
    }

    [Theory]
    [InlineData("/", 390)]
    [InlineData("/", 1440)]
    [InlineData("/inside", 390)]
    [InlineData("/inside", 768)]
    [InlineData("/inside", 1440)]
    [InlineData("/test", 390)]
    [InlineData("/test", 1440)]
    [InlineData("/about", 390)]
    [InlineData("/about", 1440)]
    [InlineData("/teach", 1440)]
    public async Task Nothing_moves_while_a_page_loads(string place, int width)
    {
        await Page.Page.SetViewportSizeAsync(width, 900);
        await Page.Page.GotoAsync(new Uri(Url, place).ToString());
        await Expect(Page.Page.GetByTestId("keys")).ToBeVisibleAsync(); // one of the parts that load last
        if (place == "/") await Expect(Page.Page.GetByTestId("requests")).ToBeVisibleAsync(); // another one
        if (place == "/inside") await Expect(Page.Page.Locator(".layers")).ToBeAttachedAsync(); // the last chapter
        var moved = await Page.Page.EvaluateAsync<string[]>("""
            () => new Promise((resolve) => {
              const moved = [];
              new PerformanceObserver((list) => moved.push(...list.getEntries().flatMap(({ sources }) => sources.map(({ node, previousRect, currentRect }) =>
                `${node?.outerHTML?.slice(0, 60)} from ${previousRect.x}, ${previousRect.y} to ${currentRect.x}, ${currentRect.y}`))))
                .observe({ type: "layout-shift", buffered: true });
              setTimeout(resolve, 500, moved);
            })
            """);
        Assert.Empty(moved);
    }

    [Fact]
    public async Task A_stroke_started_before_the_script_has_loaded_is_kept_and_can_be_finished_afterwards()
    {
        var script = await HoldAsync("**/assets/index-*.js");
        await Page.Page.GotoAsync(Url.ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await PaperAsync();
        var box = (await FirstSheet.BoundingBoxAsync())!;
        var stroke = Placement.LargeInTheMiddle.Of(PenDigit.Ten[3])[0].Select(point => ((float)(box.X + point.X * box.Width), (float)(box.Y + point.Y * box.Height))).ToArray();
        var mouse = Page.Page.Mouse;
        await mouse.MoveAsync(stroke[0].Item1, stroke[0].Item2);
        await mouse.DownAsync();
        foreach (var (x, y) in stroke[1..(stroke.Length / 2)]) await mouse.MoveAsync(x, y);

        script.SetResult();
        await Expect(Page.Surface).ToBeVisibleAsync();
        Assert.NotEqual(0, await Page.InkPixelsAsync());
        foreach (var (x, y) in stroke[(stroke.Length / 2)..]) await mouse.MoveAsync(x, y);
        await mouse.UpAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("3");
        await Page.Undo.ClickAsync();
        await Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "empty");
    }

    [Fact]
    public async Task On_other_pages_no_sheet_appears_before_the_script_has_loaded()
    {
        var script = await HoldAsync("**/assets/index-*.js");
        await Page.Page.GotoAsync(new Uri(Url, "/about").ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await PaperAsync();
        await Expect(FirstSheet).ToBeHiddenAsync();
        script.SetResult();
        await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("About");
    }

    [Fact]
    public async Task A_drawing_from_a_link_appears_before_the_model_and_the_tools_have_loaded()
    {
        var (model, tools) = (await HoldAsync("**/models/digits/model.json"), await HoldAsync("**/assets/Tools-*.js"));
        await Page.Page.GotoAsync($"{Url}{SevenInALink}", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(Page.Surface).ToBeVisibleAsync();
        Assert.NotEqual(0, await Page.InkPixelsAsync());
        model.SetResult();
        await Expect(Page.Prediction).ToHaveTextAsync("7");
        tools.SetResult();
    }

    [Fact]
    public async Task A_drawing_from_a_link_does_not_replace_ink_already_on_the_sheet()
    {
        var script = await HoldAsync("**/assets/index-*.js");
        await Page.Page.GotoAsync($"{Url}{SevenInALink}", new() { WaitUntil = WaitUntilState.Commit });
        await PaperAsync();
        await FirstSheet.ClickAsync();
        script.SetResult();
        await Expect(Page.Surface).ToBeVisibleAsync();
        await Page.Undo.ClickAsync();
        Assert.Equal(0, await Page.InkPixelsAsync());
    }

    [Fact]
    public async Task A_ghost_pen_writes_once_on_an_empty_sheet_and_disappears_when_the_visitor_draws()
    {
        await Page.OpenReadyAsync(Url);
        await Expect(Ghost.Locator("canvas")).ToHaveAttributeAsync("data-is-writing", "false");
        Assert.True(await DigitPage.InkPixelsAsync(Ghost.Locator("canvas")) > 100, "The ghost pen wrote nothing.");
        await Expect(Ghost.GetByText("Your turn")).ToBeVisibleAsync();
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);

        await Page.DrawAsync(PenDigit.Ten[7], Placement.LargeInTheMiddle);
        Assert.Equal("7", (await Page.ReadAsync()).Text);
        await Expect(Ghost).ToHaveCountAsync(0);
        await Page.Clear.ClickAsync();
        await ReturnAsync();
        await Expect(Ghost).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_ghost_pen_does_not_appear_again_when_the_visitor_returns_to_the_sheet()
    {
        await Page.OpenReadyAsync(Url);
        await Expect(Ghost).ToBeVisibleAsync();
        await ReturnAsync();
        await GhostLoadedAsync();
        await Expect(Ghost).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task With_reduced_motion_there_is_no_ghost_pen()
    {
        await Page.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Page.OpenReadyAsync(Url);
        await GhostLoadedAsync();
        await Expect(Ghost).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_page_shows_its_confidence_and_clearing_the_sheet_hides_the_reading_time()
    {
        await Page.OpenReadyAsync(Url);
        await Expect(Sureness).ToHaveTextAsync("Write on the sheet.");
        await Page.DrawAsync(PenDigit.Ten[3], Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
        await Expect(Sureness).ToHaveTextAsync(new Regex(@"^(Almost certain|Quite sure|Fairly sure), \d\d\.\d%$"));
        var percent = (await Sureness.InnerTextAsync()).Split(", ")[1];
        await Expect(Page.Page.GetByTestId("bar-3").Locator(".value")).ToHaveTextAsync(percent);
        await Expect(Page.Page.GetByText("Read in")).ToBeVisibleAsync();

        await Page.Clear.ClickAsync();
        await Expect(Page.Page.GetByText("Ready ·")).ToBeVisibleAsync();
        await Page.DrawAsync(PenDigit.Star, Placement.LargeInTheMiddle);
        await Expect(Sureness).ToHaveTextAsync("That doesn’t look like a digit.");
    }

    [Theory]
    [InlineData(390, 844, "en")]
    [InlineData(390, 844, "fr")]
    [InlineData(1440, 900, "fr")]
    public async Task The_layout_does_not_shift_when_the_answer_changes(int width, int height, string language)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        await Page.OpenReadyAsync(Url);
        await Page.Page.GetByTestId("language").SelectOptionAsync(language);
        await Expect(Page.Page.GetByTestId("requests")).ToBeVisibleAsync();
        var places = new HashSet<string> { await PartsAsync() };
        foreach (var drawing in new[] { PenDigit.Ten[1], PenDigit.Star, PenDigit.Ten[8] })
        {
            await Page.DrawAsync(drawing, Placement.LargeInTheMiddle);
            await Page.ReadAsync();
            places.Add(await PartsAsync());
            await Page.Clear.ClickAsync();
        }
        Assert.True(places.Count == 1, $"The layout shifted:\n{string.Join('\n', places)}");
    }

    [Fact]
    public async Task The_first_screen_stays_inside_the_safe_area_of_a_phone_with_a_notch()
    {
        await Page.Page.SetViewportSizeAsync(852, 393);
        var devTools = await Page.Page.Context.NewCDPSessionAsync(Page.Page);
        await devTools.SendAsync("Emulation.setSafeAreaInsetsOverride", new() { ["insets"] = new Dictionary<string, object> { ["left"] = 59, ["right"] = 59, ["bottom"] = 21 } });
        await Page.OpenReadyAsync(Url);
        foreach (var part in new[] { Page.Page.Locator(".name"), Page.Surface, Page.Clear, Page.Prediction, Page.Page.GetByTestId("bar-0"), Page.Page.GetByTestId("theme"), Page.Page.GetByTestId("field") })
        {
            var box = (await part.BoundingBoxAsync())!;
            Assert.True(box.X >= 59 && box.X + box.Width <= 852 - 59 && box.Y + box.Height <= 393 - 21, $"{part} is outside the safe area: {box.X}, {box.Y}, {box.Width}×{box.Height}.");
        }
        Assert.Equal(0, await Page.Page.EvaluateAsync<double>(DigitPage.OverflowScript));
    }

    [Theory]
    [InlineData("/", 320, 640)]
    [InlineData("/", 390, 844)]
    [InlineData("/", 1440, 900)]
    [InlineData("/inside", 390, 844)]
    [InlineData("/test", 390, 844)]
    [InlineData("/about", 360, 640)]
    public async Task The_font_size_is_at_least_14_pixels_and_at_least_16_pixels_in_inputs(string place, int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByTestId("requests")).ToBeVisibleAsync();
        await Page.Page.Locator($".places a[href='{place}']").ClickAsync();
        await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeAttachedAsync();
        if (place == "/inside") await Expect(Page.Page.Locator(".outputs")).ToBeAttachedAsync();
        var small = await Page.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("body *")]
              .filter((element) => [...element.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== ""))
              .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden, svg, option, [data-testid=keys]"))
              .map((element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)])
              .filter(([, size]) => size < 14)
              .map(([element, size]) => `${size}: ${element.outerHTML.slice(0, 80)}`)
              .concat([...document.querySelectorAll("select, input")]
                .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16 && !["file", "range"].includes(element.type))
                .map((element) => element.outerHTML.slice(0, 80)))
            """);
        Assert.Empty(small);
    }

    /// <summary>Delays the response for a file until the test completes the returned <see cref="TaskCompletionSource"/>.</summary>
    private async Task<TaskCompletionSource> HoldAsync(string file)
    {
        var arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IsExpected = IsAboutARequest; // the browser warns about preloads that are not used soon enough
        await Page.Page.RouteAsync(file, async route =>
        {
            await arrival.Task;
            await route.ContinueAsync();
        });
        return arrival;
    }

    /// <summary>Waits until the ghost pen's script has loaded and the ghost pen has had time to appear.</summary>
    private async Task GhostLoadedAsync()
    {
        await Page.Page.WaitForFunctionAsync("() => performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/GhostPen-') && responseEnd > 0)");
        await Page.Page.EvaluateAsync("() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))");
    }

    /// <summary>Waits until the stylesheet has been applied to the static sheet in the HTML.</summary>
    private async Task PaperAsync() => await Page.Page.WaitForFunctionAsync("""
        () => {
          const sheet = document.querySelector("#first-sheet");
          return sheet !== null && getComputedStyle(sheet).touchAction === "none";
        }
        """);

    /// <summary>Opens another page and returns to the sheet.</summary>
    private async Task ReturnAsync()
    {
        foreach (var name in new[] { "About", "Draw" }) await Page.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(Page.Surface).ToBeVisibleAsync();
    }

    /// <summary>Returns the positions and sizes of the main elements as text.</summary>
    private Task<string> PartsAsync() => Page.Page.EvaluateAsync<string>("""
        () => JSON.stringify([".sheet", ".controls", "[data-testid=field]", "[data-testid=prediction]", "[data-testid=sureness]", ".to-teach", ".bars", ".status", ".places"].map((part) => {
          const { left, top, width, height } = document.querySelector(part).getBoundingClientRect();
          // The status line may grow, because nothing is below it.
          return [part, ...[left, top, width, part === ".status" ? 0 : height].map(Math.round)];
        }))
        """);
}
