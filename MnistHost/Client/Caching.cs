namespace MnistHost.Client;

/// <summary>How long a browser may keep which answer, as <see cref="UrlKind"/> says.</summary>
internal static class Caching
{
    /// <summary>An answer is not kept unless it is a file: neither refusals, nor what is missing, nor the host's state.</summary>
    public static void UseNoStore(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.Headers.CacheControl = UrlKind.NotStored;
        return next(context);
    });

    /// <param name="endpoint">Serves the file, with headers of its own choice.</param>
    /// <param name="route">The file's path in the web root, without a leading slash.</param>
    public static void UseCaching(this EndpointBuilder endpoint, string route)
    {
        var policy = PolicyOf(route);
        var serve = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = context.Response.StatusCode < StatusCodes.Status400BadRequest ? policy : UrlKind.NotStored;
                return Task.CompletedTask;
            });
            return serve(context);
        };
    }

    /// <param name="route">The file's path in the web root, without a leading slash.</param>
    public static string PolicyOf(string route)
    {
        // Its compressed forms have names of their own as well, and lie beside it.
        var file = "/" + (route.EndsWith(".br", StringComparison.Ordinal) || route.EndsWith(".gz", StringComparison.Ordinal) ? route[..^3] : route);
        return UrlKind.Of(file)?.CacheControl ?? UrlKind.Revalidated;
    }
}
