using System.IO.Compression;
using System.IO.Enumeration;
using System.Net;

namespace MnistHost.Tests;

/// <summary>One table: every kind of public URL, and what it answers.</summary>
public sealed class PublicUrlTests(PublishedHost host) : IClassFixture<PublishedHost>
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Revalidated = "no-cache";

    private readonly HttpClient client = host.CreateClient();

    /// <summary>Path with wildcards in the web root, media type, Cache-Control.</summary>
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "index.html", "text/html", Revalidated },
        { "icon.svg", "image/svg+xml", Revalidated },
        { "assets/*.js", "text/javascript", Immutable },
        { "assets/*.css", "text/css", Immutable },
        { "assets/*.wasm", "application/wasm", Immutable },
        { "models/*/model.json", "application/json", Revalidated },
        { "models/*/weights.*.bin", "application/octet-stream", Immutable },
    };

    public static TheoryData<string, string, string, string> KindsInEveryEncoding
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in (IEnumerable<object[]>)Kinds)
                foreach (var encoding in new[] { "br", "gzip", "identity" })
                    data.Add((string)row[0], (string)row[1], (string)row[2], encoding);
            return data;
        }
    }

    private static string WebRoot => Path.Combine(Published.Folder, "wwwroot");

    [Theory]
    [MemberData(nameof(KindsInEveryEncoding))]
    public async Task A_file_is_served_with_its_type_caching_validator_and_encoding(string kind, string mediaType, string cacheControl, string encoding)
    {
        foreach (var path in FilesOf(kind))
        {
            using var response = await SendAsync(HttpMethod.Get, path, encoding);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(cacheControl, response.Headers.CacheControl?.ToString());
            Assert.Equal(encoding == "identity" ? [] : [encoding], response.Content.Headers.ContentEncoding);
            Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
            Assert.False(response.Headers.ETag!.IsWeak);
            var body = await response.Content.ReadAsByteArrayAsync();
            Assert.Equal(body.Length, response.Content.Headers.ContentLength);
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(WebRoot, path)), Decode(body, encoding));
        }
    }

    [Theory]
    [MemberData(nameof(KindsInEveryEncoding))]
    public async Task A_file_that_the_browser_has_is_not_sent_again(string kind, string _, string cacheControl, string encoding)
    {
        foreach (var path in FilesOf(kind))
        {
            using var first = await SendAsync(HttpMethod.Get, path, encoding);
            using var again = await SendAsync(HttpMethod.Get, path, encoding, ("If-None-Match", first.Headers.ETag!.ToString()));
            using var changed = await SendAsync(HttpMethod.Get, path, encoding, ("If-None-Match", "\"of-another-build\""));

            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(first.Headers.ETag, again.Headers.ETag); // RFC 9110 §15.4.5
            Assert.Equal(cacheControl, again.Headers.CacheControl?.ToString());
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task HEAD_answers_as_GET_does_without_the_body(string kind, string mediaType, string cacheControl)
    {
        foreach (var path in FilesOf(kind))
        {
            using var get = await SendAsync(HttpMethod.Get, path, "br");
            using var head = await SendAsync(HttpMethod.Head, path, "br");

            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(mediaType, head.Content.Headers.ContentType?.MediaType);
            Assert.Equal(cacheControl, head.Headers.CacheControl?.ToString());
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_range_is_cut_from_the_file(string kind, string mediaType, string cacheControl)
    {
        foreach (var path in FilesOf(kind))
        {
            var file = await File.ReadAllBytesAsync(Path.Combine(WebRoot, path));
            using var part = await SendAsync(HttpMethod.Get, path, "identity", ("Range", "bytes=2-9"));
            using var beyond = await SendAsync(HttpMethod.Get, path, "identity", ("Range", $"bytes={file.Length}-"));

            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal($"bytes 2-9/{file.Length}", part.Content.Headers.ContentRange?.ToString());
            Assert.Equal(file[2..10], await part.Content.ReadAsByteArrayAsync());
            Assert.Equal((mediaType, cacheControl), (part.Content.Headers.ContentType?.MediaType, part.Headers.CacheControl?.ToString()));
            Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
            Assert.Null(beyond.Headers.CacheControl);
        }
    }

    [Fact]
    public void Every_file_of_the_web_root_is_of_one_kind()
    {
        var tested = ((IEnumerable<object[]>)Kinds).SelectMany(kind => FilesOf((string)kind[0])).ToHashSet();

        Assert.Equal(AllFiles().Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("about", "text/html,application/xhtml+xml,*/*;q=0.8")]
    [InlineData("about/us?mode=2", "text/html")]
    public async Task A_navigation_to_a_place_of_the_page_gets_the_page(string place, string accept = "*/*")
    {
        using var response = await SendAsync(HttpMethod.Get, place, "br", ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Revalidated, response.Headers.CacheControl?.ToString());
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(WebRoot, "index.html")), Decode(await response.Content.ReadAsByteArrayAsync(), "br"));
    }

    [Theory]
    [InlineData("assets/index-00000000.js")]
    [InlineData("models/digits/missing.json")]
    [InlineData("models/digits/weights.0000000000000000.bin")]
    [InlineData("models/letters/model.json")]
    [InlineData("missing.png")]
    [InlineData("MnistHost.dll")]
    [InlineData("MnistHost.staticwebassets.endpoints.json")]
    [InlineData("..%2fMnistHost.dll")]
    [InlineData("assets/..%2f..%2fMnistHost.deps.json")]
    public async Task What_is_not_there_is_404_and_never_the_page(string path)
    {
        foreach (var accept in new[] { "*/*", "text/html,*/*;q=0.8" })
        {
            using var response = await SendAsync(HttpMethod.Get, path, "br", ("Accept", accept));

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_request_that_is_no_navigation_does_not_get_the_page()
    {
        using var response = await SendAsync(HttpMethod.Get, "about", "br", ("Accept", "application/json"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static IEnumerable<string> AllFiles() => Directory.EnumerateFiles(WebRoot, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(WebRoot, file).Replace('\\', '/'))
        .Where(file => !file.EndsWith(".br", StringComparison.Ordinal) && !file.EndsWith(".gz", StringComparison.Ordinal));

    private static List<string> FilesOf(string kind)
    {
        var files = AllFiles().Where(file => FileSystemName.MatchesSimpleExpression(kind, file, ignoreCase: false)).ToList();
        Assert.NotEmpty(files);
        return files;
    }

    private static byte[] Decode(byte[] body, string encoding)
    {
        using var source = new MemoryStream(body);
        using Stream decoded = encoding switch { "br" => new BrotliStream(source, CompressionMode.Decompress), "gzip" => new GZipStream(source, CompressionMode.Decompress), _ => source };
        using var bytes = new MemoryStream();
        decoded.CopyTo(bytes);
        return bytes.ToArray();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string encoding, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, "/" + path);
        request.Headers.Add("Accept-Encoding", encoding);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }
}
