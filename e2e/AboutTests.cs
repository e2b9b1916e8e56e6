using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>The page about this project.</summary>
public sealed partial class AboutTests : PageTest
{
    private ILocator Heading => Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [Fact]
    public async Task It_opens_from_the_footer_by_keyboard_at_its_heading_and_a_reload_stays()
    {
        await Page.OpenReadyAsync(Url);
        var link = Page.Page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "About" });
        for (var presses = 0; presses < 40 && !await IsFocusedAsync(link); presses++) await Page.Page.Keyboard.PressAsync("Tab");
        await Expect(link).ToBeFocusedAsync();
        await Page.Page.Keyboard.PressAsync("Enter");

        await Expect(Heading).ToHaveTextAsync("About");
        await Expect(Heading).ToBeFocusedAsync();
        await Expect(Heading).ToBeInViewportAsync();
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
        await Expect(Page.Page).ToHaveTitleAsync(new Regex("^About · "));

        await Page.Page.ReloadAsync();
        await Expect(Heading).ToHaveTextAsync("About");
        Assert.Equal("/about", new Uri(Page.Page.Url).AbsolutePath);

        await Page.Page.GoBackAsync();
        await Expect(Page.Surface).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Its_figures_are_the_trainers_and_the_model_cards()
    {
        using var metrics = JsonDocument.Parse(await File.ReadAllTextAsync(Docs("model", "metrics.json")));
        await Page.Page.GotoAsync(new Uri(Url, "/about").ToString());

        var test = metrics.RootElement.GetProperty("test").GetDouble();
        await Expect(Page.Page.GetByTestId("share-mnist")).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"{100 * test:0.00}\u00a0%"));
        var expected = metrics.RootElement.GetProperty("confusion").EnumerateArray().Take(10)
            .SelectMany(row => row.EnumerateArray().Take(10)).Select(cell => cell.GetInt32() is var count and > 0 ? $"{count}" : "");
        Assert.Equal(expected, await Page.Page.GetByTestId("confusion").Locator("tbody td").AllInnerTextsAsync());

        var card = await File.ReadAllTextAsync(Docs("model-card.md"));
        foreach (var row in await Page.Page.Locator("[data-testid^=share-]").AllInnerTextsAsync())
            foreach (var figure in Decimal().Matches(row).Select(match => match.Value)) Assert.Contains(figure, card, StringComparison.Ordinal);
        await Expect(Page.Page.GetByRole(AriaRole.Main)).ToContainTextAsync($"{Weights().Match(card).Groups[1].Value} weights");
    }

    [Fact]
    public async Task It_speaks_French_when_asked_and_remembers_it()
    {
        await Page.Page.GotoAsync(new Uri(Url, "/about").ToString());
        await Page.Page.GetByTestId("language").SelectOptionAsync("fr");

        await Expect(Heading).ToHaveTextAsync("À propos");
        await Expect(Page.Page).ToHaveTitleAsync(new Regex("^À propos · "));
        await Expect(Page.Page.GetByTestId("share-mnist")).ToContainTextAsync(new Regex(@"10\s000.*\d\d,\d\d\s%", RegexOptions.Singleline));
        await Page.Page.ReloadAsync();
        await Expect(Heading).ToHaveTextAsync("À propos");
        await Expect(Page.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1440, 900)]
    public async Task Its_lines_have_a_readable_measure_and_nothing_is_cut_off(int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        await Page.Page.GotoAsync(new Uri(Url, "/about").ToString());
        await Expect(Heading).ToBeVisibleAsync();

        Assert.Equal(0, await Page.Page.EvaluateAsync<double>("() => document.documentElement.scrollWidth - innerWidth"));
        var paragraph = Page.Page.GetByRole(AriaRole.Main).Locator("section p").First;
        var characters = await paragraph.EvaluateAsync<double>("""
            (paragraph) => {
              const range = document.createRange();
              range.selectNodeContents(paragraph);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              return paragraph.textContent.length / lines.size;
            }
            """);
        Assert.InRange(characters, 30, 75);
    }

    [Fact]
    public async Task Its_drawings_have_ink_in_either_theme()
    {
        await Page.Page.GotoAsync(new Uri(Url, "/about").ToString());
        var digits = Page.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Img);
        await Expect(digits).ToHaveCountAsync(12);
        foreach (var theme in new[] { "light", "dark" })
        {
            await Page.Page.GetByTestId("theme").SelectOptionAsync(theme);
            foreach (var digit in await digits.AllAsync()) Assert.True(await DigitPage.InkPixelsAsync(digit) > 40, $"A drawing is empty in the {theme} theme.");
        }
    }

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("(element) => element === document.activeElement");

    private static string Docs(params string[] path) => Path.Combine([Published.Repository, "docs", .. path]);

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"([\d,]+) weights and biases")]
    private static partial Regex Weights();
}
