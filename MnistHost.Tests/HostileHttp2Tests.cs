using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Xunit.Abstractions;

namespace MnistHost.Tests;

/// <summary>Fuzzes the host over HTTP/2 with header fields and frames that no real client sends.</summary>
public sealed class HostileHttp2Tests(PublishedHost host, ITestOutputHelper output) : IClassFixture<PublishedHost>
{
    private const int Cases = 2000;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private static readonly HashSet<int> FileLengths = [.. Directory.EnumerateFiles(Path.Combine(Published.Folder, "wwwroot"), "*", SearchOption.AllDirectories).Select(file => (int)new FileInfo(file).Length), "Healthy".Length];

    private static readonly Gen<(string, string)> Odd = Gen.OneOf(
        ("accept", "text/html"), ("accept-encoding", "br"), ("range", "bytes=0-0"), ("range", "bytes=5-2,0-0,-9999999999"), ("if-none-match", "*"),
        ("Accept", "upper case"), ("", "no name"), ("x\r\ny", "z"), ("x", "a\r\nx-injected: yes"), ("x", "a\0b"), ("connection", "close"), ("transfer-encoding", "chunked"), ("te", "gzip"),
        ("content-length", "5"), ("content-length", "-1"), ("host", "evil.example"), (":path", "/twice"), (":status", "200"), (":unknown", "x"), ("cookie", new string('a', 17000)), ("x-forwarded-proto", "https"));

    private static readonly Gen<byte[]> Request = Gen.Select(
        Gen.Frequency((8, Gen.Const("GET")), (2, Gen.OneOf("HEAD", "OPTIONS", "POST", "CONNECT", "get", "", "G\0T"))),
        Gen.Frequency((8, Gen.Const("http")), (2, Gen.OneOf("https", "", "file", "\0"))),
        Gen.Frequency((8, Gen.Const("localhost")), (2, Gen.OneOf("", "evil.example", "a/../b", "user@host", "localhost:99999"))),
        HostileInputTests.Target,
        Gen.Frequency((3, Gen.Const(Array.Empty<(string, string)>())), (2, Odd.Array[1, 3])),
        Gen.Frequency((9, Gen.Const(RawHttp2.EndStream | RawHttp2.EndHeaders)), (1, Gen.OneOf(0, (int)RawHttp2.EndHeaders, (int)RawHttp2.EndStream, 0xff))),
        (method, scheme, authority, path, fields, flags) =>
            RawHttp2.Frame(RawHttp2.Headers, (byte)flags, 1, RawHttp2.Block([(":method", method), (":scheme", scheme), (":authority", authority), (":path", path), .. fields])));

    private static readonly Gen<byte[]> Frames = Gen.Select(Gen.Byte, Gen.Byte, Gen.OneOf(0, 1, 2, 3, int.MaxValue), Gen.Byte.Array[0, 64], (type, flags, stream, payload) => RawHttp2.Frame((byte)(type % 12), flags, stream, payload))
        .Array[1, 5].Select(frames => frames.SelectMany(frame => frame).ToArray());

    [Fact]
    public Task No_request_causes_a_server_error_or_returns_anything_except_files_in_the_web_root() => SampleAsync(Request, Cases, 200, 404, 405);

    [Fact]
    public Task No_sequence_of_frames_causes_a_server_error() => SampleAsync(Frames, Cases / 4);

    [Fact]
    public async Task A_valid_request_in_raw_frames_gets_a_response()
    {
        var answer = await RawHttp2.ExchangeAsync(host.Url(HttpVersion.Version20), RawHttp2.Frame(
            RawHttp2.Headers, RawHttp2.EndStream | RawHttp2.EndHeaders, 1, RawHttp2.Block([(":method", "GET"), (":scheme", "http"), (":authority", "localhost"), (":path", "/healthz")])), TimeSpan.FromSeconds(10));

        Assert.Equal(200, answer.Status);
        Assert.Equal("Healthy"u8.ToArray(), answer.Body);
    }

    private async Task SampleAsync(Gen<byte[]> requests, int cases, params int[] expected)
    {
        var answers = new ConcurrentDictionary<string, int>();
        await requests.SampleAsync(async request =>
        {
            var answer = await RawHttp2.ExchangeAsync(host.Url(HttpVersion.Version20), request, Patience);
            Assert.True(answer.Status is null or < 500, $"status {answer.Status}");
            if (answer is { Status: 200, Body.Length: > 0, IsRefused: false }) Assert.Contains(answer.Body.Length, FileLengths);
            answers.AddOrUpdate(answer.Status is { } status ? $"{status}" : answer.IsRefused ? "refused" : "silence", 1, (_, count) => count + 1);
        }, iter: cases, print: request => Regex.Escape(Convert.ToHexString(request)));

        output.WriteLine($"{cases} connections: {string.Join(", ", answers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} × {pair.Value}"))}");
        Assert.All(expected, status => Assert.Contains($"{status}", answers.Keys)); // proves that some of the generated requests get past the parser
        await A_valid_request_in_raw_frames_gets_a_response();
    }
}
