using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Tests the About page.</summary>
public sealed partial class AboutTests : PageTest
{
    private ILocator Heading => Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [Fact]
    public async Task The_About_page_can_be_opened_with_the_keyboard_and_stays_open_after_a_reload()
    {
        await Page.OpenReadyAsync(Url);
        var link = Page.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "About" });
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
    public async Task All_figures_match_the_files_written_by_the_trainer_and_the_evaluation_script()
    {
        using var metrics = JsonDocument.Parse(await File.ReadAllTextAsync(Docs("model", "metrics.json")));
        using var evaluation = JsonDocument.Parse(await File.ReadAllTextAsync(Docs("model", "evaluation.json")));
        await Page.Page.GotoAsync(new Uri(Url, "/about").ToString());
        await Expect(Page.Page.GetByTestId("share-scribbles")).ToBeAttachedAsync();

        foreach (var (row, set, kind, score) in new[]
        {
            ("mnist", "mnist-test", "digits", "bestRight"),
            ("pens", "reserved-pens", "digits", "bestRight"),
            ("moved", "reserved-pens-moved", "digits", "bestRight"),
            ("shown", "reserved-pens", "digits", "shownRight"),
            ("scribbles", "scribbles", "noDigits", "notShown"),
        })
        {
            var share = evaluation.RootElement.GetProperty("sets").EnumerateArray().Single(one => one.GetProperty("name").GetString() == set).GetProperty(kind).GetProperty(score);
            var cells = await Page.Page.GetByTestId($"share-{row}").Locator("td").AllTextContentsAsync();
            Assert.Equal([Percent("share"), Percent("low"), Percent("high")], Decimal().Matches(string.Join(' ', cells)).Select(match => match.Value));

            string Percent(string name) => string.Create(CultureInfo.InvariantCulture, $"{100 * share.GetProperty(name).GetDouble():0.00}");
        }

        var expected = metrics.RootElement.GetProperty("confusion").EnumerateArray().Take(10)
            .SelectMany(row => row.EnumerateArray().Take(10)).Select(cell => cell.GetInt32() is var count and > 0 ? $"{count}" : "");
        Assert.Equal(expected, await Page.Page.GetByTestId("confusion").Locator("tbody td").AllTextContentsAsync());

        using var model = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Published.Repository, "ClientApp", "public", "models", "digits", "model.json")));
        var weights = model.RootElement.GetProperty("weightsManifest")[0].GetProperty("weights").EnumerateArray()
            .Sum(weight => weight.GetProperty("shape").EnumerateArray().Aggregate(1, (product, size) => product * size.GetInt32()));
        await Expect(Page.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"{weights:N0} weights"));
    }

    [Fact]
    public async Task The_About_page_can_be_switched_to_French_and_stays_in_French_after_a_reload()
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
    public async Task Lines_have_a_readable_length_and_nothing_overflows_horizontally(int width, int height)
    {
        await Page.Page.SetViewportSizeAsync(width, height);
        await Page.Page.GotoAsync(new Uri(Url, "/about").ToString());
        await Expect(Heading).ToBeVisibleAsync();

        Assert.Equal(0, await Page.Page.EvaluateAsync<double>(DigitPage.OverflowScript));
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
    public async Task The_example_drawings_are_visible_in_both_themes()
    {
        await Page.Page.GotoAsync(new Uri(Url, "/about").ToString());
        var digits = Page.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Img);
        await Expect(digits).ToHaveCountAsync(12);
        foreach (var (theme, isDark) in new[] { ("light", true), ("dark", false) })
        {
            await Page.Page.GetByTestId("theme").SelectOptionAsync(theme);
            foreach (var digit in await digits.AllAsync())
            {
                var isCanvas = await digit.EvaluateAsync<bool>("(element) => element.localName === 'canvas'");
                var pixels = isCanvas ? await DigitPage.InkPixelsAsync(digit) : await InkPixelsAsync(digit, isDark);
                Assert.True(pixels > 40, $"An example drawing is blank in the {theme} theme.");
            }
        }
    }

    /// <summary>Counts the pixels of dark or light ink in a screenshot of an SVG image.</summary>
    private async Task<int> InkPixelsAsync(ILocator image, bool isDark)
    {
        await image.ScrollIntoViewIfNeededAsync();
        var png = Convert.ToBase64String(await image.ScreenshotAsync());
        return await Page.Page.EvaluateAsync<int>("""
            async ([png, isDark]) => {
              const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
              const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
              const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
              context.drawImage(picture, 0, 0);
              const { data } = context.getImageData(0, 0, picture.width, picture.height);
              return data.filter((red, i) => i % 4 === 0 && (isDark ? red < 96 : red > 160)).length;
            }
            """, new object[] { png, isDark });
    }

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("(element) => element === document.activeElement");

    private static string Docs(params string[] path) => Path.Combine([Published.Repository, "docs", .. path]);

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Decimal();
}
