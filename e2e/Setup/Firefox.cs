namespace MnistHost.E2E;

/// <summary>The system's Firefox, run headless and driven over WebDriver BiDi.</summary>
public sealed class Firefox : IAsyncDisposable
{
    /// <summary>Paths of Firefox on Debian (the extended support release), Ubuntu and Fedora.</summary>
    private static readonly string[] SystemPaths = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

    private readonly IPlaywright playwright;

    private Firefox(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <summary>Starts Firefox. If Firefox is not installed, skips the test with a message.</summary>
    public static async Task<Firefox> LaunchAsync()
    {
        var path = SystemPaths.FirstOrDefault(File.Exists);
        Skip.If(path is null, $"Firefox is missing ({string.Join(" or ", SystemPaths)}). On Debian, install it with `apt-get install firefox-esr`. Only Chromium was tested.");
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
