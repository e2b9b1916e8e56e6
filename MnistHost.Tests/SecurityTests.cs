using System.Net;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MnistHost.Tests;

/// <summary>Tests the security headers, the allowed methods and the limits.</summary>
public sealed class SecurityTests(PublishedHost host) : IClassFixture<PublishedHost>
{
    private const int LineBytes = 4 * 1024, HeaderBytes = 16 * 1024, HeaderCount = 64;

    private readonly HttpClient client = host.Client(HttpVersion.Version11);

    public static TheoryData<string, string> Answers => new() { { "GET", "/" }, { "GET", "/icon.svg" }, { "GET", "/missing.js" }, { "GET", "/healthz" }, { "OPTIONS", "/" }, { "POST", "/" }, { "POST", "/missing.js" } };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_response_has_the_security_headers(string method, string path)
    {
        using var response = await SendAsync(method, path);

        Assert.Equal(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types mnisthost",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=(), ", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security")); // must not be sent without TLS (RFC 6797 §7.2)
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    [InlineData("OPTIONS")]
    public async Task All_methods_except_GET_and_HEAD_get_405_and_a_list_of_the_allowed_methods(string method)
    {
        foreach (var path in new[] { "/", "/icon.svg", "/healthz", "/missing.js" })
        {
            using var response = await SendAsync(method, path);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
            Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task Request_lines_and_headers_are_accepted_up_to_their_limits()
    {
        Assert.StartsWith("HTTP/1.1 404 ", await ExchangeAsync(RequestOfLine(LineBytes)), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 414 ", await ExchangeAsync(RequestOfLine(LineBytes + 1)), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await ExchangeAsync(RequestWithHeaders(HeaderCount, 8)), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431 ", await ExchangeAsync(RequestWithHeaders(HeaderCount + 1, 8)), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431 ", await ExchangeAsync(RequestWithHeaders(3, HeaderBytes)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_never_finishes_its_headers_is_disconnected()
    {
        var started = DateTime.UtcNow;
        var answer = await ExchangeAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.InRange(DateTime.UtcNow - started, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Kestrel_disconnects_idle_clients_and_slow_readers()
    {
        var limits = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal((TimeSpan.FromSeconds(60), 2048), (limits.KeepAliveTimeout, limits.MinResponseDataRate?.BytesPerSecond));
        Assert.Equal(0, limits.MaxRequestBodySize);
    }

    private static string RequestOfLine(int bytes) => $"GET /{new string('a', bytes - "GET / HTTP/1.1\r\n".Length)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static string RequestWithHeaders(int count, int valueBytes) =>
        $"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{string.Concat(Enumerable.Range(1, count - 2).Select(number => $"X-{number}: {new string('a', valueBytes)}\r\n"))}\r\n";

    private async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        return await client.SendAsync(request);
    }

    private async Task<string> ExchangeAsync(string request) =>
        Encoding.Latin1.GetString(await RawHttp.ExchangeAsync(host.Url(HttpVersion.Version11), Encoding.Latin1.GetBytes(request)));
}
