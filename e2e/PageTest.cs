using System.Collections.Concurrent;

namespace MnistHost.E2E;

/// <summary>
/// A test in a fresh browser profile on the published page. Whatever it does, the page must not complain in the console
/// and must not ask another origin for anything.
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

    /// <summary>Every address that the page has asked for.</summary>
    protected IReadOnlyCollection<Uri> Requests => requests;

    /// <summary>What a test that breaks something on purpose may find in the console.</summary>
    protected Func<string, bool> IsExpected { get; set; } = _ => false;

    /// <summary>A script with which WebAssembly starts and fails at the network's first layer.</summary>
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

    /// <summary>The browser says so of a request that failed, and, some seconds later, of what was preloaded to be used with its answer.</summary>
    protected static bool IsAboutARequest(string complaint) =>
        complaint.Contains("Failed to load resource", StringComparison.Ordinal) || complaint.Contains("was preloaded", StringComparison.Ordinal);

    /// <summary>What another origin may be asked for.</summary>
    protected Func<Uri, bool> IsAllowed { get; set; } = _ => false;

    /// <summary>The visitor's browser.</summary>
    protected virtual Task<IBrowser> BrowserAsync() => Task.FromResult(Site.Browser);

    /// <summary>The visitor's device.</summary>
    protected virtual BrowserNewContextOptions Device => new() { ViewportSize = new() { Width = 1024, Height = 768 } };

    /// <summary>Lets a server live until the page is closed: one that still asks for something would complain.</summary>
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
