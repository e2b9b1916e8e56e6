namespace MnistHost.Development;

/// <summary>In Development, Vite serves the pages, the modules and the WebSocket for hot module replacement.</summary>
internal static class ViteProxy
{
    /// <exception cref="RefusalException">An option is malformed.</exception>
    public static void AddVite(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ViteOptions.Read(builder.Configuration, builder.Environment.ContentRootPath));
        builder.Services.AddHostedService<RunWatch>();
        builder.Services.AddHostedService<ViteServer>(); // starts before the host listens
    }

    public static void MapVite(this WebApplication app)
    {
        // The proxy resolves paths against Vite's address, and //name/path would resolve to another machine (RFC 3986 §5.2.2).
        app.Use((context, next) =>
        {
            if (context.Request.Path.Value?.StartsWith("//", StringComparison.Ordinal) != true) return next(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
        app.UseSpa(spa => spa.UseProxyToSpaDevelopmentServer(app.Services.GetRequiredService<ViteOptions>().Url));
    }
}
