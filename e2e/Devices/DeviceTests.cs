using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Tests less common screens and settings: forced colours, printing, very narrow or very large screens, large text, a notch, and reduced motion.</summary>
public sealed partial class DeviceTests : PageTest
{
    private static readonly string[] Places = ["/", "/inside", "/test", "/about"];

    [Fact]
    public async Task In_forced_colours_mode_the_sheet_has_an_outline_and_ink_and_bars_are_visible()
    {
        await Page.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await OpenAndReadSevenAsync();
        var (ink, paper, bar, edge) = (await StyleAsync("[data-testid=drawing]", "color"), await StyleAsync("html", "backgroundColor"), await StyleAsync("[data-testid=bar-7] .bar", "backgroundColor"), await StyleAsync(".sheet", "outlineStyle"));
        Assert.NotEqual(paper, ink);
        Assert.NotEqual(paper, bar);
        Assert.Equal("solid", edge);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_drawing_and_the_answer_print_in_black_on_a_single_page(ColorScheme theme)
    {
        await Page.Page.EmulateMediaAsync(new() { ColorScheme = theme });
        await OpenAndReadSevenAsync();
        await Expect(Page.Page.GetByTestId("file")).ToBeAttachedAsync(); // the print styles load with the tools
        await Page.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = theme });
        foreach (var part in new[] { Page.Surface, Page.Prediction }) await Expect(part).ToBeVisibleAsync();
        foreach (var part in new[] { Page.Undo, Page.Page.GetByRole(AriaRole.Link).First }) await Expect(part).ToBeHiddenAsync();
        Assert.Equal("rgb(0, 0, 0)", await StyleAsync("[data-testid=prediction]", "color"));
        Assert.Equal("brightness(0)", await StyleAsync("[data-testid=drawing]", "filter"));
        Assert.Single(PdfPage.Matches(System.Text.Encoding.Latin1.GetString(await Page.Page.PdfAsync(new() { Format = "A4" }))));
    }

    [Fact]
    public async Task Every_page_fits_on_a_screen_320_pixels_wide()
    {
        await Page.Page.SetViewportSizeAsync(320, 568);
        await ExpectFitAsync(Page.Page);
    }

    [Fact]
    public async Task Every_page_fits_the_window_when_the_default_font_size_is_doubled()
    {
        await using var enlarged = await Chromium.LaunchAsync("--blink-settings=defaultFontSize=32");
        await using var context = await enlarged.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 1024 } });
        var page = await context.NewPageAsync();
        await ExpectFitAsync(page);
        Assert.Equal("32px", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize"));
    }

    [Fact]
    public async Task On_a_4K_projector_the_sheet_and_the_text_are_scaled_up()
    {
        await Page.Page.SetViewportSizeAsync(3840, 2160);
        await OpenAndReadSevenAsync();
        Assert.True((await Page.Surface.BoundingBoxAsync())!.Height > 2160 / 2, "The sheet takes up less than half of the screen height.");
        Assert.True(await Page.Prediction.EvaluateAsync<double>("(answer) => parseFloat(getComputedStyle(answer).fontSize)") > 200, "The answer is too small.");
        Assert.Equal("32px", await StyleAsync("html", "fontSize"));
        await Sharpness.ExpectSharpAsync(Page);
    }

    [Fact]
    public async Task In_landscape_nothing_is_hidden_by_the_notch_of_a_phone()
    {
        await Page.Page.SetViewportSizeAsync(852, 393);
        var devTools = await Page.Page.Context.NewCDPSessionAsync(Page.Page);
        await devTools.SendAsync("Emulation.setSafeAreaInsetsOverride", new() { ["insets"] = new Dictionary<string, int> { ["left"] = 59, ["right"] = 59, ["bottom"] = 21 } });
        foreach (var place in Places)
        {
            await Page.Page.GotoAsync(new Uri(Url, place).ToString());
            await Expect(Page.Page.Locator("main:not(.opening)")).ToBeVisibleAsync();
            var hidden = await Page.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll("button, a, select, input, canvas, h1, p, output")].filter((one) => one.checkVisibility() && !one.closest(".visually-hidden"))
                  .filter((one) => {
                    const { left, right, width } = one.getBoundingClientRect();
                    return width > 1 && (left < 58.5 || right > innerWidth - 58.5);
                  }).map((one) => `${one.outerHTML.slice(0, 100)} ${one.getBoundingClientRect().left}`)
                """);
            Assert.True(hidden.Length == 0, $"{place}:\n{string.Join('\n', hidden)}");
        }
    }

    [Fact]
    public async Task The_font_size_in_inputs_is_at_least_16_pixels_so_iPhones_do_not_zoom_in()
    {
        foreach (var place in Places)
        {
            await Page.Page.GotoAsync(new Uri(Url, place).ToString());
            await Expect(Page.Page.Locator("main:not(.opening)")).ToBeVisibleAsync();
            Assert.Empty(await Page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('input:not([type=file], [type=range], [type=checkbox], [type=radio]), select, textarea')].filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16).map((one) => one.outerHTML)"));
        }
    }

    [Fact]
    public async Task With_reduced_motion_nothing_moves()
    {
        await Page.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Page.Page.AddInitScriptAsync("""
            globalThis.moved = new Set();
            addEventListener("animationstart", ({ animationName }) => moved.add(animationName), true);
            addEventListener("transitionrun", ({ propertyName, target }) => {
              if (propertyName !== "opacity" && !/color/.test(propertyName)) moved.add(`${propertyName} of ${target.className}`);
            }, true);
            """);
        await OpenAndReadSevenAsync();
        foreach (var place in Places.Skip(1))
        {
            await Page.Page.Locator($"nav a[href='{place}']").First.ClickAsync();
            await Expect(Page.Page.Locator("main:not(.opening)")).ToBeVisibleAsync();
        }
        Assert.Empty(await Page.Page.EvaluateAsync<string[]>("() => [...moved]"));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage { get; }

    private async Task ExpectFitAsync(IPage page)
    {
        foreach (var language in new[] { "en", "fr" })
        {
            await page.AddInitScriptAsync($"localStorage.setItem('language', '{language}')");
            foreach (var place in Places)
            {
                await page.GotoAsync(new Uri(Url, place).ToString());
                await Expect(page.Locator("main:not(.opening)")).ToBeVisibleAsync();
                var beyond = await page.EvaluateAsync<double>(DigitPage.OverflowScript);
                Assert.True(beyond <= 0, $"{place} in {language} is {beyond} px wider than the screen.");
            }
        }
    }

    private Task<string> StyleAsync(string selector, string property) =>
        Page.Page.Locator(selector).First.EvaluateAsync<string>("(element, property) => getComputedStyle(element)[property]", property);

    private async Task OpenAndReadSevenAsync()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[7], Placement.LargeInTheMiddle);
        Assert.Equal("7", (await Page.ReadAsync()).Text);
    }
}
