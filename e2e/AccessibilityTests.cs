namespace MnistHost.E2E;

/// <summary>Runs axe on every page except Teach (see TeachTests) in both themes, at phone and desktop sizes, with and without a drawing.</summary>
public sealed class AccessibilityTests : PageTest
{
    /// <summary>The light and dark themes, set in two ways: the page follows the system's colour scheme, or the visitor overrides it on the page.</summary>
    private static readonly (ColorScheme System, string Choice)[]
        BySystem = [(ColorScheme.Light, "system"), (ColorScheme.Dark, "system")],
        ByChoice = [(ColorScheme.Dark, "light"), (ColorScheme.Light, "dark")];

    [Theory]
    [InlineData("/", 360, 740)]
    [InlineData("/", 1440, 900)]
    [InlineData("/about", 360, 740)]
    [InlineData("/about", 1440, 900)]
    [InlineData("/inside", 360, 740)]
    [InlineData("/inside", 1440, 900)]
    [InlineData("/test", 360, 740)]
    [InlineData("/test", 1440, 900)]
    public async Task Axe_finds_no_violations(string place, int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        // To save time, each screen size is tested with only one way of setting the theme.
        var themes = width < 600 ? BySystem : ByChoice;
        await Page.OpenReadyAsync(Url);
        await GoAsync(place);
        var found = await FindAsync("empty", themes);

        await GoAsync("/");
        await Page.Surface.ScrollIntoViewIfNeededAsync();
        await Page.DrawAsync(PenDigit.Ten[5], Placement.LargeInTheMiddle);
        Assert.Equal("5", (await Page.ReadAsync()).Text);
        await GoAsync(place);
        found = [.. found, .. await FindAsync("with a drawing", themes)];

        Assert.True(found.Count == 0, $"axe found violations at {place}, {width}×{height}:\n{string.Join('\n', found)}");
    }

    [Fact]
    public async Task Axe_finds_no_violations_while_the_model_is_loading_or_after_it_fails_to_load()
    {
        IsExpected = IsAboutARequest;
        var missing = new TaskCompletionSource();
        await Page.Page.RouteAsync("**/models/digits/model.json", async route =>
        {
            await missing.Task;
            await route.AbortAsync();
        });
        await Page.Page.GotoAsync(Url.ToString());
        await Expect(Page.Surface).ToBeVisibleAsync();
        var found = await FindAsync("loading", BySystem);
        missing.SetResult();
        await Expect(Page.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        found = [.. found, .. await FindAsync("failed to load", BySystem)];
        Assert.True(found.Count == 0, $"axe found violations:\n{string.Join('\n', found)}");
    }

    [Fact]
    public async Task The_sheet_has_an_outline_in_forced_colours_mode()
    {
        await Page.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Page.OpenReadyAsync(Url);
        foreach (var place in new[] { "Draw", "Inside" })
        {
            await Page.Page.GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).First.ClickAsync();
            await Expect(Page.Page.Locator(".sheet")).ToHaveCSSAsync("outline-style", "solid");
        }
    }

    [Fact]
    public async Task Axe_finds_no_violations_in_test_results_or_error_messages()
    {
        await Page.Page.SetViewportSizeAsync(360, 740);
        var place = new VerifyPage(Page.Page);
        await place.OpenAsync(Url);
        await place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await place.DoneAsync();
        await Page.Page.GetByRole(AriaRole.Button, new() { Name = "Drawn 9, shown as 9: 1" }).ClickAsync();
        var found = await FindAsync("with results", BySystem);
        await place.Files.SetInputFilesAsync(VerifyPage.Payload("notes.txt", "no drawing"u8.ToArray()));
        await Expect(place.Refusal).ToBeVisibleAsync();
        found = [.. found, .. await FindAsync("with an error", BySystem)];
        Assert.True(found.Count == 0, $"axe found violations:\n{string.Join('\n', found)}");
    }

    [Fact]
    public async Task Axe_finds_no_violations_in_the_French_tools_panel_or_shortcuts_dialog()
    {
        await Page.Page.SetViewportSizeAsync(360, 740);
        await Page.OpenReadyAsync(Url);
        await Page.Page.GetByTestId("language").SelectOptionAsync("fr");
        await Page.DrawAsync(PenDigit.Ten[5], Placement.LargeInTheMiddle);
        await Page.Page.GetByTestId("more").ClickAsync();
        await Expect(Page.Page.GetByTestId("timeline")).ToBeVisibleAsync();
        var found = await FindAsync("tools panel", BySystem);
        await Page.Page.GetByTestId("keys").ClickAsync();
        await Expect(Page.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        found = [.. found, .. await FindAsync("shortcuts dialog", BySystem)];
        Assert.True(found.Count == 0, $"axe found violations:\n{string.Join('\n', found)}");
    }

    /// <summary>Opens a page by clicking its navigation link, which keeps the drawing.</summary>
    private async Task GoAsync(string place)
    {
        await Page.Page.GetByRole(AriaRole.Navigation).Locator($"a[href='{place}']").ClickAsync();
        await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    private async Task<List<string>> FindAsync(string state, (ColorScheme System, string Choice)[] themes)
    {
        var found = new List<string>();
        foreach (var (system, choice) in themes)
        {
            await Page.Page.EmulateMediaAsync(new() { ColorScheme = system });
            var theme = Page.Page.GetByTestId("theme");
            if (await theme.InputValueAsync() != choice) await theme.SelectOptionAsync(choice);
            found.AddRange((await Axe.FindAsync(Page.Page)).Select(one => $"{state}, system theme {system}, chosen theme {choice}: {one}"));
        }
        return found;
    }
}
