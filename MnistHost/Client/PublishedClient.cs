using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.StaticAssets;

namespace MnistHost.Client;

/// <summary>Serves the built client and its model from a published host's web root with <c>MapStaticAssets</c>.</summary>
internal static class PublishedClient
{
    public const string Page = "/index.html";

    private const string Publish = "Publish again with `dotnet publish MnistHost -c Release`.";

    /// <exception cref="RefusalException">The web root contains no client.</exception>
    public static void AddPublishedClient(this WebApplicationBuilder builder)
    {
        var webRoot = builder.Environment.WebRootPath ?? Path.Combine(builder.Environment.ContentRootPath, "wwwroot");
        if (!File.Exists(webRoot + Page) || !File.Exists(Manifest(builder.Environment)))
            throw new RefusalException($"The web root {webRoot} contains no published client. Publish it with `dotnet publish MnistHost -c Release` "
                + "and start the published program, or develop with `dotnet run --project MnistHost`.");
        builder.Environment.WebRootFileProvider = new MemoryFileProvider(webRoot);
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new AnswerHeaders()));
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddHealthChecks().AddCheck<ClientHealth>("client");
    }

    /// <exception cref="RefusalException">The web root or its manifest is damaged.</exception>
    public static void MapPublishedClient(this WebApplication app)
    {
        app.UseHsts();
        app.Use(ChoosePage);
        app.UseRouting();
        app.MapHealth();
        // All other paths return 404 for GET and HEAD, and 405 for other methods.
        app.MapMethods("{**path}", [HttpMethods.Get, HttpMethods.Head], TypedResults.NotFound().ExecuteAsync);
        try
        {
            app.MapStaticAssets(Manifest(app.Environment)).Add(endpoint => Check(endpoint, app.Environment));
            // Endpoints are built lazily. Build them now to detect a damaged web root at startup, not during a request.
            var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).ToList();
            if (!endpoints.Exists(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()?.Route == Page[1..]))
                throw new InvalidOperationException($"{Page} is missing");
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            throw new RefusalException($"{Manifest(app.Environment)} is damaged ({damaged.Message.Split('\n')[0].Trim()}). {Publish}");
        }
    }

    /// <summary>
    /// Rewrites the path of a navigation request to the path of the page. Runs before routing, so the response has the usual encodings and headers.
    /// A path with a dot is treated as a file name and is not rewritten.
    /// </summary>
    private static Task ChoosePage(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        var isNavigation = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        var isPlace = isNavigation && !path.Value!.Contains('.', StringComparison.Ordinal) && !Health.IsProbe(path);
        if (isPlace || path == "/") context.Request.Path = Page;
        return next(context);
    }

    /// <summary>The path of the file that lists routes, media types, lengths, ETags and encodings. <c>dotnet publish</c> writes it next to the program.</summary>
    private static string Manifest(IWebHostEnvironment environment) =>
        Path.Combine(environment.ContentRootPath, "MnistHost.staticwebassets.endpoints.json");

    private static void Check(EndpointBuilder endpoint, IWebHostEnvironment environment)
    {
        var asset = endpoint.Metadata.OfType<StaticAssetDescriptor>().Single();
        var expected = long.Parse(asset.ResponseHeaders.Single(header => header.Name == "Content-Length").Value, CultureInfo.InvariantCulture);
        var file = environment.WebRootFileProvider.GetFileInfo(asset.AssetPath);
        if (!file.Exists || file.Length != expected)
            throw new RefusalException($"The web root is damaged: {asset.AssetPath} should have {expected} bytes, "
                + $"but {(file.Exists ? $"has {file.Length}" : "is missing")}. {Publish}");
        // Return 404 for direct requests for a compressed file.
        if (Path.GetExtension(asset.Route) is ".br" or ".gz") endpoint.RequestDelegate = TypedResults.NotFound().ExecuteAsync;
    }
}
