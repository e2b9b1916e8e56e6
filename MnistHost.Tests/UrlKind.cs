using System.IO.Enumeration;

namespace MnistHost.Tests;

/// <summary>What the published host serves. Each row describes one kind of URL. docs/hosting.md has the same table.</summary>
/// <param name="Url">A path, or a pattern with <c>*</c> for all matching files in the web root. The first matching row applies.</param>
/// <param name="MediaType">The media type without parameters, or null if the response has no body.</param>
/// <param name="IsFile">Whether the response is a file, with a strong ETag and support for range and conditional requests.</param>
/// <param name="Encodings">The encodings that a client can choose from. If there are several, each encoding has a different ETag.</param>
internal sealed record UrlKind(string Url, string What, int Status, string? MediaType, string CacheControl, bool IsFile, IReadOnlyList<string> Encodings)
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Revalidated = "no-cache";
    private const string NotStored = "no-store";

    private static readonly string[] Plain = ["identity"];

    public static readonly IReadOnlyList<UrlKind> All =
    [
        File("/", "the page", "text/html", Revalidated),
        File("/any/place", "any other route, if a browser navigates to it", "text/html", Revalidated),
        File("/test", "the Test page; the client redirects the old address `/verify` here", "text/html", Revalidated),
        File("/teach", "the page where visitors teach the network their handwriting", "text/html", Revalidated),
        File("/index.html", "the page under its file name", "text/html", Revalidated),
        File("/assets/*.js", "scripts, with a hash of the content in the name", "text/javascript", Immutable),
        File("/assets/*.css", "style sheets, with a hash in the name", "text/css", Immutable),
        File("/assets/*.wasm", "TensorFlow.js's back end, with a hash in the name", "application/wasm", Immutable),
        File("/assets/*.bin", "other people's drawings, used to check what a visitor teaches, with a hash in the name", "application/octet-stream", Immutable),
        File("/assets/*.txt", "the 1,000 digits of the Test page, with a hash in the name", "text/plain", Immutable),
        File("/models/*/model.json", "the network", "application/json", Revalidated),
        File("/models/*/weights.*.bin", "the network's weights, with a hash in the name", "application/octet-stream", Immutable),
        File("/icon.svg", "the icon", "image/svg+xml", Revalidated),
        File("/sw.js", "the service worker, which makes the page work offline", "text/javascript", Revalidated),
        File("/manifest.webmanifest", "the data that a device needs to install the page", "application/manifest+json", Revalidated),
        Picture("/icon-*.png", "the icon of the installed page", Revalidated),
        Picture("/social-preview.png", "the preview picture for shared links", Revalidated),
        new("/healthz", "the liveness probe: the host is running", 200, "text/plain", NotStored, IsFile: false, Plain),
        new("/readyz", "the readiness probe: the page and the network are complete, and the weights are intact; otherwise 503", 200, "text/plain", NotStored, IsFile: false, Plain),
        new("/missing.js", "a missing file", 404, null, NotStored, IsFile: false, Plain),
    ];

    /// <summary>Returns the row for a file in the web root, or null if no row matches.</summary>
    /// <param name="path">Path of the file relative to the web root, with a leading slash.</param>
    public static UrlKind? Of(string path) => All.FirstOrDefault(kind => kind.IsFile && FileSystemName.MatchesSimpleExpression(kind.Url, path, ignoreCase: false));

    /// <param name="files">Paths of all files in the web root, with a leading slash.</param>
    /// <returns>The paths of all URLs of this kind.</returns>
    public IEnumerable<string> Paths(IEnumerable<string> files) => Url.Contains('*', StringComparison.Ordinal) ? files.Where(file => Of(file) == this).Order(StringComparer.Ordinal) : [Url];

    private static UrlKind File(string url, string what, string mediaType, string cacheControl) => new(url, what, 200, mediaType, cacheControl, IsFile: true, ["br", "gzip", .. Plain]);

    /// <summary>Returns a row for PNG files. The host does not compress them, because the format is already compressed.</summary>
    private static UrlKind Picture(string url, string what, string cacheControl) => new(url, what, 200, "image/png", cacheControl, IsFile: true, Plain);
}
