namespace MnistHost.E2E;

/// <summary>The system's Firefox, headless, driven by WebDriver BiDi.</summary>
public sealed class Firefox : IAsyncDisposable
{
    /// <summary>Firefox's path on Debian (the extended support release), Ubuntu and Fedora.</summary>
    private static readonly string[] SystemPaths = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

    private readonly IPlaywright playwright;

    private Firefox(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <summary>Skips the test if no Firefox is installed, and says so.</summary>
    public static async Task<Firefox> LaunchAsync()
    {
        var path = SystemPaths.FirstOrDefault(File.Exists);
        Skip.If(path is null, $"Firefox is missing ({string.Join(" or ", SystemPaths)}; `apt-get install firefox-esr` on Debian); only Chromium was tested");
        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        try
        {
            return new(playwright, await playwright.Firefox.LaunchAsync(new() { Channel = "moz-firefox", ExecutablePath = path }));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
