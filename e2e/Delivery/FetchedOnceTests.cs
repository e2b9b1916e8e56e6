namespace MnistHost.E2E;

/// <summary>Tests that no browser fetches a file twice on the first visit. Preloads and the offline copy could cause a second request.</summary>
[Collection(nameof(WebKit))]
public sealed class FetchedOnceTests(WebKit webKit) : IClassFixture<Site>
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>The assets that the service worker caches on the first visit for offline use.</summary>
    private static string[] Kept => [.. Directory.EnumerateFiles(Path.Combine(Published.Folder, "wwwroot", "assets")).Select(file => $"assets/{Path.GetFileName(file)}")
        .Where(path => Worker.Value.Contains($"\"{path}\"", StringComparison.Ordinal)).Select(path => $"/{path}")];

    private static readonly Lazy<string> Worker = new(() => File.ReadAllText(Path.Combine(Published.Folder, "wwwroot", "sw.js")));

    [Fact]
    public Task Chromium_fetches_no_file_twice() => ExpectOnceAsync(url => OpenAsync(Site.Browser, url));

    [SkippableFact]
    public Task Firefox_fetches_no_file_twice() => ExpectOnceAsync(async url => await OpenAsync(await Site.FirefoxAsync(), url));

    [SkippableFact]
    public Task WebKit_fetches_no_file_twice() => ExpectOnceAsync(async url =>
    {
        await webKit.BrowseAsync(url);
        return null;
    });

    private static async Task<IAsyncDisposable?> OpenAsync(IBrowser browser, Uri url)
    {
        var context = await browser.NewContextAsync();
        await (await context.NewPageAsync()).GotoAsync(url.ToString());
        return context;
    }

    private static async Task ExpectOnceAsync(Func<Uri, Task<IAsyncDisposable?>> open)
    {
        await using var proxy = await PageProxy.StartAsync(Site.Url);
        var opened = await open(proxy.Url);
        for (var end = DateTime.UtcNow + Limit; Kept.Except(proxy.Sent).Any(); await Task.Delay(100))
        {
            Assert.True(DateTime.UtcNow < end, $"The offline copy is incomplete. Missing files:\n{string.Join('\n', Kept.Except(proxy.Sent))}");
        }
        if (opened is not null) await opened.DisposeAsync();
        var files = proxy.Sent.Where(Path.HasExtension).ToList();
        Assert.True(Kept.Length > 10, "The service worker's list of files could not be read.");
        Assert.Contains(files, path => path.EndsWith(".bin", StringComparison.Ordinal));
        Assert.Equal(files.Distinct(), files);
    }
}
