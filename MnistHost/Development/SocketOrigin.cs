namespace MnistHost.Development;

/// <summary>
/// A web socket is not bound to its page's origin (RFC 6455 §10.2): any page that a developer visits could open one here and read the sources' changes.
/// So only a page of this host may.
/// </summary>
internal static class SocketOrigin
{
    /// <summary>Refuses web sockets whose <c>Origin</c> is missing or another than this host's own with 403.</summary>
    public static void UseSocketOrigin(this IApplicationBuilder app)
    {
        app.UseWebSockets();
        app.Use((context, next) =>
        {
            var own = $"{context.Request.Scheme}://{context.Request.Host}";
            if (!context.WebSockets.IsWebSocketRequest || string.Equals(context.Request.Headers.Origin, own, StringComparison.OrdinalIgnoreCase)) return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync($"A web socket is open to pages of {own} alone, and this request's Origin is '{context.Request.Headers.Origin}'.\n");
        });
    }
}
