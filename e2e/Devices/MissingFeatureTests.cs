namespace MnistHost.E2E;

/// <summary>Tests browsers that are too old or lack an optional feature. Init scripts remove the feature from Chromium.</summary>
public sealed class MissingFeatureTests : PageTest
{
    private static readonly PenDigit Three = PenDigit.Ten[3];

    [Theory]
    [InlineData("en-GB", "This browser is too old to read digits. You need at least Safari 15.4, Chrome 92 or Firefox 90.")]
    [InlineData("fr-FR", "Ce navigateur est trop ancien pour lire des chiffres.")]
    [InlineData("de-DE", "Dieser Browser ist zu alt, um Ziffern zu lesen. Du brauchst mindestens Safari 15.4, Chrome 92 oder Firefox 90.")]
    public async Task A_browser_that_is_too_old_shows_a_message_instead_of_the_sheet(string language, string sentence)
    {
        IsExpected = complaint => complaint.Contains("Expected an element with the id page", StringComparison.Ordinal);
        await Page.Page.AddInitScriptAsync($$"""
            delete Array.prototype.at;
            Object.defineProperty(Navigator.prototype, "language", { get: () => "{{language}}" });
            """);
        await Page.Page.GotoAsync(Url.ToString());
        await Expect(Page.Page.GetByText(sentence)).ToBeVisibleAsync();
        await Expect(Page.Surface).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_SIMD_the_plain_JavaScript_back_end_is_used()
    {
        await Page.Page.AddInitScriptAsync("WebAssembly.validate = () => false");
        await OpenAndReadThreeAsync();
        await Expect(Page.Page.GetByTitle("JavaScript")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_WebAssembly_the_plain_JavaScript_back_end_is_used()
    {
        await Page.Page.AddInitScriptAsync("delete globalThis.WebAssembly");
        await OpenAndReadThreeAsync();
        await Expect(Page.Page.GetByTitle("JavaScript")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_OffscreenCanvas_pictures_can_still_be_read()
    {
        await Page.Page.AddInitScriptAsync("delete globalThis.OffscreenCanvas");
        await OpenAndReadThreeAsync();
        var photo = await Page.PhotoAsync();
        await Page.Clear.ClickAsync();
        await Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "empty");
        await Page.Page.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = photo });
        await Expect(Page.Prediction).ToHaveTextAsync("3");
    }

    [Fact]
    public async Task Without_storage_and_service_workers_the_page_works_and_its_language_can_be_changed()
    {
        await Page.Page.AddInitScriptAsync("""
            for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
              Object.defineProperty(globalThis, name, { get() { throw new DOMException("denied", "SecurityError"); } });
            }
            delete Navigator.prototype.serviceWorker;
            delete Navigator.prototype.storage;
            """);
        await OpenAndReadThreeAsync();
        await Page.Page.GetByTestId("language").SelectOptionAsync("fr");
        await Expect(Page.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task Without_workers_the_Test_page_shows_an_error_message()
    {
        await Page.Page.AddInitScriptAsync("delete globalThis.Worker");
        var place = new VerifyPage(Page.Page);
        await place.OpenAsync(Url);
        await place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await Expect(place.Refusal).ToContainTextAsync("This browser cannot start workers");
    }

    [Fact]
    public async Task A_page_that_is_not_installed_makes_no_offline_copy_if_data_saver_is_on()
    {
        await Page.Page.AddInitScriptAsync("Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })");
        await OpenAndReadThreeAsync();
        // The update check is the last script to load before the offline copy is made.
        await Page.Page.WaitForFunctionAsync("() => performance.getEntriesByType('resource').some(({ name }) => name.includes('UpdateOffer'))");
        await Page.Page.WaitForTimeoutAsync(1500);
        Assert.DoesNotContain(Requests, request => request.AbsolutePath is "/sw.js");
    }

    [Fact]
    public async Task Installing_the_page_requests_persistent_storage()
    {
        await Page.Page.AddInitScriptAsync("""
            globalThis.asked = 0;
            StorageManager.prototype.persist = async () => { asked++; return true; };
            """);
        await Page.OpenReadyAsync(Url);
        await Page.KeptAsync();
        Assert.Equal(0, await Page.Page.EvaluateAsync<int>("asked"));
        await Page.Page.EvaluateAsync("dispatchEvent(new Event('appinstalled'))");
        Assert.Equal(1, await Page.Page.EvaluateAsync<int>("asked"));
    }

    private async Task OpenAndReadThreeAsync()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }
}
