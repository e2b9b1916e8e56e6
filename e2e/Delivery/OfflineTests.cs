namespace MnistHost.E2E;

/// <summary>Tests that the page works offline after one visit.</summary>
public sealed class OfflineTests : PageTest
{
    private static readonly string[] Places = ["/inside", "/test", "/about", "/"];

    private HostProcess? host;

    protected override Uri Url => host?.Url ?? base.Url;

    [Fact]
    public async Task After_one_visit_every_page_works_offline()
    {
        await using var started = await StartAsync();
        await Page.OpenReadyAsync(Url);
        await Page.KeptAsync();
        await started.StopAsync("KILL");

        await ReadAsync(3);
        foreach (var place in Places)
        {
            await Page.Page.Locator($"nav a[href='{place}']").ClickAsync();
            await ExpectOpenAsync(place);
        }
        IsExpected = complaint => complaint.Contains("ERR_CONNECTION_REFUSED", StringComparison.Ordinal);
        foreach (var place in Places)
        {
            await Page.Page.GotoAsync(new Uri(Url, place).ToString());
            await ExpectOpenAsync(place);
        }
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByTitle("WebAssembly")).ToBeVisibleAsync();
        await ReadAsync(8);
    }

    [Fact]
    public async Task If_the_server_does_not_respond_the_offline_copy_opens_within_seconds()
    {
        await using var server = await PagesServer.StartAsync(Path.Combine(Published.Folder, "wwwroot"));
        IsAllowed = request => request.Authority == server.Url.Authority;
        await Page.OpenReadyAsync(server.Url);
        await Page.KeptAsync();

        server.IsSilent = true;
        IsExpected = IsAboutARequest; // the browser first requests the page and its preloads from the server
        await Page.OpenReadyAsync(server.Url);
        await ReadAsync(5);
    }

    [Fact]
    public async Task On_the_next_visit_hashed_files_come_directly_from_the_cache_without_the_service_worker()
    {
        await Page.OpenReadyAsync(Url);
        await Page.KeptAsync();
        await Page.OpenReadyAsync(Url);

        var unchanging = await Page.Page.EvaluateAsync<string[]>("""
            () => performance.getEntriesByType("resource").filter(({ name }) => /\/assets\/|weights\./.test(name))
              .map((entry) => `${entry.name.split("/").at(-1)} from ${entry.workerFinalSourceType}`)
            """);
        Assert.True(unchanging.Length >= 5, string.Join('\n', unchanging));
        Assert.All(unchanging, file => Assert.EndsWith(" from cache", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_offline_copy_loads_after_the_page_is_ready_and_fetches_no_file_twice()
    {
        await using var started = await StartAsync("--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information");
        await Page.OpenReadyAsync(Url);
        await Page.KeptAsync();

        var asked = started.Output.Where(line => line.Contains("Request starting", StringComparison.Ordinal)).Select(line => line.Split(' ').Single(part => part.StartsWith(Url.ToString(), StringComparison.Ordinal))).Select(path => new Uri(path).AbsolutePath).ToList();
        var lastOfTheModel = asked.FindLastIndex(path => path.EndsWith(".bin", StringComparison.Ordinal) || path.EndsWith(".wasm", StringComparison.Ordinal));
        Assert.InRange(asked.IndexOf("/sw.js"), lastOfTheModel + 1, asked.Count);
        var hashed = asked.Where(path => path.StartsWith("/assets/", StringComparison.Ordinal) || path.EndsWith(".bin", StringComparison.Ordinal)).ToList();
        Assert.Contains(hashed, path => path.Contains("/About-", StringComparison.Ordinal));
        Assert.Equal(hashed.Distinct(), hashed);
    }

    private async Task<HostProcess> StartAsync(params string[] arguments) => host = await HostProcess.StartPublished(arguments).ReadyAsync();

    private async Task ExpectOpenAsync(string place)
    {
        await Expect(Page.Page).ToHaveURLAsync(new Uri(Url, place).ToString());
        await Expect(Page.Page.Locator("main:not(.opening)")).ToBeVisibleAsync();
        await Expect(Page.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    private async Task ReadAsync(int digit)
    {
        await Page.DrawAsync(PenDigit.Ten[digit], Placement.LargeInTheMiddle);
        Assert.Equal($"{digit}", (await Page.ReadAsync()).Text);
        await Page.Clear.ClickAsync();
    }
}
