using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace MnistHost.Client;

/// <summary>
/// <c>PreviousBuilds</c>: a folder with the web roots of earlier publishes, copied over one another (<c>cp -r wwwroot/. FOLDER</c>). Default: none.
/// Its files with a content hash in the name are served besides this publish's own, so that a tab opened before a deployment keeps working;
/// everything else in it is ignored.
/// </summary>
internal sealed class PreviousBuilds
{
    private const string Setting = "PreviousBuilds";

    // Best first: brotli is smaller.
    private static readonly (string Encoding, string Extension)[] Compressed = [("br", ".br"), ("gzip", ".gz")];

    private readonly MemoryFileProvider files;
    private readonly ConcurrentDictionary<string, EntityTagHeaderValue> tags = new();

    private PreviousBuilds(MemoryFileProvider files) => this.files = files;

    /// <exception cref="RefusalException">The folder is not there.</exception>
    public static PreviousBuilds? Read(IConfiguration configuration, string contentRoot)
    {
        if (configuration[Setting] is not { Length: > 0 } value) return null;
        var folder = Path.GetFullPath(value, contentRoot);
        return Directory.Exists(folder)
            ? new(MemoryFileProvider.Read(folder, path => UrlKind.Of(MemoryFileProvider.IsCompressed(path) ? path[..^3] : path) is { IsImmutable: true }))
            : throw new RefusalException($"{Setting} is '{value}': expected a folder with the web roots of earlier publishes, and there is no folder {folder}.");
    }

    /// <returns>The answer, whose headers are set already; null where no earlier build has the file, or where it has no content hash in its name.</returns>
    public IResult? Find(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (UrlKind.Of(path) is not { IsImmutable: true } kind || !files.GetFileInfo(path).Exists) return null;

        var encoding = Compressed.FirstOrDefault(form => IsAccepted(context.Request, form.Encoding) && files.GetFileInfo(path + form.Extension).Exists);
        var body = path + encoding.Extension;
        var response = context.Response.Headers;
        context.KeepUnlessRefused(kind.CacheControl);
        response.Vary = HeaderNames.AcceptEncoding;
        if (encoding.Encoding is not null) response.ContentEncoding = encoding.Encoding;
        return TypedResults.Bytes(Content(body), kind.MediaType, enableRangeProcessing: true, entityTag: tags.GetOrAdd(body, Tag));
    }

    /// <summary>RFC 9110 §12.5.3: named, and not with a weight of 0.</summary>
    private static bool IsAccepted(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private EntityTagHeaderValue Tag(string path) => new($"\"{Convert.ToBase64String(SHA256.HashData(Content(path).Span))}\"");

    private ReadOnlyMemory<byte> Content(string path) => ((MemoryFileProvider.MemoryFile)files.GetFileInfo(path)).Content;
}
