using System.Globalization;
using System.Net;
using System.Text.Json;

namespace MnistHost.Tests;

/// <summary>What an operator and an orchestrator see of a published host that runs as a process of its own.</summary>
public sealed class OperatingTests : IDisposable
{
    private readonly PublishedCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task A_healthy_host_is_live_and_ready_and_its_own_question_says_so()
    {
        await using var host = await HostProcess.StartPublished().ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };

        Assert.Equal("live\n", await client.GetStringAsync("/healthz"));
        Assert.Equal("ready\n", await client.GetStringAsync("/readyz"));
        await using var question = HostProcess.StartPublished("--health", "--urls", host.Url.ToString());
        Assert.Equal(0, await question.ExitAsync());
        Assert.Equal($"{host.Url}readyz: 200 ready", Assert.Single(question.Output));
    }

    [Fact]
    public async Task Where_hosts_are_refused_probes_are_answered_and_a_refusal_has_the_headers_of_every_answer()
    {
        string[] allowed = ["--AllowedHosts", "digits.example"];
        await using var host = await HostProcess.StartPublished(allowed).ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };

        Assert.Equal("ready\n", await client.GetStringAsync("/readyz"));
        await using var question = HostProcess.StartPublished(["--health", "--urls", host.Url.ToString(), .. allowed]);
        Assert.Equal(0, await question.ExitAsync());
        await using var check = HostProcess.StartPublished(["--selfcheck", "--Kestrel:Endpoints:Taken:Url", host.Url.ToString(), .. allowed]);
        Assert.Equal(0, await check.ExitAsync());
        using var refused = await client.GetAsync("/");
        Assert.Equal((HttpStatusCode.BadRequest, "no-store"), (refused.StatusCode, refused.Headers.CacheControl?.ToString()));
        Assert.True(refused.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS", "http://localhost:{0}")]
    [InlineData("ASPNETCORE_HTTPS_PORTS", "https://localhost:{0}")]
    [InlineData("Kestrel__Endpoints__One__Url", "http://localhost:{0}")]
    public async Task Health_is_asked_where_the_host_would_listen(string variable, string expected)
    {
        var port = new Uri(HostProcess.FreeUrl()).Port;
        await using var question = HostProcess.Start("Production", new() { ["ASPNETCORE_URLS"] = "", [variable] = variable.EndsWith("PORTS", StringComparison.Ordinal) ? $"{port}" : $"http://*:{port}" }, "--health", "--urls", "");

        Assert.Equal(1, await question.ExitAsync());
        Assert.Contains($"{string.Format(CultureInfo.InvariantCulture, expected, port)}/readyz does not answer", Assert.Single(question.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_weights_leave_the_host_live_and_not_ready()
    {
        copy.DamageWeights();
        await using var host = await HostProcess.StartPublished("--contentRoot", copy.Folder).ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };

        using var ready = await client.GetAsync("/readyz");

        Assert.Equal("live\n", await client.GetStringAsync("/healthz"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("no-store", ready.Headers.CacheControl?.ToString());
        Assert.Matches(@"^not ready: weights\.\w+\.bin has a SHA-256 that starts with \w{16}, not with \w{16}: it is damaged, publish again\.\n$", await ready.Content.ReadAsStringAsync());
        await using var question = HostProcess.StartPublished("--health", "--urls", host.Url.ToString());
        Assert.Equal(1, await question.ExitAsync());
        Assert.Contains("readyz: 503 not ready: weights.", Assert.Single(question.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_listens_is_no_health()
    {
        var url = HostProcess.FreeUrl();
        await using var question = HostProcess.StartPublished("--health", "--urls", url);

        Assert.Equal(1, await question.ExitAsync());
        Assert.Contains($"{url}/readyz does not answer", Assert.Single(question.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_self_check_prints_its_table_and_finds_nothing_wrong_beside_an_older_file()
    {
        await File.WriteAllTextAsync(Path.Combine(copy.Folder, "wwwroot", "assets", "index-OLDER000.js"), "");
        await using var check = HostProcess.StartPublished("--selfcheck", "--contentRoot", copy.Folder);

        Assert.Equal(0, await check.ExitAsync());
        Assert.Empty(check.Errors);
        Assert.All(check.Output.SkipLast(1), line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.Equal(2, check.Output.Count(line => line.Contains(" /models/digits/model.json", StringComparison.Ordinal)));
        Assert.Matches(@"^\d+ answers over HTTP/1\.1 and HTTP/2 are as the table says\.$", check.Output[^1]);
    }

    [Fact]
    public async Task The_self_check_fails_where_something_is_wrong_and_says_what()
    {
        copy.DamageWeights();
        await using var check = HostProcess.StartPublished("--selfcheck", "--contentRoot", copy.Folder);

        Assert.Equal(1, await check.ExitAsync());
        Assert.Equal(2, check.Output.Count(line => line.StartsWith("BAD ", StringComparison.Ordinal) && line.EndsWith(" /readyz", StringComparison.Ordinal)));
        Assert.Contains("      status 503, not 200", check.Output);
        Assert.Matches("^MnistHost: 2 of [0-9]+ answers are not as the table says", Assert.Single(check.Errors));
    }

    [Theory]
    [InlineData("127.0.0.0/8", "https", true)]
    [InlineData("127.0.0.1", "https", true)]
    [InlineData("127.0.0.1", "http", false)]
    [InlineData("192.0.2.1", "https", false)]
    [InlineData("", "https", false)]
    public async Task Only_a_known_proxy_is_believed_that_a_request_came_by_HTTPS(string known, string forwarded, bool isBelieved)
    {
        // The framework's variable, which some clouds set, would believe everyone.
        await using var host = await HostProcess.Start("Production", new() { ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true" }, "--KnownProxies", known).ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?query") { Headers = { Host = "digits.example" } };
        request.Headers.Add("X-Forwarded-Proto", forwarded);

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(isBelieved ? ["max-age=31536000"] : [], response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values : []);
    }

    [Fact]
    public async Task The_log_can_be_JSON_and_names_no_client()
    {
        await using var host = await HostProcess.StartPublished("--urls", "http://0.0.0.0:0", "--Logging:Console:FormatterName", "json").ReadyAsync();
        await RawHttp.ExchangeAsync(host.Url, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray());
        await RawHttp.ExchangeAsync(host.Url, "GET /\0 HTTP/9.9\r\n\r\n"u8.ToArray());
        await RawHttp.ExchangeAsync(host.Url, "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 9\r\n\r\nx"u8.ToArray());
        if (!OperatingSystem.IsWindows()) await host.StopAsync("TERM");

        Assert.All(host.Output, line => JsonDocument.Parse(line).Dispose());
        Assert.DoesNotContain(host.Output, line => line.Contains("127.0.0.1", StringComparison.Ordinal));
    }
}
