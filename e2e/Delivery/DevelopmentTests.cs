namespace MnistHost.E2E;

/// <summary>Tests the development server in a real browser.</summary>
public sealed class DevelopmentTests(DevelopmentTests.Server server) : PageTest, IClassFixture<DevelopmentTests.Server>
{
    protected override Uri Url => server.Url;

    [Fact]
    public async Task A_source_edit_appears_without_a_reload_and_keeps_the_drawing()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[6], Placement.LargeInTheMiddle);
        var before = await Page.ReadAsync();
        Assert.Equal("6", before.Text);
        await Page.PaintAgainAsync();
        var ink = await Page.InkPixelsAsync();
        await Page.Page.EvaluateAsync("() => { globalThis.isSamePage = true; }");

        server.Client.Edit("Page.tsx", "<h1>{words.title}</h1>", "<h1>Edited while it runs</h1>");

        await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Edited while it runs");
        Assert.True(await Page.Page.EvaluateAsync<bool>("() => globalThis.isSamePage === true"), "The page was reloaded.");
        var after = await Page.ReadAsync();
        Assert.Equal(before.Text, after.Text);
        Assert.Equal(before.Probabilities, after.Probabilities);
        Assert.Equal(ink, await Page.InkPixelsAsync());
    }

    [Fact]
    public async Task The_Test_pages_worker_runs_on_the_development_server()
    {
        var place = new VerifyPage(Page.Page);
        await place.OpenAsync(Url);
        await place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await place.DoneAsync();
        await Expect(place.Accuracy).ToHaveTextAsync("100.00%");
    }

    /// <summary>The host in the Development environment, with a copy of the client.</summary>
    public sealed class Server : IAsyncLifetime
    {
        private HostProcess? host;

        public ClientCopy Client { get; } = new();

        public Uri Url => host!.Url;

        public async Task InitializeAsync() => host = await HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", Client.Folder).ReadyAsync();

        public async Task DisposeAsync()
        {
            if (host is not null) await host.DisposeAsync();
            Client.Dispose();
        }
    }
}
