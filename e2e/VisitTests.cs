using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Basic tests that run in Chromium and Firefox: drawing, reading, undo, navigation, languages and themes.</summary>
public abstract class VisitTests : PageTest
{
    private ILocator Heading => Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [SkippableFact]
    public async Task All_ten_digits_drawn_with_the_mouse_are_read_at_different_sizes_and_positions()
    {
        await Page.OpenReadyAsync(Url);
        foreach (var (digit, number) in PenDigit.Ten.Select((digit, number) => (digit, number)))
        {
            foreach (var placement in new[] { Placement.LargeInTheMiddle, Placement.SmallInACorner(number) })
            {
                await Page.DrawAsync(digit, placement);
                var reading = await Page.ReadAsync();
                Assert.True(reading.Verdict == "digit" && reading.Text == digit.Label, $"A {digit.Label}, {placement}, read as {reading}");
                await Page.Clear.ClickAsync();
            }
        }
    }

    [SkippableFact]
    public async Task Undo_and_clear_work_with_the_buttons_and_the_keyboard()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[1], Placement.LargeInTheMiddle);
        var one = await Page.ReadAsync();
        Assert.Equal("1", one.Text);
        foreach (var undo in new Func<Task>[] { () => Page.Undo.ClickAsync(), () => Page.Page.Keyboard.PressAsync("ControlOrMeta+z") })
        {
            await Page.DrawAsync(PenDigit.Ten[0], Placement.LargeInTheMiddle);
            Assert.NotEqual(one.Probabilities, (await Page.ReadAsync()).Probabilities);
            await undo();
            Assert.Equal(one.Probabilities, (await Page.ReadAsync()).Probabilities);
        }

        await Expect(Page.Page.GetByTestId("keys")).ToBeVisibleAsync(); // single-key shortcuts work only after the tools have loaded
        await Page.Page.Keyboard.PressAsync("Delete");
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        await Page.DrawAsync(PenDigit.Ten[7], Placement.LargeInTheMiddle);
        Assert.Equal("7", (await Page.ReadAsync()).Text);
        await Page.Clear.ClickAsync();
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        Assert.Equal(0, await Page.InkPixelsAsync());
    }

    [SkippableFact]
    public async Task A_digit_with_a_scribble_over_it_is_rejected_and_undo_makes_it_readable_again()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[7], Placement.LargeInTheMiddle);
        await Page.DrawAsync(PenDigit.Star, Placement.LargeInTheMiddle);
        var refused = await Page.ReadAsync();
        Assert.True(refused is { Verdict: "not-a-digit", Text: "Not a digit" }, $"A 7 with a star drawn over it was read as {refused}");
        await Page.Undo.ClickAsync();
        Assert.Equal("7", (await Page.ReadAsync()).Text);
    }

    [SkippableFact]
    public async Task Drawing_makes_no_requests()
    {
        await Page.OpenReadyAsync(Url);
        await Page.KeptAsync(); // wait until the last requests of the first visit have finished
        var before = Requests.Count;
        Assert.NotEqual(0, before);
        await Page.DrawAsync(PenDigit.Ten[3], Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
        await Page.Undo.ClickAsync();
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        Assert.Equal(before, Requests.Count);
    }

    [SkippableFact]
    public async Task Changing_pages_keeps_the_drawing_and_a_reload_stays_on_the_same_page()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[5], Placement.LargeInTheMiddle);
        var five = await Page.ReadAsync();
        await Page.Page.GetByRole(AriaRole.Link, new() { Name = "About" }).ClickAsync();
        await Expect(Heading).ToHaveTextAsync("About");
        await Page.Page.GetByRole(AriaRole.Link, new() { Name = "Draw", Exact = true }).ClickAsync();
        Assert.Equal(five.Probabilities, (await Page.ReadAsync()).Probabilities);
        Assert.NotEqual(0, await Page.InkPixelsAsync());

        await Page.Page.GoBackAsync();
        await Expect(Heading).ToHaveTextAsync("About");
        await Page.Page.ReloadAsync();
        await Expect(Heading).ToHaveTextAsync("About");
    }

    [SkippableFact]
    public async Task If_a_page_fails_to_load_the_visitor_can_try_again_without_losing_the_drawing()
    {
        IsExpected = IsAboutARequest;
        await Page.WithoutServiceWorkerAsync(); // the service worker would have cached the page's files
        await Page.Page.RouteAsync("**/assets/About-*.js", route => route.AbortAsync());
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[5], Placement.LargeInTheMiddle);
        Assert.Equal("5", (await Page.ReadAsync()).Text);
        await Page.Page.GetByRole(AriaRole.Link, new() { Name = "About" }).ClickAsync();
        await Expect(Page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This part of the page could not be loaded. Check your connection and try again.");

        await Page.Page.UnrouteAsync("**/assets/About-*.js");
        await Page.Page.GetByTestId("retry").ClickAsync();
        await Expect(Heading).ToHaveTextAsync("About");
        await Page.Page.GetByRole(AriaRole.Link, new() { Name = "Draw", Exact = true }).ClickAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("5"); // the drawing is restored once the tools have loaded
    }

    [SkippableFact]
    public async Task The_language_and_the_theme_are_kept_after_a_reload()
    {
        await Page.OpenReadyAsync(Url);
        await Page.Page.GetByTestId("language").SelectOptionAsync("fr");
        await Expect(Heading).ToHaveTextAsync("Écrivez un nombre");
        var colours = new HashSet<string>();
        foreach (var theme in new[] { "light", "dark" })
        {
            await Page.Page.GetByTestId("theme").SelectOptionAsync(theme);
            await Page.Page.ReloadAsync();
            await Expect(Heading).ToHaveTextAsync("Écrivez un nombre");
            await Expect(Page.Page.Locator("html")).ToHaveAttributeAsync("lang", new Regex("^fr$"));
            await Expect(Page.Page.GetByTestId("theme")).ToHaveValueAsync(theme);
            colours.Add(await Page.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        }
        Assert.Equal(2, colours.Count);
    }
}

/// <summary>Runs the visit tests in Chromium.</summary>
public sealed class ChromiumVisitTests : VisitTests;

/// <summary>Runs the visit tests in Firefox.</summary>
[Collection(nameof(Firefox))]
public sealed class FirefoxVisitTests : VisitTests
{
    protected override Task<IBrowser> BrowserAsync() => Site.FirefoxAsync();
}
