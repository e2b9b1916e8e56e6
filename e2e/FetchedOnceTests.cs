namespace MnistHost.E2E;

/// <summary>On a first visit, no engine fetches a file twice: neither for an early start nor for the offline copy.</summary>
[Collection(nameof(WebKit))]
public sealed class FetchedOnceTests(WebKit webKit) : IClassFixture<Site>
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Everything that a first visit fetches for offline use, except the page itself.</summary>
    private static IEnumerable<string> Kept => Directory.EnumerateFiles(Path.Combine(Published.Folder, "wwwroot", "assets")).Select(Path.GetFileName)
        .Where(name => !name!.EndsWith(".br", StringComparison.Ordinal) && !name.EndsWith(".gz", StringComparison.Ordinal) && !name.StartsWith("webg", StringComparison.Ordinal))
        .Select(name => $"/assets/{name}");

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
            Assert.True(DateTime.UtcNow < end, $"The offline copy is not complete:\n{string.Join('\n', Kept.Except(proxy.Sent))}");
        }
        if (opened is not null) await opened.DisposeAsync();
        var files = proxy.Sent.Where(Path.HasExtension).ToList();
        Assert.Contains(files, path => path.EndsWith(".bin", StringComparison.Ordinal));
        Assert.Equal(files.Distinct(), files);
    }
}
