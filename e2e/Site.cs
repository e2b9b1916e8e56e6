namespace MnistHost.E2E;

/// <summary>The published host on a real port and the browser that visits it, shared by all tests, which run one after another.</summary>
[CollectionDefinition(nameof(Site))]
public sealed class Site : ICollectionFixture<Site>, IAsyncLifetime
{
    private HostProcess? host;
    private Chromium? chromium;
    private Firefox? firefox;

    public IBrowser Browser => chromium!.Browser;

    /// <summary>Where the published host serves the page.</summary>
    public Uri Url => host!.Url;

    public async Task InitializeAsync()
    {
        host = await HostProcess.StartPublished().ReadyAsync();
        chromium = await Chromium.LaunchAsync();
    }

    /// <summary>Starts Firefox for the first test that wants it; skips that test where there is none.</summary>
    public async Task<IBrowser> FirefoxAsync() => (firefox ??= await Firefox.LaunchAsync()).Browser;

    public async Task DisposeAsync()
    {
        if (firefox is not null) await firefox.DisposeAsync();
        if (chromium is not null) await chromium.DisposeAsync();
        if (host is not null) await host.DisposeAsync();
    }
}
