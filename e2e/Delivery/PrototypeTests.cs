using System.Collections.Concurrent;

namespace MnistHost.E2E;

/// <summary>Tests <c>ClientApp/test.html</c>, served by Python's HTTP server.</summary>
public sealed class PrototypeTests : PageTest, IAsyncLifetime
{
    private const string Cdn = "https://cdn.jsdelivr.net/npm/";
    private PythonServer? server;

    protected override Uri Url => server?.Url ?? base.Url;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _ = Published.Folder; // publishing installs the client's packages
        Tool.Need("python3");
        await InitializeAsync();
        server = await PythonServer.StartAsync(Tool.ClientApp);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }

    [SkippableFact]
    public async Task The_prototype_reads_digits_with_TensorFlow_js_from_node_modules()
    {
        await OpenAsync();
        await ReadTenAsync();
        await Page.Surface.ClickAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("not a digit"); // a click draws a dot
    }

    [SkippableFact]
    public async Task Without_node_modules_TensorFlow_js_is_loaded_from_the_CDN_if_the_hashes_match()
    {
        var asked = await WithoutPackagesAsync(content => content);
        await OpenAsync();
        await ReadTenAsync();
        Assert.Equal(3, asked.Count);
    }

    [SkippableFact]
    public async Task If_a_file_from_the_CDN_has_the_wrong_hash_the_page_shows_an_error_message()
    {
        await WithoutPackagesAsync(content => [.. content, (byte)'\n']);
        await Page.Page.GotoAsync(new Uri(Url, "/test.html").ToString());

        await Expect(Page.Prediction).ToContainTextAsync("TensorFlow.js is not in node_modules, and https://cdn.jsdelivr.net/npm/@tensorflow/tfjs-core@4.22.0/");
    }

    private async Task OpenAsync()
    {
        await Page.Page.GotoAsync(new Uri(Url, "/test.html").ToString());
        await Expect(Page.Prediction).ToHaveTextAsync("Draw here");
    }

    private async Task ReadTenAsync()
    {
        foreach (var digit in PenDigit.Ten)
        {
            await Page.DrawAsync(digit, Placement.SmallInACorner(1));
            await Expect(Page.Prediction).ToHaveTextAsync(digit.Label);
            await Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "digit");
            await Page.Clear.ClickAsync();
            await Expect(Page.Prediction).ToHaveTextAsync("Draw here");
        }
    }

    /// <summary>Simulates a machine without npm packages. Requests to the CDN return the files from <c>node_modules</c>, so the browser checks the real hashes.</summary>
    /// <param name="change">Changes the content of each file before it is returned.</param>
    /// <returns>The URLs requested from the CDN so far.</returns>
    private async Task<ConcurrentBag<string>> WithoutPackagesAsync(Func<byte[], byte[]> change)
    {
        var asked = new ConcurrentBag<string>();
        IsExpected = complaint => complaint.Contains("404", StringComparison.Ordinal) || complaint.Contains("integrity", StringComparison.Ordinal);
        IsAllowed = request => request.AbsoluteUri.StartsWith(Cdn, StringComparison.Ordinal);
        await Page.Page.RouteAsync("**/node_modules/**", route => route.FulfillAsync(new() { Status = 404 }));
        await Page.Page.RouteAsync($"{Cdn}**", async route =>
        {
            asked.Add(route.Request.Url);
            var path = route.Request.Url[Cdn.Length..].Replace("@4.22.0", "", StringComparison.Ordinal);
            await route.FulfillAsync(new()
            {
                ContentType = "text/javascript",
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
                BodyBytes = change(await File.ReadAllBytesAsync(Path.Combine(Tool.ClientApp, "node_modules", path))),
            });
        });
        return asked;
    }
}
