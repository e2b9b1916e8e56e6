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
            context.KeepUnlessRefused(policy);
            return serve(context);
        };
    }

    /// <summary>A refusal, such as 416, is not kept, whatever file it is about.</summary>
    /// <param name="policy">Of the file.</param>
    public static void KeepUnlessRefused(this HttpContext context, string policy) => context.Response.OnStarting(() =>
    {
        context.Response.Headers.CacheControl = context.Response.StatusCode < StatusCodes.Status400BadRequest ? policy : UrlKind.NotStored;
        return Task.CompletedTask;
    });

    /// <param name="route">The file's path in the web root, without a leading slash.</param>
    public static string PolicyOf(string route) => UrlKind.Of("/" + route)?.CacheControl ?? UrlKind.Revalidated;
}
