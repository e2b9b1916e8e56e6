namespace MnistHost.E2E;

/// <summary>Tests the navigation: its links and the settings are visible without scrolling on every device, and every URL opens the right page.</summary>
public sealed class PlacesTests : PageTest
{
    private static readonly string[] Names = ["Draw", "Inside", "Test", "About"];

    private ILocator Heading => Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private ILocator Unknown => Page.Page.GetByTestId("unknown-address");

    [Theory]
    [InlineData(360, 640)]
    [InlineData(390, 844)]
    [InlineData(768, 1024)]
    [InlineData(1280, 720)]
    [InlineData(1440, 900)]
    [InlineData(740, 360)]
    [InlineData(852, 393)]
    public async Task The_navigation_sheet_answer_and_bars_are_visible_without_scrolling(int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        await Page.OpenReadyAsync(Url);
        foreach (var name in Names)
        {
            var link = Place(name);
            await Expect(link).ToBeInViewportAsync(new() { Ratio = 1 });
            await ExpectTouchableAsync(link);
        }
        foreach (var setting in new[] { "language", "theme" })
        {
            await Expect(Page.Page.GetByTestId(setting)).ToBeInViewportAsync(new() { Ratio = 1 });
            await ExpectTouchableAsync(Page.Page.GetByTestId(setting));
        }

        await Page.DrawAsync(PenDigit.Ten[4], Placement.LargeInTheMiddle);
        Assert.Equal("4", (await Page.ReadAsync()).Text);
        foreach (var part in new[] { Page.Surface, Page.Undo, Page.Clear, Page.Prediction, Page.Page.GetByTestId("sureness"), Page.Page.GetByTestId("field"), Page.Page.GetByTestId("bar-4"), Page.Page.GetByTestId("to-teach") })
        {
            await Expect(part).ToBeInViewportAsync(new() { Ratio = 1 });
        }
        Assert.Equal(0, await Page.Page.EvaluateAsync<double>("() => scrollY"));
        Assert.Equal(0, await OverflowAsync());
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(640, 360)] // 1280×720 at 200% zoom
    [InlineData(720, 450)] // 1440×900 at 200% zoom
    [InlineData(320, 180)] // 1280×720 at 400% zoom
    public async Task Nothing_overflows_in_a_narrow_or_zoomed_window_in_any_language(int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[4], Placement.LargeInTheMiddle);
        foreach (var language in new[] { "en", "fr", "de" })
        {
            await Page.Page.GetByTestId("language").SelectOptionAsync(language);
            await Expect(Page.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            Assert.Equal(0, await OverflowAsync());
        }
    }

    [Theory]
    [InlineData("en", "Write a number")]
    [InlineData("fr", "Écrivez un nombre")]
    [InlineData("de", "Schreib eine Zahl")]
    public async Task On_a_phone_no_text_is_cut_off_on_any_page(string language, string title)
    {
        await Page.Page.SetViewportSizeAsync(360, 640);
        await Page.OpenReadyAsync(Url);
        await Page.Page.GetByTestId("language").SelectOptionAsync(language);
        await Expect(Page.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(Heading).ToHaveTextAsync(title);
        await Expect(Page.Page.GetByTestId("picture")).ToBeVisibleAsync();
        foreach (var path in new[] { "/inside", "/test", "/about", "/" })
        {
            await Page.Page.Locator($".places a[href='{path}']").ClickAsync();
            await Expect(Page.Page.Locator($".places a[href='{path}']")).ToHaveAttributeAsync("aria-current", "page");
            if (path != "/")
            {
                await Expect(Heading).ToBeVisibleAsync();
                await Expect(Heading).Not.ToHaveTextAsync(title);
            }
            Assert.Equal(0, await OverflowAsync());
            var cutOff = await Page.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll(".places a, .tool, h2")]
                  .filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth)
                  .map(({ textContent }) => textContent)
                """);
            Assert.Empty(cutOff);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task On_a_tablet_no_text_in_the_header_wraps(string language)
    {
        await Page.Page.SetViewportSizeAsync(768, 1024);
        await Page.OpenReadyAsync(Url);
        await Page.Page.GetByTestId("language").SelectOptionAsync(language);
        await Expect(Page.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(Page.Page.GetByTestId("keys")).ToBeVisibleAsync();
        var broken = await Page.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".name, .places a, .heading h1")]
              .filter((one) => {
                const text = document.createRange();
                text.selectNodeContents(one);
                return new Set([...text.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom))).size > 1;
              })
              .map(({ textContent }) => textContent)
            """);
        Assert.Empty(broken);
        Assert.Equal(0, await OverflowAsync());
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 720)]
    public async Task Nothing_overflows_when_the_text_size_is_doubled(int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        var devTools = await Page.Page.Context.NewCDPSessionAsync(Page.Page);
        await devTools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 } });
        await Page.OpenReadyAsync(Url);
        Assert.Equal("32px", await Page.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize"));
        await Page.DrawAsync(PenDigit.Ten[4], Placement.LargeInTheMiddle);
        await Expect(Page.Page.GetByTestId("to-teach")).ToBeVisibleAsync();
        Assert.Equal(0, await OverflowAsync());
        foreach (var path in new[] { "/inside", "/test", "/about" })
        {
            await Page.Page.Locator($".places a[href='{path}']").ClickAsync();
            await Expect(Heading).ToBeVisibleAsync();
            if (path == "/inside") await Expect(Page.Page.Locator(".outputs")).ToBeAttachedAsync();
            Assert.Equal(0, await OverflowAsync());
        }
    }

    [Fact]
    public async Task The_old_URL_of_the_Test_page_redirects_to_the_new_one()
    {
        await Page.Page.GotoAsync(new Uri(Url, "/verify").ToString());
        await Expect(Page.Page).ToHaveURLAsync(new Uri(Url, "/test").ToString());
        await Expect(Place("Test")).ToHaveAttributeAsync("aria-current", "page");
        await Expect(Page.Page.GetByTestId("files")).ToBeAttachedAsync();
        await Page.Page.ReloadAsync();
        await Expect(Page.Page.GetByTestId("files")).ToBeAttachedAsync();
    }

    [Fact]
    public async Task An_unknown_URL_shows_a_not_found_message_and_a_link_to_the_sheet()
    {
        await Page.Page.GotoAsync(new Uri(Url, "/no/such/place").ToString());
        await Expect(Unknown).ToContainTextAsync("There is nothing at this address.");
        await Unknown.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Page.Page).ToHaveURLAsync(Url.ToString());
        await Expect(Unknown).ToHaveCountAsync(0);
        await Expect(Page.Surface).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_navigation_tabs_stay_at_the_bottom_of_the_screen_while_the_page_scrolls()
    {
        await Page.Page.SetViewportSizeAsync(360, 640);
        await Page.Page.GotoAsync(new Uri(Url, "/about").ToString());
        await Expect(Heading).ToHaveTextAsync("About");
        await Page.Page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await Expect(Place("Draw")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Place("Draw").ClickAsync();
        await Expect(Page.Surface).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    private ILocator Place(string name) => Page.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private Task<double> OverflowAsync() => Page.Page.EvaluateAsync<double>(DigitPage.OverflowScript);

    /// <summary>Checks that a control is at least 44 CSS pixels wide and high, about the size of a fingertip.</summary>
    private static async Task ExpectTouchableAsync(ILocator control)
    {
        var box = (await control.BoundingBoxAsync())!;
        Assert.True(box.Width >= 43.5 && box.Height >= 43.5, $"{control} is {box.Width}×{box.Height} px. Touch targets must be at least 44×44 px.");
    }
}
