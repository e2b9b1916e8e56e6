using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace MnistHost.Tests;

/// <summary>Checks every row of the table in <see cref="UrlKind"/> over HTTP/1.1 and HTTP/2.</summary>
public sealed class PublicUrlTests(PublishedHost host) : IClassFixture<PublishedHost>
{
    private const string Documentation = "docs/hosting.md";
    private const string Navigation = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static readonly string[] Versions = ["1.1", "2.0"];
    private static readonly string[] Encodings = ["br", "gzip", "identity"];

    public static TheoryData<string, string> Kinds => Rows(UrlKind.All);

    public static TheoryData<string, string> FileKinds => Rows(UrlKind.All.Where(kind => kind.IsFile));

    private static string WebRoot => Path.Combine(Published.Folder, "wwwroot");

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_URL_behaves_as_documented_in_the_table(string url, string version)
    {
        var kind = Kind(url);
        foreach (var path in PathsOf(kind))
        {
            using var response = await SendAsync(version, HttpMethod.Get, path, "identity");

            Assert.Equal(kind.Status, (int)response.StatusCode);
            Assert.Equal(kind.MediaType, response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(kind.CacheControl, response.Headers.CacheControl?.ToString());
            Assert.Equal(kind.IsFile, response.Headers.ETag is { IsWeak: false });
            Assert.Equal(version, response.Version.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(FileKinds))]
    public async Task A_file_is_served_unchanged_in_every_encoding(string url, string version)
    {
        var kind = Kind(url);
        foreach (var path in PathsOf(kind))
        {
            var tags = new Dictionary<string, EntityTagHeaderValue>();
            foreach (var encoding in Encodings)
            {
                using var response = await SendAsync(version, HttpMethod.Get, path, encoding);

                var expected = kind.Encodings.Contains(encoding) ? encoding : "identity";
                Assert.Equal(expected == "identity" ? [] : [expected], response.Content.Headers.ContentEncoding);
                Assert.Equal(kind.Encodings.Count > 1 ? ["Accept-Encoding"] : [], response.Headers.Vary);
                Assert.Equal((kind.MediaType, kind.CacheControl), (response.Content.Headers.ContentType?.MediaType, response.Headers.CacheControl?.ToString()));
                tags[expected] = response.Headers.ETag!;
                var body = await response.Content.ReadAsByteArrayAsync();
                Assert.Equal(body.Length, response.Content.Headers.ContentLength);
                Assert.Equal(FileAt(path), Decode(body, expected));
            }

            // Each encoding must have a different ETag (RFC 9110 §8.8.3.3).
            Assert.Distinct(tags.Values);
        }
    }

    [Theory]
    [MemberData(nameof(FileKinds))]
    public async Task A_file_that_the_browser_already_has_is_not_sent_again(string url, string version)
    {
        var kind = Kind(url);
        foreach (var path in PathsOf(kind))
            foreach (var encoding in Encodings)
            {
                using var first = await SendAsync(version, HttpMethod.Get, path, encoding);
                using var again = await SendAsync(version, HttpMethod.Get, path, encoding, ("If-None-Match", first.Headers.ETag!.ToString()));
                using var changed = await SendAsync(version, HttpMethod.Get, path, encoding, ("If-None-Match", "\"of-another-build\""));

                Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
                Assert.Empty(await again.Content.ReadAsByteArrayAsync());
                Assert.Equal(first.Headers.ETag, again.Headers.ETag); // RFC 9110 §15.4.5
                Assert.Equal(kind.CacheControl, again.Headers.CacheControl?.ToString());
                Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
            }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task HEAD_returns_the_same_headers_as_GET_but_no_body(string url, string version)
    {
        foreach (var path in PathsOf(Kind(url)))
        {
            using var get = await SendAsync(version, HttpMethod.Get, path, "br");
            using var head = await SendAsync(version, HttpMethod.Head, path, "br");

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Equal(get.Headers.CacheControl, head.Headers.CacheControl);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [MemberData(nameof(FileKinds))]
    public async Task A_range_request_returns_only_the_requested_part_of_the_file(string url, string version)
    {
        var kind = Kind(url);
        foreach (var path in PathsOf(kind))
        {
            var file = FileAt(path);
            using var part = await SendAsync(version, HttpMethod.Get, path, "identity", ("Range", "bytes=2-9"));
            using var beyond = await SendAsync(version, HttpMethod.Get, path, "identity", ("Range", $"bytes={file.Length}-"));

            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal($"bytes 2-9/{file.Length}", part.Content.Headers.ContentRange?.ToString());
            Assert.Equal(file[2..10], await part.Content.ReadAsByteArrayAsync());
            Assert.Equal((kind.MediaType, kind.CacheControl), (part.Content.Headers.ContentType?.MediaType, part.Headers.CacheControl?.ToString()));
            Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
            Assert.Equal("no-store", beyond.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public void Every_file_in_the_web_root_matches_a_row_of_the_table_and_every_row_matches_a_URL()
    {
        Assert.All(Files, file => Assert.NotNull(UrlKind.Of(file)));
        Assert.All(UrlKind.All, kind => Assert.NotEmpty(kind.Paths(Files)));
    }

    [Fact]
    public void The_documentation_contains_the_table_of_URLs()
    {
        var page = File.ReadAllLines(Path.Combine(Published.Repository, Documentation));
        var rows = UrlKind.All.Select(kind =>
            $"| `{kind.Url}` | {kind.What} | {kind.Status} | {kind.MediaType ?? "–"} | `{kind.CacheControl}` | {string.Join(", ", kind.Encodings)} | {(kind.IsFile ? "strong" : "–")} |").ToList();

        var start = Array.IndexOf(page, rows[0]);
        Assert.True(start > 0, $"{Documentation} does not contain the row {rows[0]}");
        Assert.Equal(rows, page.Skip(start).TakeWhile(line => line.StartsWith('|')));
    }

    [Theory]
    [InlineData("assets/index-00000000.js")]
    [InlineData("models/digits/weights.0000000000000000.bin")]
    [InlineData("models/letters/model.json")]
    [InlineData("index.html.br")]
    [InlineData("index.html.gz")]
    [InlineData("MnistHost.dll")]
    [InlineData("MnistHost.staticwebassets.endpoints.json")]
    [InlineData("..%2fMnistHost.dll")]
    [InlineData("assets/..%2f..%2fMnistHost.deps.json")]
    [InlineData("appsettings.json")]
    [InlineData(".git/config")]
    public async Task A_request_for_a_missing_file_gets_a_404_that_is_not_cached(string path)
    {
        foreach (var accept in new[] { "*/*", Navigation })
        {
            using var response = await SendAsync("1.1", HttpMethod.Get, "/" + path, "br", ("Accept", accept));

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public async Task A_request_that_is_not_a_navigation_does_not_get_the_page(string accept)
    {
        using var response = await SendAsync("1.1", HttpMethod.Get, "/any/place", "br", ("Accept", accept));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string[] Files => [.. Directory.EnumerateFiles(WebRoot, "*", SearchOption.AllDirectories)
        .Select(file => "/" + Path.GetRelativePath(WebRoot, file).Replace('\\', '/'))
        .Where(file => !file.EndsWith(".br", StringComparison.Ordinal) && !file.EndsWith(".gz", StringComparison.Ordinal))];

    private static TheoryData<string, string> Rows(IEnumerable<UrlKind> kinds)
    {
        var rows = new TheoryData<string, string>();
        foreach (var kind in kinds)
            foreach (var version in Versions)
                rows.Add(kind.Url, version);
        return rows;
    }

    private static UrlKind Kind(string url) => UrlKind.All.Single(kind => kind.Url == url);

    private static List<string> PathsOf(UrlKind kind)
    {
        var paths = kind.Paths(Files).ToList();
        Assert.NotEmpty(paths);
        return paths;
    }

    /// <summary>Returns the content of the file that the host serves at <paramref name="path"/>. For a path without a dot, that is <c>index.html</c>.</summary>
    private static byte[] FileAt(string path) => File.ReadAllBytes(Path.Combine(WebRoot, path.Contains('.', StringComparison.Ordinal) ? path[1..] : "index.html"));

    private static byte[] Decode(byte[] body, string encoding)
    {
        using var source = new MemoryStream(body);
        using Stream decoded = encoding switch { "br" => new BrotliStream(source, CompressionMode.Decompress), "gzip" => new GZipStream(source, CompressionMode.Decompress), _ => source };
        using var bytes = new MemoryStream();
        decoded.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Sends a request. By default, its <c>Accept</c> header is the one that a browser sends when it navigates to a page. Pass a different one in <paramref name="headers"/>.</summary>
    private async Task<HttpResponseMessage> SendAsync(string version, HttpMethod method, string path, string encoding, params (string Name, string Value)[] headers)
    {
        using var client = host.Client(new(version));
        using var request = new HttpRequestMessage(method, path) { Version = client.DefaultRequestVersion, VersionPolicy = client.DefaultVersionPolicy };
        request.Headers.Add("Accept-Encoding", encoding);
        if (!headers.Any(header => header.Name == "Accept")) request.Headers.Add("Accept", Navigation);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var response = await client.SendAsync(request);
        Assert.True(response.Headers.Contains("Content-Security-Policy"), $"{(int)response.StatusCode} {path} has no security headers");
        return response;
    }
}
