using System.IO.Enumeration;

namespace MnistHost.Tests;

/// <summary>What the published host answers: one row for every kind of URL. The documentation has the same table.</summary>
/// <param name="Url">A path to request as it is, or with <c>*</c> for every such file of the web root. The first row that fits a path counts.</param>
/// <param name="MediaType">Without parameters; null where there is no body.</param>
/// <param name="IsFile">Whether it is answered from a file: with a strong ETag, in ranges, and with 304 where it is unchanged.</param>
/// <param name="Encodings">What a request can choose from. Where that is more than <c>identity</c>, each has an ETag of its own.</param>
internal sealed record UrlKind(string Url, string What, int Status, string? MediaType, string CacheControl, bool IsFile, IReadOnlyList<string> Encodings)
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Revalidated = "no-cache";
    private const string NotStored = "no-store";

    private static readonly string[] Plain = ["identity"];

    public static readonly IReadOnlyList<UrlKind> All =
    [
        File("/", "the page", "text/html", Revalidated),
        File("/any/place", "a place of the page, when a browser navigates there", "text/html", Revalidated),
        File("/index.html", "the page under its file's name", "text/html", Revalidated),
        File("/assets/*.js", "scripts, with the content's hash in the name", "text/javascript", Immutable),
        File("/assets/*.css", "style sheets, with the hash", "text/css", Immutable),
        File("/assets/*.wasm", "TensorFlow.js's back end, with the hash", "application/wasm", Immutable),
        File("/models/*/model.json", "the network", "application/json", Revalidated),
        File("/models/*/weights.*.bin", "its weights, with the hash", "application/octet-stream", Immutable),
        File("/icon.svg", "the icon", "image/svg+xml", Revalidated),
        File("/sw.js", "the service worker, which keeps the page for offline use", "text/javascript", Revalidated),
        File("/manifest.webmanifest", "what a device needs to install the page", "application/manifest+json", Revalidated),
        Picture("/icon-*.png", "the icon of the installed page", Revalidated),
        Picture("/social-preview.png", "the picture beside a link to the page", Revalidated),
        new("/healthz", "the host runs", 200, "text/plain", NotStored, IsFile: false, Plain),
        new("/readyz", "page and network are there and the weights intact, else 503", 200, "text/plain", NotStored, IsFile: false, Plain),
        new("/missing.js", "what is not there", 404, null, NotStored, IsFile: false, Plain),
    ];

    /// <summary>The row of a file of the web root; null where the table has none.</summary>
    /// <param name="path">With a leading slash.</param>
    public static UrlKind? Of(string path) => All.FirstOrDefault(kind => kind.IsFile && FileSystemName.MatchesSimpleExpression(kind.Url, path, ignoreCase: false));

    /// <param name="files">The files of the web root, with a leading slash.</param>
    /// <returns>The paths to request to see every URL of this kind.</returns>
    public IEnumerable<string> Paths(IEnumerable<string> files) => Url.Contains('*', StringComparison.Ordinal) ? files.Where(file => Of(file) == this).Order(StringComparer.Ordinal) : [Url];

    private static UrlKind File(string url, string what, string mediaType, string cacheControl) => new(url, what, 200, mediaType, cacheControl, IsFile: true, ["br", "gzip", .. Plain]);

    /// <summary>Compressed by its own format already.</summary>
    private static UrlKind Picture(string url, string what, string cacheControl) => new(url, what, 200, "image/png", cacheControl, IsFile: true, Plain);
}
