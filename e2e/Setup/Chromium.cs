namespace MnistHost.E2E;

/// <summary>Headless Chromium: the one installed on the system if there is one, otherwise the one downloaded by Playwright.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>Paths of Chromium on Debian, Ubuntu and Fedora.</summary>
    private static readonly string[] SystemPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    /// <summary>These flags let Chromium run as root and without a GPU, and turn off its background network requests.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <param name="flags">Additional flags, for example to simulate a visitor's settings.</param>
    /// <exception cref="InvalidOperationException">Chromium is not installed, or it fails to start. The message says how to install it.</exception>
    public static async Task<Chromium> LaunchAsync(params string[] flags)
    {
        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        try
        {
            return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = SystemPaths.FirstOrDefault(File.Exists), Args = [.. Flags, .. flags] }));
        }
        catch (PlaywrightException failure)
        {
            playwright.Dispose();
            throw new InvalidOperationException(
                $"The browser tests need Chromium. On Debian or Ubuntu, install it with `apt-get install chromium`. On any system, run `node {Path.Combine(Path.GetRelativePath(Published.Repository, AppContext.BaseDirectory), ".playwright", "package", "cli.js")} install chromium` in the repository root. Then run the tests again. {failure.Message}", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
