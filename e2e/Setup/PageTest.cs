using System.Collections.Concurrent;

namespace MnistHost.E2E;

/// <summary>
/// Base class for tests of the published page. Each test uses a new browser profile. It fails if the page logs an error or a warning,
/// or sends a request to another origin.
/// </summary>
public abstract class PageTest : IClassFixture<Site>, IAsyncLifetime
{
    // The default timeout of five seconds is too short on a busy machine.
    static PageTest() => SetDefaultExpectTimeout(20_000);

    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<Uri> requests = [];
    private readonly Stack<IAsyncDisposable> servers = [];
    private IBrowserContext? context;

    protected DigitPage Page { get; private set; } = null!;

    /// <summary>The URL of the page under test.</summary>
    protected virtual Uri Url => Site.Url;

    /// <summary>The URLs of all requests so far.</summary>
    protected IReadOnlyCollection<Uri> Requests => requests;

    /// <summary>Returns true for console messages that the test causes on purpose.</summary>
    protected Func<string, bool> IsExpected { get; set; } = _ => false;

    /// <summary>A script that lets WebAssembly start but makes it fail at the network's first layer.</summary>
    protected const string FailingWebAssembly = """
        for (const name of ["instantiate", "instantiateStreaming"]) {
          const start = WebAssembly[name];
          WebAssembly[name] = async (...binary) => {
            const { module, instance } = await start.apply(WebAssembly, binary);
            const FusedConv2D = () => { throw new WebAssembly.RuntimeError("unreachable"); };
            return { module, instance: { exports: { ...instance.exports, FusedConv2D } } };
          };
        }
        """;

    /// <summary>Returns true for console messages about a failed request or an unused preload. Browsers report an unused preload only after a few seconds.</summary>
    protected static bool IsAboutARequest(string complaint) =>
        complaint.Contains("Failed to load resource", StringComparison.Ordinal) || complaint.Contains("was preloaded", StringComparison.Ordinal);

    /// <summary>Returns true for requests to other origins that the test allows.</summary>
    protected Func<Uri, bool> IsAllowed { get; set; } = _ => false;

    /// <summary>The browser to test in.</summary>
    protected virtual Task<IBrowser> BrowserAsync() => Task.FromResult(Site.Browser);

    /// <summary>The device to emulate.</summary>
    protected virtual BrowserNewContextOptions Device => new() { ViewportSize = new() { Width = 1024, Height = 768 } };

    /// <summary>Keeps a server running until the page is closed. Otherwise a late request would fail and log an error.</summary>
    protected T UntilClosed<T>(T server) where T : IAsyncDisposable
    {
        servers.Push(server);
        return server;
    }

    public async Task InitializeAsync()
    {
        context = await (await BrowserAsync()).NewContextAsync(Device);
        context.Request += (_, request) => requests.Enqueue(new(request.Url));
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Enqueue($"exception: {error}");
        Page = new(page);
    }

    public async Task DisposeAsync()
    {
        await context!.DisposeAsync();
        while (servers.TryPop(out var server)) await server.DisposeAsync();
        ExpectNone($"The page sent requests to origins other than {Url}", requests.Where(request => request.Scheme is "http" or "https" && request.Authority != Url.Authority && !IsAllowed(request)));
        ExpectNone("The page logged errors or warnings", complaints.Where(complaint => !IsExpected(complaint)));
    }

    private static void ExpectNone<T>(string what, IEnumerable<T> found)
    {
        var all = string.Join('\n', found);
        Assert.True(all.Length == 0, $"{what}:\n{all}");
    }
}
