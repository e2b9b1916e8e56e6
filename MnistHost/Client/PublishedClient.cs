using System.Globalization;
using Microsoft.AspNetCore.StaticAssets;
using MnistHost.Security;

namespace MnistHost.Client;

/// <summary>Serves the built client and the model from the web root of a published host.</summary>
internal static class PublishedClient
{
    /// <summary>The page under its file's name.</summary>
    public const string Page = "/index.html";

    /// <exception cref="RefusalException">The web root holds no client.</exception>
    public static void AddPublishedClient(this WebApplicationBuilder builder)
    {
        var webRoot = builder.Environment.WebRootPath ?? Path.Combine(builder.Environment.ContentRootPath, "wwwroot");
        builder.Environment.WebRootFileProvider = MemoryFileProvider.Read(webRoot);
        if (!builder.Environment.WebRootFileProvider.GetFileInfo(Page).Exists || !File.Exists(ManifestPath(builder.Environment)))
            throw new RefusalException($"The web root {webRoot} holds no published client. Publish it with `dotnet publish MnistHost -c Release` and start the published program, or develop with `dotnet run --project MnistHost`.");
        builder.LimitRequests();
        builder.Services.AddSingleton<WholeFiles>();
        WholeFiles.AnswerInline(builder);
        PlainConnection.AnswerFirst(builder);
        builder.AddKnownProxies();
        builder.AddAllowedHosts();
        builder.AddStrictTransport();
    }

    /// <exception cref="RefusalException">The web root lacks a file of the publish, or holds another version of it.</exception>
    public static void MapPublishedClient(this WebApplication app)
    {
        var wholeFiles = app.Services.GetRequiredService<WholeFiles>();
        app.UseKnownProxies();
        app.UseSecurityHeaders();
        app.UseNoStore();
        app.UseAllowedHosts();
        app.Use(wholeFiles.AnswerAsync);
        app.UseRequestRules();
        app.UsePageForNavigations();
        app.UseRouting();
        app.UsePreviousBuilds();
        app.MapReadiness();
        app.MapStaticAssets(ManifestPath(app.Environment)).Add(endpoint =>
        {
            var asset = endpoint.Metadata.OfType<StaticAssetDescriptor>().Single();
            CheckFile(app.Environment, asset);
            if (MemoryFileProvider.IsCompressed(asset.Route))
            {
                endpoint.RequestDelegate = NotFoundAsync; // a form of a file, which has no URL of its own
                return;
            }
            endpoint.UseCaching(asset.Route);
            var file = (MemoryFileProvider.MemoryFile)app.Environment.WebRootFileProvider.GetFileInfo(asset.AssetPath);
            wholeFiles.Add(asset, file.Content);
        });
        // Endpoints are made on demand: made now, a damaged web root stops the start and not a visitor.
        _ = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).Count();
    }

    /// <summary>Files of earlier builds, where this build has none under that name.</summary>
    private static void UsePreviousBuilds(this WebApplication app)
    {
        if (PreviousBuilds.Read(app.Configuration, app.Environment.ContentRootPath) is not { } previous) return;
        app.Use((context, next) => context.GetEndpoint() is null && previous.Find(context) is { } file ? file.ExecuteAsync(context) : next(context));
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>The table of routes, media types, lengths, ETags and encodings that publishing writes beside the program.</summary>
    private static string ManifestPath(IWebHostEnvironment environment) =>
        Path.Combine(environment.ContentRootPath, "MnistHost.staticwebassets.endpoints.json");

    private static void CheckFile(IWebHostEnvironment environment, StaticAssetDescriptor asset)
    {
        var expected = long.Parse(asset.ResponseHeaders.Single(header => header.Name == "Content-Length").Value, CultureInfo.InvariantCulture);
        var file = environment.WebRootFileProvider.GetFileInfo(asset.AssetPath);
        if (!file.Exists || file.Length != expected)
            throw new RefusalException($"The web root is damaged: {asset.AssetPath} should have {expected} bytes and {(file.Exists ? $"has {file.Length}" : "is missing")}. Publish again with `dotnet publish MnistHost -c Release`.");
    }

    /// <summary>
    /// A browser that navigates to a place of the page gets the page, which is chosen before routing so that it keeps its encodings and headers.
    /// A path with a dot names a file: where it is missing (or hidden, as <c>/.git/config</c>), that is 404 and never the page.
    /// </summary>
    private static void UsePageForNavigations(this WebApplication app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "";
        var isNavigation = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (path == "/" || (isNavigation && !path.Contains('.', StringComparison.Ordinal) && !Readiness.IsAsked(context.Request))) context.Request.Path = Page;
        return next(context);
    });
}
