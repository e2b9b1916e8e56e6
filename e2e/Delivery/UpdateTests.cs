using System.Net;
using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Tests updates. An open page offers to load the new version. The next visit loads it automatically, even if the old version was broken.</summary>
public sealed class UpdateTests(Versions versions) : PageTest, IClassFixture<Versions>
{
    private Uri? url;

    protected override Uri Url => url ?? base.Url;

    private ILocator Title => Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [Fact]
    public async Task An_open_page_offers_a_new_version_and_loads_it_when_the_visitor_accepts()
    {
        var server = UntilClosed(await DeployAsync(Versions.First));
        await Page.OpenReadyAsync(Url);
        await Page.KeptAsync();
        await Page.DrawAsync(PenDigit.Ten[7], Placement.LargeInTheMiddle);
        // The drawing is kept on the device, so the new tab shows it too.
        await Page.Page.WaitForFunctionAsync("localStorage.getItem('drawing') !== null");

        server.Folder = versions.Next;
        await using (var tab = new Tab(await Page.Page.Context.NewPageAsync()))
        {
            await tab.Page.Page.GotoAsync(Url.ToString());
            await Expect(tab.Page.Page.GetByText("again")).ToBeVisibleAsync();
            await Expect(tab.Page.Prediction).ToHaveTextAsync("7");
            await Expect(Page.Page.GetByTestId("update")).ToContainTextAsync("A newer version is available");
            await Expect(tab.Page.Page.GetByTestId("update")).ToHaveCountAsync(0);
        }
        Assert.Empty(await Axe.FindAsync(Page.Page));
        // The page only offers the update, so the old version and the drawing are still there.
        Assert.Equal("7", (await Page.ReadAsync()).Text);
        await Expect(Title).ToHaveTextAsync("Write a number");

        await Page.Page.GetByRole(AriaRole.Button, new() { Name = "Reload" }).ClickAsync();
        await Expect(Title).ToHaveTextAsync("Write a number again");
        await Expect(Page.Page.GetByTestId("update")).ToHaveCountAsync(0);
        // The new version restores the drawing once its tools have loaded.
        await Expect(Page.Prediction).ToHaveTextAsync("7");
        await server.DisposeAsync();
        IsExpected = IsAboutTheNetwork;
        await Page.Page.ReloadAsync();
        await Expect(Title).ToHaveTextAsync("Write a number again");
        await Expect(Page.Prediction).ToHaveTextAsync("7");
    }

    [Fact]
    public async Task A_broken_cached_version_is_replaced_on_the_next_visit()
    {
        var server = UntilClosed(await DeployAsync(versions.Broken));
        await Page.OpenReadyAsync(Url);
        await Page.KeptAsync();
        await Expect(Page.Surface).ToHaveCountAsync(0);

        server.Folder = versions.Next;
        await Page.OpenReadyAsync(Url);
        await Expect(Title).ToHaveTextAsync("Write a number again");
        await Page.DrawAsync(PenDigit.Ten[3], Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);

        // If no tab has the old version open, the new version replaces it in the offline copy without asking the visitor.
        await Page.Page.EvaluateAsync("""
            async () => {
              const script = document.querySelector("script[type=module][src]").getAttribute("src");
              while ((await caches.keys()).length > 1 || !(await (await caches.match("/")).text()).includes(script)) await new Promise((resolve) => setTimeout(resolve, 100));
            }
            """).WaitAsync(TimeSpan.FromSeconds(30));
        await server.DisposeAsync();
        IsExpected = IsAboutTheNetwork;
        await Page.Page.ReloadAsync();
        await Expect(Title).ToHaveTextAsync("Write a number again");
        await Expect(Page.Prediction).ToHaveTextAsync("3");
    }

    [Fact]
    public async Task If_a_static_host_has_removed_an_old_file_the_new_version_opens_and_keeps_the_drawing()
    {
        var server = UntilClosed(await DeployAsync(Versions.First));
        await OpenAllButThePlacesAsync();

        server.Folder = versions.Next;
        await ExpectNewestWithTheDrawingAsync();
    }

    [Fact]
    public async Task If_the_host_has_removed_an_old_file_the_new_version_opens_and_keeps_the_drawing()
    {
        url = new(HostProcess.FreeUrl());
        await using (await HostProcess.StartPublished("--urls", Url.ToString()).ReadyAsync()) await OpenAllButThePlacesAsync();

        UntilClosed(await versions.StartNext(Url).ReadyAsync());
        using var client = new HttpClient { BaseAddress = Url };
        var part = Path.GetFileName(Assert.Single(Directory.EnumerateFiles(Path.Combine(Versions.First, "assets"), "About-*.js")));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"assets/{part}")).StatusCode);
        await ExpectNewestWithTheDrawingAsync();
    }

    /// <summary>Opens the page without a service worker, waits for all files except those of the other pages, and draws. A service worker would also have cached the files of the other pages.</summary>
    private async Task OpenAllButThePlacesAsync()
    {
        await Page.WithoutServiceWorkerAsync();
        await Page.OpenReadyAsync(Url);
        // Wait for the files that load after the model. If one of them failed to load, the new version would open too early.
        await Page.Page.WaitForFunctionAsync("""
            () => ["Tools", "UpdateOffer"].every((part) => [".js", ".css"].every((end) =>
              performance.getEntriesByType("resource").some(({ name }) => name.includes(`/${part}-`) && name.endsWith(end))))
            """);
        await Page.DrawAsync(PenDigit.Ten[3], Placement.LargeInTheMiddle);
    }

    private async Task ExpectNewestWithTheDrawingAsync()
    {
        IsExpected = complaint => complaint.Contains("404", StringComparison.Ordinal);
        await Page.Page.GetByRole(AriaRole.Link, new() { Name = "About" }).ClickAsync();
        await Expect(Title).ToHaveTextAsync("About");
        await Expect(Page.Page).ToHaveURLAsync(new Regex($"^{new Uri(Url, "about")}#d=")); // the fragment contains the drawing
        await Page.Page.GetByRole(AriaRole.Link, new() { Name = "Draw" }).ClickAsync();
        await Expect(Title).ToHaveTextAsync("Write a number again");
        await Expect(Page.Prediction).ToHaveTextAsync("3"); // the drawing is restored once the tools have loaded
        await Page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private async Task<PagesServer> DeployAsync(string folder)
    {
        var server = await PagesServer.StartAsync(folder);
        url = server.Url;
        return server;
    }

    private static bool IsAboutTheNetwork(string complaint) => complaint.Contains("net::ERR_", StringComparison.Ordinal);

    /// <summary>A second tab in the same browser profile.</summary>
    private sealed record Tab(IPage Browser) : IAsyncDisposable
    {
        public DigitPage Page { get; } = new(Browser);

        public async ValueTask DisposeAsync() => await Browser.CloseAsync();
    }
}
