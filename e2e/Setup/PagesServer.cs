using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace MnistHost.E2E;

/// <summary>
/// A static host for a folder. Like GitHub Pages, it returns the page with status 404 for unknown paths and lets browsers cache everything for ten minutes.
/// </summary>
internal sealed class PagesServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    private readonly WebApplication app;

    private PagesServer(WebApplication app, Uri url, string folder) => (this.app, Url, Folder) = (app, url, folder);

    public Uri Url { get; }

    /// <summary>The deployed folder. Set a different folder to simulate a new deployment.</summary>
    public string Folder { get; set; }

    /// <summary>Whether to leave requests unanswered, to simulate a bad connection.</summary>
    public bool IsSilent { get; set; }

    /// <param name="folder">The folder that is deployed at first.</param>
    public static async Task<PagesServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new PagesServer(app, new(HostProcess.FreeUrl()), folder);
        app.Urls.Add(server.Url.ToString());
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Drops open connections and refuses new ones.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (IsSilent) await Task.Delay(Timeout.Infinite, context.RequestAborted);
        var path = context.Request.Path.Value!;
        var file = Path.Combine(Folder, path == "/" ? "index.html" : path[1..]);
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(Folder, "index.html");
        }
        context.Response.ContentType = MediaTypes.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        context.Response.Headers.CacheControl = "max-age=600";
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }
}
