using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using MnistHost.Client;

namespace MnistHost.Tests;

/// <summary>What may be answered ahead of the framework's HTTP, and that nobody can tell from the answer which of the two it came from.</summary>
public sealed partial class PlainRequestTests(PlainRequestTests.Hosts hosts) : IClassFixture<PlainRequestTests.Hosts>
{
    private const int Cases = 1500;

    private static readonly string[] Paths =
        [.. Directory.EnumerateFiles(Path.Combine(Published.Folder, "wwwroot"), "*", SearchOption.AllDirectories).Select(file => "/" + Path.GetRelativePath(Path.Combine(Published.Folder, "wwwroot"), file).Replace('\\', '/'))];

    private static readonly Gen<string> Target = Gen.Frequency((2, Gen.Const("/")), (8, Gen.OneOf(Paths.Select(Gen.Const).ToArray())), (2, Gen.OneOf("/about", "/healthz", "/missing.js", "/icon.svg?x", "/%69con.svg", "http://localhost/icon.svg")));

    private static readonly Gen<string> Field = Gen.OneOf(
        "Accept: */*", "accept: text/html", "Accept-Language: de", "User-Agent: a (b; c) d/1", "Referer: http://localhost/", "Cookie: a=b", "Cache-Control: no-cache", "Pragma: no-cache", "Priority: u=1", "DNT: 1",
        "Upgrade-Insecure-Requests: 1", "Sec-Fetch-Mode: cors", "X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.1", "Origin: http://evil.example", "Connection: keep-alive", "Connection: Keep-Alive",
        "Accept-Encoding: br", "accept-encoding: gzip, deflate, br, zstd", "Accept-Encoding:gzip", "Accept-Encoding:  BR  ", "Accept-Encoding: identity", "Accept-Encoding:", "Accept-Encoding: br;q=0.5, gzip", "Accept-Encoding: *", "Accept-Encoding: " + new string('x', 200),
        "Range: bytes=0-9", "If-None-Match: *", "If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT", "If-Match: \"x\"", "TE: trailers", "Unknown: 1", "User-Agent: a\tb", "Cookie: " + new string('a', 3000));

    private static readonly Gen<string> Request = Gen.Select(Target, Field.Array[0, 5], (target, fields) => Text("GET", target, "1.1", ["Host: localhost", .. fields]));

    /// <summary>After some of them the host closes, and what it has not read yet would take its answer along (RFC 9112 §9.6): each is the last, and in one piece with what is before it.</summary>
    private static readonly Gen<string> Odd = Gen.OneOf(
        Text("GET", "/", "1.1", ["Host: localhost", "Connection: close"]), Text("GET", "/", "1.0", ["Host: localhost"]), Text("GET", "/", "1.1", ["Host: localhost", "Content-Length: 5"]) + "12345", Text("GET", "/", "1.1", ["Host: localhost", "Content-Length: 0"]), Text("GET", "/", "1.1", ["Host: localhost", "Content-Length: 0", "Content-Length: 0"]),
        Text("OPTIONS", "/", "1.1", ["Host: localhost"]), Text("POST", "/", "1.1", ["Host: localhost"]), Text("get", "/", "1.1", ["Host: localhost"]),
        Text("GET", "/", "1.1", []), Text("GET", "/", "1.1", ["Host:"]), Text("GET", "/", "1.1", ["Host: a/b"]), Text("GET", "/", "1.1", ["Host: localhost:b"]), Text("GET", "/", "1.1", ["Host: localhost:"]), Text("GET", "/", "1.1", ["Host: :80"]), Text("GET", "/", "1.1", ["Host: localhost", "Host: localhost"]), Text("GET", "/", "1.1", ["Host : localhost"]),
        Text("GET", "/", "1.1", ["Host: localhost", " folded"]), Text("GET", "/", "1.1", ["Host: localhost", ": no name"]), Text("GET", "/", "1.1", ["Host: localhost", "no colon"]), Text("GET", "/", "1.1", ["Host: localhost", "X-\u0001: a"]),
        Text("GET", "/", "1.1", ["Host: localhost", "Accept: a\rb"]), Text("GET", "/", "1.1", ["Host: localhost", "Accept: a\0b"]), Text("GET", "/", "1.1", ["Host: localhost", "Accept: \u00e4"]), Text("GET", "/", "1.1", ["Host: localhost", .. Enumerable.Range(0, 70).Select(number => $"X-{number}: a")]),
        "GET / HTTP/1.1\nHost: localhost\n\n", "GET / HTTP/1.1\r\nHost: localhost\n\r\n", "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1 \r\nHost: localhost\r\n\r\n", "GET /\tx HTTP/1.1\r\nHost: localhost\r\n\r\n");

    private static readonly string Last = Text("GET", "/icon.svg", "1.1", ["Host: localhost", "Connection: close"]);

    /// <summary>What comes without end shows within it that it has none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task Requests_in_whichever_pieces_are_answered_as_the_framework_does() =>
        await Gen.Select(Request.Array[1, 5], Gen.Double[0, 1]).SampleAsync(
            (requests, share) => CompareAsync(string.Concat(requests) + Last, share), iter: Cases, print: pair => $"{Regex.Escape(string.Concat(pair.Item1))} cut at {pair.Item2}");

    [Fact]
    public async Task An_odd_request_is_answered_as_the_framework_does_alone_and_after_a_plain_one() =>
        await Gen.Select(Gen.OneOf(Gen.Const(""), Gen.Const(Text("GET", "/icon.svg", "1.1", ["Host: localhost"]))), Odd).SampleAsync(
            (first, odd) => CompareAsync(first + odd, 0), iter: Cases / 4, print: pair => Regex.Escape(pair.Item1 + pair.Item2));

    [Theory]
    [InlineData("GET /a HTTP/1.1\r\nHost: a\r\n\r\n", "/a", "")]
    [InlineData("GET / HTTP/1.1\r\nhost: a:80\r\nACCEPT-ENCODING: gzip, br \r\nSec-Fetch-Dest: script\r\nX-Real-IP: 192.0.2.1\r\nConnection: keep-alive\r\n\r\nGET", "/", "gzip, br")]
    public void A_plain_request_is_read(string bytes, string target, string accepted)
    {
        Assert.True(PlainRequest.TryRead(Encoding.Latin1.GetBytes(bytes), out var request));
        Assert.Equal((target, accepted), (Encoding.ASCII.GetString(request.Target), Encoding.ASCII.GetString(request.Accepted)));
        Assert.Equal(bytes.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4, request.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("GET HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET / HTTP/1.0\r\nHost: a\r\n\r\n")]
    [InlineData("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a:b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: :80\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=0-\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nAccept : a\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX-\u00e4: a\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nAccept: a\n\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nAccept-Encoding: br\r\n\r\n")]
    public void Any_other_is_left_to_the_framework(string bytes) => Assert.False(PlainRequest.TryRead(Encoding.Latin1.GetBytes(bytes), out _));

    private async Task CompareAsync(string requests, double share)
    {
        var bytes = Encoding.Latin1.GetBytes(requests);
        var answers = await Task.WhenAll(RawHttp.ExchangeAsync(hosts.Own.Url, bytes, Patience, cut: (int)(share * bytes.Length)), RawHttp.ExchangeAsync(hosts.Framework.Url, bytes, Patience));
        var (own, expected) = (RawHttp.Responses(answers[0], isHead: false), RawHttp.Responses(answers[1], isHead: false));

        Assert.Equal(expected.Select(response => response.Status), own.Select(response => response.Status));
        foreach (var (one, other) in own.Zip(expected))
        {
            Assert.Equal(Fields(other), Fields(one));
            Assert.Equal(other.Body, one.Body);
        }
    }

    private static string Text(string method, string target, string version, string[] fields) =>
        $"{method} {target} HTTP/{version}\r\n{string.Concat(fields.Select(field => field + "\r\n"))}\r\n";

    /// <summary>The status line and all header fields in the order of their names, without the time.</summary>
    private static string[] Fields(RawHttp.Response response) => [.. Date.Replace(response.Head, "\r\n").Split("\r\n").Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n")]
    private static partial Regex Date { get; }

    public sealed class Hosts : IAsyncLifetime
    {
        public HostProcess Own { get; } = HostProcess.StartPublished();

        /// <summary>Where hosts are refused, the framework looks at every request.</summary>
        public HostProcess Framework { get; } = HostProcess.StartPublished("--AllowedHosts", "localhost");

        public async Task InitializeAsync() => await Task.WhenAll(Own.ReadyAsync(), Framework.ReadyAsync());

        public async Task DisposeAsync()
        {
            await Own.DisposeAsync();
            await Framework.DisposeAsync();
        }
    }
}
