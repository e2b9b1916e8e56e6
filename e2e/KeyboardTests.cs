namespace MnistHost.E2E;

/// <summary>Tests the page with only a keyboard. Every control can be reached, and the focus is always visible and never lost.</summary>
public sealed class KeyboardTests : PageTest
{
    private IKeyboard Keyboard => Page.Page.Keyboard;

    [Theory]
    [InlineData("/", 360, 740)]
    [InlineData("/", 1440, 900)]
    [InlineData("/about", 360, 740)]
    [InlineData("/about", 1440, 900)]
    public async Task Tab_reaches_every_control_and_the_focus_is_always_visible(string place, int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        await Page.Page.GotoAsync(new Uri(Url, place).ToString());
        await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(Page.Page.GetByTestId("keys")).ToBeVisibleAsync(); // the last control to appear
        var controls = await Page.Page.Locator("a, button, select, [tabindex='0']").CountAsync();
        Assert.NotEqual(0, controls);

        var reached = new HashSet<int>();
        for (var presses = 0; presses < controls; presses++)
        {
            await Keyboard.PressAsync("Tab");
            var focus = await FocusAsync();
            Assert.True(focus.IsSeen, $"At {place}, {width}×{height}, the focus outline of {focus.Name} is not visible.");
            reached.Add(focus.Number);
        }

        Assert.Equal(Enumerable.Range(0, controls), reached.Order());
    }

    [Fact]
    public async Task Navigation_clear_and_undo_work_with_the_keyboard()
    {
        await Page.OpenReadyAsync(Url);
        foreach (var name in new[] { "About", "Draw" })
        {
            await TabToAsync(Page.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));
            await Keyboard.PressAsync("Enter");
            await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
            Assert.Equal(0, await Page.Page.EvaluateAsync<double>("() => scrollY"));
        }

        await Page.DrawAsync(PenDigit.Ten[1], Placement.LargeInTheMiddle);
        foreach (var button in new[] { Page.Clear, Page.Undo })
        {
            await TabToAsync(button);
            await Keyboard.PressAsync("Enter");
            await Expect(button).ToBeFocusedAsync();
        }
        Assert.Equal("1", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task Drawing_sharing_and_testing_work_with_only_the_keyboard()
    {
        await Page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        // Subscribe early, because Playwright takes a moment to start intercepting file choosers.
        var chooser = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.Page.FileChooser += (_, opened) => chooser.TrySetResult(opened);
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByTestId("keys")).ToBeVisibleAsync();

        // Draw a vertical stroke with a bar. It is not read as a 1, so undo the bar.
        await TabToAsync(Page.Surface);
        await StrokeAsync(("Shift+ArrowUp", 3), "Shift+ArrowDown", 6);
        await StrokeAsync(("Shift+ArrowUp", 3), "Shift+ArrowRight", 4);
        Assert.NotEqual("1", (await Page.ReadAsync()).Text);
        await Keyboard.PressAsync("Control+z");
        Assert.Equal("1", (await Page.ReadAsync()).Text);

        // Share the drawing.
        await Keyboard.PressAsync("l");
        await Expect(Page.Page.GetByText("Link copied").First).ToBeAttachedAsync();

        // Test the network.
        await Keyboard.PressAsync("v");
        var place = new VerifyPage(Page.Page);
        await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Put it to the test" })).ToBeVisibleAsync();
        await TabToAsync(place.Files);
        await Keyboard.PressAsync("Enter");
        await (await chooser.Task.WaitAsync(TimeSpan.FromSeconds(30))).SetFilesAsync(VerifyPage.DrawnDigits);
        await place.DoneAsync();
        await Expect(place.Accuracy).ToHaveTextAsync("100.00%");

        await Keyboard.PressAsync("d");
        Assert.Equal("1", (await Page.ReadAsync()).Text);
    }

    private async Task StrokeAsync((string Key, int Times) way, string along, int times)
    {
        for (var i = 0; i < way.Times; i++) await Keyboard.PressAsync(way.Key);
        await Keyboard.PressAsync("Space");
        for (var i = 0; i < times; i++) await Keyboard.PressAsync(along);
        await Keyboard.PressAsync("Space");
    }

    [Fact]
    public async Task Choosing_a_language_or_a_theme_with_the_keyboard_keeps_the_focus()
    {
        await Page.OpenReadyAsync(Url);
        foreach (var (id, key, attribute, value) in new[] { ("language", "F", "lang", "fr"), ("theme", "S", "data-theme", "dark") })
        {
            var choice = Page.Page.GetByTestId(id);
            await TabToAsync(choice);
            await Keyboard.PressAsync(key);
            await Expect(choice).ToBeFocusedAsync();
            await Expect(Page.Page.Locator("html")).ToHaveAttributeAsync(attribute, value);
            Assert.True((await FocusAsync()).IsSeen);
        }
    }

    private async Task TabToAsync(ILocator control)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await control.EvaluateAsync<bool>("(control) => control === document.activeElement")) return;
            await Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{control} was not reached after pressing Tab 40 times.");
    }

    /// <summary>Returns the focused control's index among all controls, the start of its HTML, and whether its outline is visible.</summary>
    private Task<Focus> FocusAsync() => Page.Page.EvaluateAsync<Focus>("""
        () => {
          const focused = document.activeElement;
          const { left, top, right, bottom } = focused.getBoundingClientRect();
          const { outlineStyle, outlineWidth } = getComputedStyle(focused);
          const isInWindow = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
          return {
            number: [...document.querySelectorAll('a, button, select, [tabindex="0"]')].indexOf(focused),
            name: focused.outerHTML.slice(0, 80),
            isSeen: isInWindow && outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
          };
        }
        """);

    private sealed record Focus
    {
        public int Number { get; init; }
        public string Name { get; init; } = "";
        public bool IsSeen { get; init; }
    }
}
