using System.Diagnostics;
using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Remote;

namespace MnistHost.E2E;

/// <summary>WebKitGTK from Debian, driven by WebDriver on a virtual screen. The driver allows only one session at a time, so all WebKit tests are in one collection.</summary>
public sealed class WebKit : IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/WebKitWebDriver", "/usr/bin/Xvfb"];

    /// <summary>Path of the small browser that comes with the driver on Debian and Ubuntu, or null if it is not installed.</summary>
    private static readonly string? MiniBrowser = Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib").SelectMany(folder => new[] { "webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0" }.Select(version => Path.Combine(folder, version, "MiniBrowser"))).FirstOrDefault(File.Exists)
        : null;

    private static readonly string[] Arguments = ["--automation"];
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Stack<Process> processes = [];
    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("mnisthost-webkit-");
    private string display = "";
    private Uri? driver;

    /// <summary>Skips the test with a message if WebKit is not installed.</summary>
    public static void Need() => Skip.If(
        MiniBrowser is null || !Programs.All(File.Exists),
        "WebKit's driver is missing. On Debian, install it with `apt-get install --no-install-recommends webkit2gtk-driver xvfb`. Only the other browsers were tested.");

    /// <summary>Opens a window with a new profile.</summary>
    public async Task<IWebDriver> OpenAsync()
    {
        Need();
        if (driver is null) await StartAsync();
        return await Task.Run(() => new RemoteWebDriver(driver!, new Options().ToCapabilities(), TimeSpan.FromMinutes(1)));
    }

    /// <summary>Opens a page without WebDriver, because WebKit has no cache in a WebDriver session. Tests therefore cannot inspect the page. It stays open until the last test has run.</summary>
    public async Task BrowseAsync(Uri url)
    {
        Need();
        if (driver is null) await StartAsync();
        Start(MiniBrowser!, url.ToString());
    }

    public Task InitializeAsync() => Task.CompletedTask; // the first test starts WebKit, because a fixture cannot be skipped if WebKit is missing

    public async Task DisposeAsync()
    {
        while (processes.TryPop(out var process))
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
        profile.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        // Xvfb prints the number of the display that it has chosen.
        var screen = Start(Programs[1], "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp");
        using var limit = new CancellationTokenSource(StartLimit);
        display = $":{await screen.StandardOutput.ReadLineAsync(limit.Token)}";
        var url = new Uri(HostProcess.FreeUrl());
        Start(Programs[0], $"--port={url.Port.ToString(CultureInfo.InvariantCulture)}");
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(url, "status"), limit.Token);
                break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
        driver = url;
    }

    private Process Start(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The sandbox does not work for root, and a virtual screen has no GPU.
            Environment = { ["XDG_CACHE_HOME"] = profile.FullName, ["XDG_DATA_HOME"] = profile.FullName, ["DISPLAY"] = display, ["LIBGL_ALWAYS_SOFTWARE"] = "1", ["WEBKIT_DISABLE_DMABUF_RENDERER"] = "1", ["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1" },
        })!;
        processes.Push(process);
        // Read the error output, because the program would block once its pipe was full.
        process.BeginErrorReadLine();
        return process;
    }

    private sealed class Options : DriverOptions
    {
        public override ICapabilities ToCapabilities()
        {
            var capabilities = GenerateDesiredCapabilities(true);
            capabilities.SetCapability("webkitgtk:browserOptions", new Dictionary<string, object> { ["binary"] = MiniBrowser!, ["args"] = Arguments });
            return capabilities.AsReadOnly();
        }
    }
}

/// <summary>The collection of all tests that use WebKit.</summary>
[CollectionDefinition(nameof(WebKit))]
public sealed class WebKitTests : ICollectionFixture<WebKit>;
