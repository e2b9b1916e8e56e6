using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace MnistHost.Tests;

/// <summary>Tests the published host in a separate process, as operators and orchestrators see it.</summary>
public sealed class OperatingTests : IDisposable
{
    private readonly PublishedCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task A_healthy_host_is_live_and_ready_and_its_health_check_succeeds()
    {
        await using var host = await HostProcess.StartPublished().ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };

        Assert.Equal("Healthy", await client.GetStringAsync("/healthz"));
        Assert.Equal("Healthy", await client.GetStringAsync("/readyz"));
        await using var question = HostProcess.StartPublished("--health", "--urls", host.Url.ToString());
        Assert.Equal(0, await question.ExitAsync());
        Assert.Empty(question.Errors);
    }

    [Theory]
    [InlineData("http://*:{0};http://*:1", "1")]
    [InlineData("", "{0}")]
    public async Task The_health_check_uses_the_address_that_the_host_would_listen_on(string urls, string ports)
    {
        var port = new Uri(HostProcess.FreeUrl()).Port;
        string[] options = ["--health", "--urls", string.Format(CultureInfo.InvariantCulture, urls, port)];
        await using var question = HostProcess.Start("Production", new() { ["ASPNETCORE_HTTP_PORTS"] = string.Format(CultureInfo.InvariantCulture, ports, port) }, options);

        Assert.Equal(1, await question.ExitAsync());
        Assert.StartsWith($"MnistHost: http://localhost:{port}/readyz does not respond", Assert.Single(question.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_health_check_without_an_http_address_is_rejected_with_a_one_line_message()
    {
        await using var question = HostProcess.StartPublished("--health", "--urls", "https://*:8443");

        Assert.Equal(1, await question.ExitAsync());
        Assert.StartsWith("MnistHost: --health needs an http:// address", Assert.Single(question.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_damaged_weights_the_host_is_live_but_not_ready()
    {
        copy.DamageWeights();
        await using var host = await HostProcess.StartPublished("--contentRoot", copy.Folder).ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };

        using var ready = await client.GetAsync("/readyz");

        Assert.Equal("Healthy", await client.GetStringAsync("/healthz"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("no-store", ready.Headers.CacheControl?.ToString());
        Assert.True(ready.Headers.Contains("Content-Security-Policy"));
        await using var question = HostProcess.StartPublished("--health", "--urls", host.Url.ToString());
        Assert.Equal(1, await question.ExitAsync());
        Assert.Equal($"MnistHost: {host.Url}readyz returned 503. See the host's log for the reason.", Assert.Single(question.Errors));
        Assert.Contains(host.Output, line => line.Contains("bin is damaged. Publish again.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_disallowed_host_name_is_rejected_with_the_usual_security_headers()
    {
        await using var host = await HostProcess.StartPublished("--AllowedHosts", "digits.example").ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        using var named = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "digits.example" } };

        using var allowed = await client.SendAsync(named);
        using var refused = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal((HttpStatusCode.BadRequest, "no-store"), (refused.StatusCode, refused.Headers.CacheControl?.ToString()));
        Assert.True(refused.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("true", "https", true)]
    [InlineData("true", "http", false)]
    [InlineData("false", "https", false)]
    public async Task X_Forwarded_Proto_is_trusted_only_if_forwarded_headers_are_enabled(string enabled, string forwarded, bool isBelieved)
    {
        await using var host = await HostProcess.Start("Production", new() { ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = enabled }).ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?query") { Headers = { Host = "digits.example" } };
        request.Headers.Add("X-Forwarded-Proto", forwarded);

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(isBelieved ? ["max-age=31536000"] : [], response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values : []);
    }

    [Fact]
    public async Task The_log_can_be_JSON_and_contains_no_data_about_clients()
    {
        await using var host = await HostProcess.StartPublished("--urls", "http://0.0.0.0:0", "--Logging:Console:FormatterName", "json").ReadyAsync();
        string[] requests =
        [
            "GET /secret?query HTTP/1.1\r\nHost: localhost\r\nUser-Agent: secret\r\nConnection: close\r\n\r\n",
            "GET /icon.svg?secret HTTP/1.1\r\nHost: localhost\r\nRange: bytes=99999999-\r\nConnection: close\r\n\r\n",
            "GET /secret\0 HTTP/9.9\r\n\r\n",
            "POST /secret HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 9\r\n\r\nx",
        ];
        foreach (var request in requests) await RawHttp.ExchangeAsync(host.Url, Encoding.Latin1.GetBytes(request));
        if (!OperatingSystem.IsWindows()) await host.StopAsync("TERM");

        Assert.All(host.Output, line => JsonDocument.Parse(line).Dispose());
        Assert.DoesNotContain(host.Output, line => line.Contains("127.0.0.1", StringComparison.Ordinal) || line.Contains("secret", StringComparison.Ordinal) || line.Contains("icon.svg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_operator_can_turn_on_request_logging()
    {
        await using var host = await HostProcess.StartPublished("--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information").ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };

        using var response = await client.GetAsync("/icon.svg");

        await host.WaitForLineAsync("/icon.svg");
    }

    [Fact]
    public async Task Help_prints_a_few_lines_and_does_not_start_the_host()
    {
        await using var host = HostProcess.StartPublished("--help");

        Assert.Equal(0, await host.ExitAsync());
        Assert.InRange(host.Output.Count, 5, 12);
        Assert.Contains(host.Output, line => line.Contains("--urls", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Output, line => line.Contains("Now listening", StringComparison.Ordinal));
    }
}
