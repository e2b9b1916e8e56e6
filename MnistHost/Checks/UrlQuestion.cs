using MnistHost.Client;
using MnistHost.Security;

namespace MnistHost.Checks;

/// <summary>Requests one URL in every way that its row of the table promises, and compares.</summary>
internal sealed class UrlQuestion(Uri host, Version version) : IDisposable
{
    private static readonly string[] AllEncodings = ["br", "gzip", "identity"];

    // Each request in the version asked for and in no other; nothing is decoded, followed or sent through a proxy.
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        BaseAddress = host,
        DefaultRequestVersion = version,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    public void Dispose() => client.Dispose();

    /// <returns>What came, in columns, and a sentence for everything that differs from the table.</returns>
    public async Task<(string Found, List<string> Problems)> AskAsync(UrlKind kind, string path)
    {
        var problems = new List<string>();
        using var plain = await SendAsync(HttpMethod.Get, path, "identity");
        Compare("status", (int)plain.StatusCode, kind.Status);
        Compare("media type", plain.Content.Headers.ContentType?.MediaType, kind.MediaType);
        Compare("Cache-Control", plain.Headers.CacheControl?.ToString(), kind.CacheControl);
        Compare("a strong ETag", plain.Headers.ETag is { IsWeak: false }, kind.IsFile);
        foreach (var (name, value) in SecurityHeaders.All) Compare(name, Header(plain, name), value);

        using var head = await SendAsync(HttpMethod.Head, path, "identity");
        Compare("HEAD's status", (int)head.StatusCode, kind.Status);
        Compare("HEAD's ETag", head.Headers.ETag, plain.Headers.ETag);

        if (kind.IsFile)
        {
            foreach (var encoding in AllEncodings)
            {
                using var encoded = await SendAsync(HttpMethod.Get, path, encoding);
                Compare($"the encoding when asked for {encoding}", encoded.Content.Headers.ContentEncoding.FirstOrDefault() ?? "identity", kind.Encodings.Contains(encoding) ? encoding : "identity");
                Compare($"Vary of {encoding}", Header(encoded, "Vary"), kind.Encodings.Count > 1 ? "Accept-Encoding" : null);
                using var again = await SendAsync(HttpMethod.Get, path, encoding, ("If-None-Match", encoded.Headers.ETag?.ToString() ?? "\"\""));
                Compare($"the status of unchanged {encoding}", (int)again.StatusCode, StatusCodes.Status304NotModified);
            }
            using var range = await SendAsync(HttpMethod.Get, path, "identity", ("Range", "bytes=0-0"));
            Compare("the status of a range", (int)range.StatusCode, StatusCodes.Status206PartialContent);
        }
        return ($"{(int)plain.StatusCode} {plain.Content.Headers.ContentType?.MediaType ?? "-",-24} {plain.Headers.CacheControl?.ToString() ?? "-",-35} {string.Join(' ', kind.Encodings),-16} {Shortened(plain.Headers.ETag?.Tag),-12}", problems);

        void Compare<T>(string what, T found, T expected)
        {
            if (!EqualityComparer<T>.Default.Equals(found, expected)) problems.Add($"{what} {found?.ToString() ?? "is missing"}, not {expected?.ToString() ?? "there"}");
        }
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static string Shortened(string? tag) => tag is null ? "-" : tag.Length <= 12 ? tag : $"{tag[..8]}…\"";

    /// <summary>As a browser that navigates.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string encoding, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Version = client.DefaultRequestVersion, VersionPolicy = client.DefaultVersionPolicy };
        request.Headers.Add("Accept", "text/html,*/*;q=0.8");
        request.Headers.Add("Accept-Encoding", encoding);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }
}
