using System.Net;

namespace MnistHost.Development;

/// <summary>
/// A web socket is not bound to its page's origin (RFC 6455 §10.2): any page that a developer visits could open one here and read the sources' changes.
/// So only a page of this host may.
/// </summary>
internal static class SocketOrigin
{
    /// <summary>
    /// Another's name can be given this machine's address (DNS rebinding), and its pages would count as this host's own and read the sources: such a name is refused with 403.
    /// This machine's name and addresses are answered, and the names in <c>AllowedHosts</c>, which the framework judges.
    /// </summary>
    public static void UseOwnNames(this IApplicationBuilder app, IConfiguration configuration) => app.Use((context, next) =>
    {
        var name = context.Request.Host.Host;
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(name, out _) || configuration["AllowedHosts"] is not (null or "*")) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync($"'{name}' is no name of this machine: open the page at localhost or at an address, or allow the name with --AllowedHosts {name}.\n");
    });

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
