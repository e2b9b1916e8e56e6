using System.Text.Json;

namespace MnistHost.E2E;

/// <summary>Tests drawing with a finger in Firefox on a phone-sized screen. All other touch tests run only in Chromium.</summary>
[Collection(nameof(Firefox))]
public sealed class FirefoxPhoneTests : PageTest
{
    private static readonly string[] Chapters = ["ink-to-field", "layers", "saliency", "variations"];

    private HostProcess? host;

    protected override Uri Url => host?.Url ?? base.Url;

    protected override BrowserNewContextOptions Device => new() { ViewportSize = new() { Width = 360, Height = 740 } };

    private IPage Browser => Page.Page;

    protected override Task<IBrowser> BrowserAsync() => Site.FirefoxAsync();

    [SkippableFact]
    public async Task The_timeline_undo_links_and_opening_files_work()
    {
        await OpenAsync();
        await DrawWithAFingerAsync(5);
        await Browser.GetByTestId("more").ClickAsync();
        var timeline = Browser.GetByTestId("timeline");
        await timeline.FillAsync("0");
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        await timeline.FillAsync((await timeline.GetAttributeAsync("max"))!);
        Assert.Equal("5", (await Page.ReadAsync()).Text);

        // Downloads cannot be automated in Firefox, so this test creates the drawing file and the photo itself.
        var strokes = Placement.LargeInTheMiddle.Of(PenDigit.Ten[6]).Select(stroke => stroke.Select(point => new[] { point.X, point.Y }));
        await BringAsync("saved.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(new { strokes }));
        Assert.Equal("6", (await Page.ReadAsync()).Text);
        var photo = await Page.PhotoAsync();
        await Page.Clear.ClickAsync();
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        await BringAsync("photo.png", "image/png", photo);
        Assert.Equal("6", (await Page.ReadAsync()).Text);
        for (var i = 0; i < 3; i++) await Page.Undo.ClickAsync();
        Assert.Equal("5", (await Page.ReadAsync()).Text);

        // The browser may block access to the clipboard, but the URL contains the drawing anyway.
        await Browser.GetByTestId("copy-link").ClickAsync();
        await Browser.WaitForFunctionAsync("() => location.hash.startsWith('#d=')");
        var link = Browser.Url;
        await Browser.GotoAsync("about:blank");
        await Browser.GotoAsync(link);
        await Expect(Page.Prediction).ToHaveTextAsync("5");
    }

    [SkippableFact]
    public async Task The_Inside_and_Test_pages_work_offline()
    {
        host = UntilClosed(await HostProcess.StartPublished().ReadyAsync());
        await OpenAsync();
        await Page.KeptAsync();
        await host.StopAsync("KILL");
        // Even when the server is down, the browser requests an icon that it needs only for installing the page.
        IsExpected = complaint => complaint.Contains("icon-apple-180.png", StringComparison.Ordinal) && complaint.Contains("NetworkError", StringComparison.Ordinal);

        await GoAsync("Inside");
        await DrawWithAFingerAsync(2);
        foreach (var chapter in Chapters) await Expect(Browser.Locator($"#{chapter}")).ToBeVisibleAsync();
        Assert.True(await Browser.EvaluateAsync<double>(DigitPage.OverflowScript) <= 0, "The page is wider than the screen.");

        await GoAsync("Test");
        var place = new VerifyPage(Browser);
        await place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await place.DoneAsync();
        await Expect(place.Accuracy).ToHaveTextAsync("100.00%");

        await Browser.ReloadAsync();
        await Expect(Browser.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Put it to the test");
        await GoAsync("Draw");
        await Expect(Page.Prediction).ToHaveTextAsync("2"); // the drawing is still there
        await Page.Clear.ClickAsync();
        await DrawWithAFingerAsync(7);
    }

    private async Task OpenAsync()
    {
        await Page.OpenReadyAsync(Url);
        await Expect(Browser.GetByTestId("keys")).ToBeVisibleAsync(); // the tools load after the model
    }

    private async Task BringAsync(string name, string mediaType, byte[] content)
    {
        await Browser.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = mediaType, Buffer = content });
        await Expect(Browser.GetByText($"{name} is on the sheet.").First).ToBeVisibleAsync();
    }

    private async Task GoAsync(string name)
    {
        await Browser.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(Browser.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Dispatches synthetic pointer events, because touch input cannot be automated in Firefox.</summary>
    private async Task DrawWithAFingerAsync(int label)
    {
        var strokes = await Page.OnScreenAsync(PenDigit.Ten[label], Placement.LargeInTheMiddle);
        await Page.Surface.EvaluateAsync(
            """
            (canvas, strokes) => {
              canvas.setPointerCapture = () => {};
              const tell = (type, [x, y]) => canvas.dispatchEvent(new PointerEvent(type, {
                pointerId: 5, pointerType: "touch", bubbles: true, isPrimary: true, clientX: x, clientY: y,
                button: type === "pointermove" ? -1 : 0, buttons: type === "pointerup" ? 0 : 1,
              }));
              for (const points of strokes) {
                points.forEach((point, i) => tell(i === 0 ? "pointerdown" : "pointermove", point));
                tell("pointerup", points.at(-1));
              }
            }
            """,
            strokes.Select(stroke => stroke.Select(point => new double[] { point.X, point.Y }).ToArray()).ToArray());
        await Expect(Page.Prediction).ToHaveTextAsync($"{label}");
    }
}
