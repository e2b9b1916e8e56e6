using System.Text.Json;
using OpenQA.Selenium;

namespace MnistHost.E2E;

/// <summary>Repeats most of <see cref="VisitTests"/> in WebKit, and also tests links, files and offline use.</summary>
[Collection(nameof(WebKit))]
public sealed class WebKitVisitTests(WebKit webKit) : IClassFixture<Site>, IAsyncLifetime
{
    /// <summary>All pages except Teach. The Draw page comes last, because the tests use its sheet afterwards.</summary>
    private static readonly string[] Places = ["/inside", "/test", "/about", "/"];

    private PageProxy proxy = null!;
    private IWebDriver driver = null!;

    private WebKitPage Page => new(driver);

    private Uri Url => proxy.Url;

    public async Task InitializeAsync()
    {
        driver = await webKit.OpenAsync();
        proxy = await PageProxy.StartAsync(Site.Url);
    }

    public async Task DisposeAsync()
    {
        var complaints = await Page.EvaluateAsync($"return JSON.stringify(sessionStorage.getItem('{PageProxy.ComplaintsKey}') ?? '')");
        await Task.Run(driver.Quit);
        await proxy.DisposeAsync();
        Assert.True(complaints.GetString() is "", $"The page logged errors or warnings:\n{complaints}");
    }

    [SkippableFact]
    public async Task All_ten_digits_drawn_with_the_mouse_are_read_at_different_sizes_and_positions()
    {
        await Page.OpenReadyAsync(Url);
        foreach (var (digit, number) in PenDigit.Ten.Select((digit, number) => (digit, number)))
        {
            var placement = number % 2 == 0 ? Placement.LargeInTheMiddle : Placement.SmallInACorner(number);
            await Page.DrawAsync(digit, placement);
            var reading = await Page.ReadAsync();
            Assert.True(reading.Verdict == "digit" && reading.Text == digit.Label, $"A {digit.Label}, {placement}, read as {reading}");
            await Page.ClickAsync("clear");
        }
    }

    [SkippableFact]
    public async Task Undo_works_with_the_button_and_the_keyboard_and_clear_works_with_the_button()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[1], Placement.LargeInTheMiddle);
        var one = await Page.ReadAsync();
        Assert.Equal("1", one.Text);
        foreach (var undo in new Func<Task>[] { () => Page.ClickAsync("undo"), () => Page.PressAsync(Keys.Control, "z") })
        {
            await Page.DrawAsync(PenDigit.Ten[0], Placement.LargeInTheMiddle);
            Assert.NotEqual(one.Probabilities, (await Page.ReadAsync()).Probabilities);
            await undo();
            Assert.Equal(one.Probabilities, (await Page.ReadAsync()).Probabilities);
        }
        await Page.DrawAsync(PenDigit.Star, Placement.LargeInTheMiddle);
        Assert.Equal("not-a-digit", (await Page.ReadAsync()).Verdict);
        await Page.ClickAsync("clear");
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
    }

    [SkippableFact]
    public async Task A_copied_link_opens_the_drawing()
    {
        await Page.OpenWithToolsAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[5], Placement.LargeInTheMiddle);
        await Page.ExpectReadAsync(5);
        await Page.PressAsync("l");
        await Page.ExpectAsync("the link", "location.hash.startsWith('#d=')");
        var link = driver.Url;
        await Page.OpenAsync(new("about:blank"));
        await Page.OpenAsync(new(link));
        await Page.ExpectReadAsync(5);
    }

    [SkippableFact]
    public async Task Changing_pages_keeps_the_drawing_and_a_reload_stays_on_the_same_page()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[5], Placement.LargeInTheMiddle);
        var five = await Page.ReadAsync();
        foreach (var place in Places)
        {
            await Page.GoAsync(place);
            await Page.ExpectAsync("the page to show no error", "document.querySelector('[role=alert]') === null");
        }
        Assert.Equal(five.Probabilities, (await Page.ReadAsync()).Probabilities);
        await Page.BackAsync();
        await Page.ExpectAsync("the About page", "document.querySelector('h1')?.innerText === 'About'");
        await Page.ReloadAsync();
        await Page.ExpectAsync("the About page", "document.querySelector('h1')?.innerText === 'About'");
    }

    [SkippableFact]
    public async Task After_one_visit_every_page_works_offline()
    {
        await Page.OpenReadyAsync(Url);
        await Page.ExpectAsync("the offline copy", "navigator.serviceWorker.controller !== null");
        proxy.IsDown = true;
        foreach (var place in Places) await Page.GoAsync(place);
        foreach (var place in Places)
        {
            await Page.OpenAsync(new(Url, place));
            await Page.ExpectAsync($"{place} to open", "document.querySelector('main:not(.opening) h1') !== null");
            await Page.ExpectAsync("the model to load", "['.wasm', '.bin'].every((kind) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(kind)))");
        }
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[3], Placement.LargeInTheMiddle);
        await Page.ExpectReadAsync(3);
    }

    [SkippableFact]
    public async Task The_language_and_the_theme_are_kept_after_a_reload()
    {
        await Page.OpenReadyAsync(Url);
        await Page.ChooseAsync("language", "fr");
        await Page.ChooseAsync("theme", "dark");
        await Page.ReloadAsync();
        await Page.ExpectAsync("the French page", "document.documentElement.lang === 'fr' && document.querySelector('h1')?.innerText === 'Écrivez un nombre'");
        await Page.ExpectAsync("the dark theme", "getComputedStyle(document.documentElement).colorScheme === 'dark'");
    }

    [SkippableFact]
    public async Task A_picture_and_a_saved_drawing_are_read()
    {
        await Page.OpenWithToolsAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[6], Placement.LargeInTheMiddle);
        await Page.ExpectReadAsync(6);
        var photo = await Page.EvaluateAsync($"return JSON.stringify(({DigitPage.PhotoScript})(document.querySelector('[data-testid=drawing]')));");
        var folder = Directory.CreateTempSubdirectory("mnisthost-pictures-");
        try
        {
            var strokes = Placement.LargeInTheMiddle.Of(PenDigit.Ten[4]).Select(stroke => stroke.Select(point => new[] { point.X, point.Y }));
            foreach (var (name, content, digit) in new[] { ("saved.json", JsonSerializer.SerializeToUtf8Bytes(new { strokes }), 4), ("photo.png", photo.GetBytesFromBase64(), 6) })
            {
                var file = Path.Combine(folder.FullName, name);
                await File.WriteAllBytesAsync(file, content);
                await Page.GiveAsync("file", file);
                await Page.ExpectReadAsync(digit);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [SkippableFact]
    public async Task The_network_can_be_tested_on_a_file_of_drawings()
    {
        await Page.OpenAsync(new(Url, "test"));
        await Page.ExpectAsync("the file input", "document.querySelector('[data-testid=files]') !== null");
        await Page.GiveAsync("files", VerifyPage.DrawnDigits);
        await Page.ExpectAsync("the result", "document.querySelector('[data-testid=accuracy]')?.innerText === '100.00%'");
    }
}
