namespace MnistHost.E2E;

/// <summary>Runs <c>npm run deploy</c> with a real repository, then opens the site on a static host.</summary>
public sealed class StaticPagesTests(Deployment deployment) : PageTest, IClassFixture<Deployment>
{
    private Uri? url;

    protected override Uri Url => url ?? base.Url;

    [SkippableFact]
    public async Task The_site_works_under_a_subpath_and_after_reloading_any_route()
    {
        var pages = await OpenDeployedAsync();
        await ReadThreeAsync();
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(pages, "index.html")), await File.ReadAllTextAsync(Path.Combine(pages, "404.html")));
        // Static hosts return 404.html for unknown paths, but Python's server does not.
        await Page.Page.Context.RouteAsync("**/digits/any/place", route => route.FulfillAsync(new() { Status = 404, ContentType = "text/html", Path = Path.Combine(pages, "404.html") }));
        IsExpected = complaint => complaint.Contains("404", StringComparison.Ordinal);
        await Page.OpenReadyAsync(new(Url, "/digits/any/place"));
        await ReadThreeAsync();

        Assert.All(Requests, request => Assert.StartsWith("/digits/", request.AbsolutePath, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_Test_pages_worker_runs_under_a_subpath()
    {
        await OpenDeployedAsync();
        var place = new VerifyPage(Page.Page);
        await place.Link.ClickAsync();
        await place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await place.DoneAsync();

        await Expect(place.Accuracy).ToHaveTextAsync("100.00%");
        Assert.All(Requests, request => Assert.StartsWith("/digits/", request.AbsolutePath, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Under_a_subpath_every_page_opens_offline_after_one_visit()
    {
        Tool.Need("git", "python3");
        await deployment.OnceAsync();
        await using (var server = await PythonServer.StartAsync(deployment.Folder))
        {
            url = server.Url;
            await Page.OpenReadyAsync(new(url, "/digits/"));
            await Page.KeptAsync();
        }

        IsExpected = complaint => complaint.Contains("ERR_CONNECTION_REFUSED", StringComparison.Ordinal);
        await Page.Page.GotoAsync(new Uri(url, "/digits/about").ToString());
        await Expect(Page.Page.Locator("main:not(.opening)")).ToBeVisibleAsync();
        await Page.OpenReadyAsync(new(url, "/digits/"));
        await ReadThreeAsync();
        Assert.All(Requests, request => Assert.StartsWith("/digits/", request.AbsolutePath, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_page_contains_the_security_policy_because_a_static_host_cannot_send_it()
    {
        await OpenDeployedAsync();

        var sent = await Page.Page.EvaluateAsync<string>("() => fetch('https://example.org/', { method: 'POST', body: 'drawing' }).then(() => 'sent', (error) => error.name)");
        var evaluated = await Page.Page.EvaluateAsync<string>("() => { const element = document.createElement('script'); try { element.text = 'document.title = 1'; return 'written'; } catch (error) { return error.name; } }");

        Assert.Equal("TypeError", sent);
        Assert.Equal("TypeError", evaluated);
        IsExpected = complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal) || complaint.Contains("TrustedScript", StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_second_deployment_keeps_the_custom_domain()
    {
        Tool.Need("git");
        using var own = new Deployment();
        await own.DeployAsync("--domain", "digits.example.org");
        var pages = await own.DeployAsync();

        Assert.Equal("digits.example.org\n", await File.ReadAllTextAsync(Path.Combine(pages, "CNAME")));
        Assert.Contains("src=\"/assets/", await File.ReadAllTextAsync(Path.Combine(pages, "index.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(pages, ".nojekyll")));
        var script = Path.GetFileName(Assert.Single(Directory.EnumerateFiles(Path.Combine(pages, "assets"), "About-*.js")));
        Assert.Contains($"/assets/{script}\n  Cache-Control: public, max-age=31536000, immutable", await File.ReadAllTextAsync(Path.Combine(pages, "_headers")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task If_the_repository_is_missing_the_message_says_that_the_push_failed()
    {
        Tool.Need("git");
        using var own = new Deployment();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => own.RunAsync());

        Assert.Contains($"The site is built in dist-pages, but pushing it to {own.Repository.AbsoluteUri} failed (", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Deploys the site, serves it until the page is closed, and opens it.</summary>
    /// <returns>The folder of the published site.</returns>
    private async Task<string> OpenDeployedAsync()
    {
        Tool.Need("git", "python3");
        var pages = await deployment.OnceAsync();
        url = UntilClosed(await PythonServer.StartAsync(deployment.Folder)).Url;
        await Page.OpenReadyAsync(new(url, "/digits/"));
        return pages;
    }

    private async Task ReadThreeAsync()
    {
        foreach (var digit in PenDigit.Ten.Take(3))
        {
            await Page.DrawAsync(digit, Placement.LargeInTheMiddle);
            Assert.Equal(digit.Label, (await Page.ReadAsync()).Text);
            await Page.Clear.ClickAsync();
        }
    }
}
