using System.Collections.Concurrent;

namespace MnistHost.E2E;

/// <summary>Drawing makes no requests, and the page says so.</summary>
public sealed class PrivacyTests : PageTest
{
    private ILocator Count => Page.Page.GetByTestId("requests");

    [Fact]
    public async Task Drawing_ten_digits_makes_no_requests_and_the_page_counts_none()
    {
        var host = UntilClosed(await HostProcess.StartPublished("--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information").ReadyAsync());
        IsAllowed = request => request.Authority == host.Url.Authority;
        await Page.OpenReadyAsync(host.Url);
        await Expect(Count).ToHaveTextAsync("0 requests since the page was ready.");
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
        await Expect(Count).ToHaveTextAsync("0 requests since the page was ready.");
    }

    [Fact]
    public async Task The_page_counts_every_request_even_if_it_fails()
    {
        IsExpected = complaint => complaint.Contains("404", StringComparison.Ordinal);
        await Page.OpenReadyAsync(Url);
        await Expect(Count).ToHaveTextAsync("0 requests since the page was ready.");

        await Page.Page.EvaluateAsync("() => fetch('/models/digits/model.json')");
        await Expect(Count).ToHaveTextAsync("1 request since the page was ready.");
        await Page.Page.EvaluateAsync("() => fetch('/missing.js')");
        await Expect(Count).ToHaveTextAsync("2 requests since the page was ready.");
    }
}
