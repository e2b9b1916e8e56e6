using System.Text.RegularExpressions;

namespace MnistHost.Client;

/// <summary>How long a browser may keep which file.</summary>
internal static partial class Caching
{
    /// <summary>The name changes with the content: a year, RFC 9111 §5.2.2.1, without asking again, RFC 8246.</summary>
    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>Kept, and asked for again by its ETag at each use, RFC 9111 §5.2.2.4.</summary>
    private const string Revalidated = "no-cache";

    /// <summary>Names with a content hash: everything Vite puts under <c>assets/</c>, and a model's weights.</summary>
    [GeneratedRegex(@"^assets/|^models/.+\.[0-9a-f]{16}\.bin(\.br|\.gz)?$")]
    private static partial Regex ContentHashed { get; }

    /// <param name="endpoint">Serves the file, with headers of its own choice.</param>
    /// <param name="route">The file's path in the web root, without a leading slash.</param>
    public static void UseCaching(this EndpointBuilder endpoint, string route)
    {
        var policy = ContentHashed.IsMatch(route) ? Immutable : Revalidated;
        var serve = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode < StatusCodes.Status400BadRequest) context.Response.Headers.CacheControl = policy;
                return Task.CompletedTask;
            });
            return serve(context);
        };
    }
}
