using System.Collections.Concurrent;

namespace MnistHost.E2E;

/// <summary>Tests that drawing makes no requests and that the page shows the number of requests to other sites.</summary>
public sealed class PrivacyTests : PageTest
{
    private const string None = "0 requests to other sites.";
    private const string One = "1 request to other sites.";

    private ILocator Elsewhere => Page.Page.GetByTestId("requests");
    private ILocator FromHere => Page.Page.GetByTestId("loaded");

    [Fact]
    public async Task Drawing_ten_digits_makes_no_requests_and_the_counter_stays_at_zero()
    {
        var host = UntilClosed(await HostProcess.StartPublished("--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information").ReadyAsync());
        IsAllowed = request => request.Authority == host.Url.Authority;
        await Page.OpenReadyAsync(host.Url);
        await Expect(Elsewhere).ToHaveTextAsync(None);
        await Page.KeptAsync();
        var requests = new ConcurrentQueue<string>();
        Page.Page.Context.Request += (_, request) => requests.Enqueue(request.Url);
        var logged = (await host.QuietOutputAsync()).Count;

        foreach (var digit in PenDigit.Ten)
        {
            await Page.DrawAsync(digit, Placement.LargeInTheMiddle);
            Assert.Equal(digit.Label, (await Page.ReadAsync()).Text);
            await Page.Clear.ClickAsync();
        }

        Assert.Empty(requests);
        Assert.Empty(string.Join('\n', (await host.QuietOutputAsync()).Skip(logged)));
        await Expect(Elsewhere).ToHaveTextAsync(None);
    }

    [Fact]
    public async Task Files_loaded_later_are_also_counted_as_loaded_from_this_site()
    {
        await Page.OpenReadyAsync(Url);
        await Expect(FromHere).ToContainTextAsync(" files for the page and 2 for its neural network");

        await Page.Page.EvaluateAsync("() => fetch('/icon.svg?again')");

        // The page may still be loading files, so compare the sentence with the number of files that the browser reports at the same moment.
        await Page.Page.WaitForFunctionAsync("""
            () => {
              const urls = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
              const own = urls.filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith("/models/"));
              const sentence = document.querySelector("[data-testid=loaded]").textContent;
              return own.some(({ search }) => search === "?again") && sentence.includes(`From here: ${own.length} files for the page`);
            }
            """);
        await Expect(Elsewhere).ToHaveTextAsync(None);
    }

    [Fact]
    public async Task A_request_to_another_site_is_blocked_and_counted()
    {
        IsExpected = complaint => complaint.Contains("example.org", StringComparison.Ordinal);
        await Page.OpenReadyAsync(Url);
        await Expect(Elsewhere).ToHaveTextAsync(None);
        var sent = Requests.Count(IsElsewhere);

        Assert.False(await ReachAsync("https://example.org/collect"));

        await Expect(Elsewhere).ToHaveTextAsync(One);
        Assert.Equal(sent, Requests.Count(IsElsewhere));
    }

    [Fact]
    public async Task A_request_to_another_site_is_counted_even_if_the_host_sends_no_security_policy()
    {
        IsAllowed = IsElsewhere;
        await Page.Page.RouteAsync(Url.ToString(), async route =>
        {
            var response = await route.FetchAsync();
            var headers = response.Headers.Where(header => header.Key != "content-security-policy");
            await route.FulfillAsync(new() { Response = response, Headers = headers.ToDictionary() });
        });
        await Page.Page.RouteAsync("https://example.org/**", route => route.FulfillAsync(new() { Status = 204, Headers = new Dictionary<string, string> { ["access-control-allow-origin"] = "*" } }));
        await Page.OpenReadyAsync(Url);
        await Expect(Elsewhere).ToHaveTextAsync(None);

        Assert.True(await ReachAsync("https://example.org/collect"));

        await Expect(Elsewhere).ToHaveTextAsync(One);
    }

    private static bool IsElsewhere(Uri request) => request.Host == "example.org";

    private Task<bool> ReachAsync(string url) => Page.Page.EvaluateAsync<bool>("(url) => fetch(url).then(() => true, () => false)", url);
}
