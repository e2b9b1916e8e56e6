using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Xunit.Abstractions;

namespace MnistHost.Tests;

/// <summary>
/// Fuzzes the host over HTTP/1.1. Whatever bytes the host receives, it never crashes, its only server error is 505, and every response body is from <c>/healthz</c> or a file in the web root.
/// Requests are Latin-1 strings, so each character is one byte.
/// </summary>
public sealed partial class HostileInputTests(PublishedHost host, ITestOutputHelper output) : IClassFixture<PublishedHost>
{
    private const int Cases = 4000;

    /// <summary>How long to wait for a response to a generated request, which may be incomplete.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private static readonly Dictionary<int, List<byte[]>> FilesByLength = Directory
        .EnumerateFiles(Path.Combine(Published.Folder, "wwwroot"), "*", SearchOption.AllDirectories)
        .Select(File.ReadAllBytes)
        .Append("Healthy"u8.ToArray())
        .GroupBy(file => file.Length)
        .ToDictionary(group => group.Key, group => group.ToList());

    private static string Script => Path.GetFileName(Directory.GetFiles(Path.Combine(Published.Folder, "wwwroot", "assets"), "index-*.js").Single());

    private static readonly Gen<string> Method = Gen.Frequency(
        (8, Gen.Const("GET")),
        (2, Gen.OneOf("HEAD", "OPTIONS", "POST", "TRACE", "CONNECT", "get", "", "G\0T", "G T", "PRI", new string('A', 300))));

    private static readonly Gen<string> Fragment = Gen.Frequency(
        (6, Gen.OneOf("/", "//", "..", "../", "/..", "..\\", "\\", ".", "%2e", "%2E%2e/", "%2f", "..%2f", "%5c", "..%5c", "%252e%252e%252f", "%c0%ae%c0%af", "....//", "..;/")),
        (4, Gen.OneOf("assets/", "models/digits/", "index.html", "model.json", "/healthz", Script, Script + ".map", Script + ".br", "any/place")),
        (4, Gen.OneOf(".env", ".git/config", "appsettings.json", "MnistHost.dll", "MnistHost.deps.json", "MnistHost.staticwebassets.endpoints.json", "web.config", "etc/passwd", "proc/self/environ", "C:/Windows/win.ini", "::$DATA")),
        (1, Gen.OneOf("\0", "%00", "%", "%zz", "%ff", "?", "#", "*", ";", " ", "\t", "\u00e4", "\u00ff", "\u007f", "\n", "\r", "http://evil.example/", "@", ":0")),
        (1, Gen.OneOf("\r\nX-Injected: yes", "%0d%0aX-Injected:%20yes", "\r\n\r\nGET /MnistHost.dll HTTP/1.1\r\nHost: localhost")),
        (1, Gen.OneOf(new string('a', 1500), new string('/', 1500), string.Concat(Enumerable.Repeat("../", 800)))),
        (1, Gen.Char['\0', '\u00ff'].Array[1, 12].Select(characters => new string(characters))));

    internal static readonly Gen<string> Target = Gen.Select(Gen.OneOf("/", "/", "/", ""), Fragment.Array[0, 8], (start, fragments) => start + string.Concat(fragments));

    private static readonly Gen<string> HttpVersionText = Gen.Frequency((30, Gen.Const("HTTP/1.1")), (2, Gen.OneOf("HTTP/1.0", "HTTP/1.1 ", "http/1.1", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "", "\0")));

    private static readonly Gen<string> WellFormedHeader = Gen.OneOf(
        "Accept: text/html", "Accept: \u00ff", "Accept-Encoding: br", "Accept-Encoding: br;q=x, ,,;=", "Accept-Encoding: *;q=0", "Range: bytes=0-", "Range: bytes=5-2,0-0,-99999999999999999999",
        "Range: bytes=0-0", "If-None-Match: *", "If-None-Match: \"", "If-Match: \"x\"", "If-Range: \"x\"", "If-Modified-Since: yesterday", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
        "Expect: 100-continue", "Upgrade: h2c", "Upgrade: websocket", "X-Forwarded-Proto: https", "X-Original-URL: /MnistHost.dll", "X-HTTP-Method-Override: PUT");

    private static readonly Gen<string> MalformedHeader = Gen.OneOf(
        "Content-Length: 5", "Content-Length: -1", "Content-Length: 99999999999999999999", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked\r\nContent-Length: 3",
        "Host: evil.example", "Host: a/../b", "Host: ",
        "X: a\0b", "X : a", " folded", "no colon", ": no name", "X: a\rX-Injected: yes", "X: a\nX-Injected: yes", "Cookie: " + new string('a', 17000));

    private static readonly Gen<string> Request = Gen.Select(Method, Target, HttpVersionText, Gen.Frequency((9, WellFormedHeader), (1, MalformedHeader)).Array[0, 4], Gen.Frequency((99, Gen.Const(1.0)), (1, Gen.Double[0, 1])),
        (method, target, version, headers, share) =>
        {
            var request = $"{method} {target} {version}\r\nHost: localhost\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n";
            return request[..(int)(share * request.Length)];
        });

    [Fact]
    public async Task No_request_causes_a_server_error_except_505_or_returns_anything_except_public_files()
    {
        var statuses = new ConcurrentDictionary<int, int>();
        var started = Stopwatch.StartNew();

        await Request.SampleAsync(async request =>
        {
            var responses = await AskAsync(request, Patience);
            if (responses.Count == 0) statuses.AddOrUpdate(0, 1, (_, count) => count + 1);
            foreach (var response in responses)
            {
                AssertHarmless(request, response);
                statuses.AddOrUpdate(response.Status, 1, (_, count) => count + 1);
            }
        }, iter: Cases, print: request => Regex.Escape(request));

        output.WriteLine($"{Cases} requests in {started.Elapsed.TotalSeconds:F1} s; responses by status (0: closed without a response): {string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} × {pair.Value}"))}");
        Assert.All([200, 400, 404, 405, 414, 431], status => Assert.Contains(status, statuses.Keys)); // proves that the generated requests cover all these statuses
        Assert.InRange(statuses.GetValueOrDefault(0), 0, Cases / 20);
    }

    [Theory]
    [InlineData("/../MnistHost.dll", 404)]
    [InlineData("/assets/../../MnistHost.deps.json", 404)]
    [InlineData("/..%2fMnistHost.dll", 404)]
    [InlineData("/%2e%2e/MnistHost.dll", 404)]
    [InlineData("/..\\MnistHost.dll", 404)]
    [InlineData("/..%5cMnistHost.dll", 404)]
    [InlineData("/%252e%252e%252fMnistHost.dll", 404)]
    [InlineData("/%c0%ae%c0%ae/MnistHost.dll", 404)]
    [InlineData("//MnistHost.dll", 404)]
    [InlineData("/.env", 404)]
    [InlineData("/.git/config", 404)]
    [InlineData("/appsettings.json", 404)]
    [InlineData("/assets/index.js.map", 404)]
    [InlineData("/icon.svg%00.html", 400)]
    [InlineData("/icon.svg\0.html", 400)]
    [InlineData("/icon.svg%0d%0aX-Injected:%20yes", 404)]
    [InlineData("/icon.svg HTTP/1.1\r\nX-Injected: yes\r\nX:", 200)] // adds a header to the request; the response must not contain it
    [InlineData("/icon.svg\r\nX-Injected: yes", 505)] // a request line without a version
    [InlineData("/icon.svg\u00e4", 400)]
    [InlineData("icon.svg", 405)] // authority-form, which only CONNECT may use
    [InlineData("http://evil.example/icon.svg", 400)] // names a different host than the Host header
    [InlineData("", 400)]
    public async Task A_known_attack_is_harmless(string target, int status)
    {
        var responses = await AskAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n", patience: null);

        Assert.Equal(status, responses[0].Status);
        Assert.All(responses, response => AssertHarmless(target, response));
        if (status != 200) Assert.Empty(responses[0].Body);
    }

    private async Task<List<RawHttp.Response>> AskAsync(string request, TimeSpan? patience) => RawHttp.Responses(
        await RawHttp.ExchangeAsync(host.Url(HttpVersion.Version11), Encoding.Latin1.GetBytes(request), patience),
        isHead: request.StartsWith("HEAD ", StringComparison.Ordinal));

    private static void AssertHarmless(string request, RawHttp.Response response)
    {
        // The only 5xx status that a client can cause is 505, for an unknown HTTP version (RFC 9110 §15.6.6).
        Assert.True(response.Status < 500 || (response.Status == 505 && !KnownVersion.IsMatch(request)), response.Head);
        Assert.DoesNotContain("\r\nX-Injected:", response.Head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\r\nServer:", response.Head, StringComparison.OrdinalIgnoreCase);
        if (response.Body.Length > 0) Assert.True(IsOfTheWebRoot(response), $"{response.Head}\nreturned {response.Body.Length} bytes that are not a file in the web root");
    }

    private static bool IsOfTheWebRoot(RawHttp.Response response)
    {
        if (response.Status != 206) return FilesByLength.TryGetValue(response.Body.Length, out var files) && files.Any(file => file.AsSpan().SequenceEqual(response.Body));
        var range = ContentRange.Match(response.Head);
        var (from, length) = (int.Parse(range.Groups["from"].ValueSpan, null), int.Parse(range.Groups["length"].ValueSpan, null));
        return FilesByLength[length].Any(file => file.AsSpan(from, response.Body.Length).SequenceEqual(response.Body));
    }

    [GeneratedRegex(@"^[^\r\n]* HTTP/1\.[01]\r?\n")]
    private static partial Regex KnownVersion { get; }

    [GeneratedRegex(@"\r\nContent-Range: bytes (?<from>\d+)-\d+/(?<length>\d+)\r\n")]
    private static partial Regex ContentRange { get; }
}
