using System.Collections.Concurrent;

namespace MnistHost.E2E;

/// <summary>
/// A test in a fresh browser profile on the published page. Whatever the test does, the page must not complain in the console
/// or send a request to another origin.
/// </summary>
public abstract class PageTest : IClassFixture<Site>, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<Uri> requests = [];
    private readonly Stack<IAsyncDisposable> servers = [];
    private IBrowserContext? context;

    protected DigitPage Page { get; private set; } = null!;

    /// <summary>Where the page under test is served.</summary>
    protected virtual Uri Url => Site.Url;

    /// <summary>Every URL the page has requested.</summary>
    protected IReadOnlyCollection<Uri> Requests => requests;

    /// <summary>Console messages that a test causes on purpose.</summary>
    protected Func<string, bool> IsExpected { get; set; } = _ => false;

    /// <summary>A script that lets WebAssembly start and fail at the network's first layer.</summary>
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

    /// <summary>What the browser prints for a failed request and, some seconds later, for a preload that was then not used.</summary>
    protected static bool IsAboutARequest(string complaint) =>
        complaint.Contains("Failed to load resource", StringComparison.Ordinal) || complaint.Contains("was preloaded", StringComparison.Ordinal);

    /// <summary>Requests to another origin that a test allows.</summary>
    protected Func<Uri, bool> IsAllowed { get; set; } = _ => false;

    /// <summary>The visitor's browser.</summary>
    protected virtual Task<IBrowser> BrowserAsync() => Task.FromResult(Site.Browser);

    /// <summary>The visitor's device.</summary>
    protected virtual BrowserNewContextOptions Device => new() { ViewportSize = new() { Width = 1024, Height = 768 } };

    /// <summary>Keeps a server running until the page is closed: a page that still requests something would complain.</summary>
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
        ExpectNone($"The page asked others than {Url}", requests.Where(request => request.Scheme is "http" or "https" && request.Authority != Url.Authority && !IsAllowed(request)));
        ExpectNone("The page complained in the console", complaints.Where(complaint => !IsExpected(complaint)));
    }

    private static void ExpectNone<T>(string what, IEnumerable<T> found)
    {
        var all = string.Join('\n', found);
        Assert.True(all.Length == 0, $"{what}:\n{all}");
    }
}
