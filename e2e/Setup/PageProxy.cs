using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace MnistHost.E2E;

/// <summary>
/// A reverse proxy between a browser and the host. It records requests, and it adds a script to each page to collect the page's errors.
/// The drivers of some browsers can neither list requests nor report errors.
/// </summary>
internal sealed class PageProxy : IAsyncDisposable
{
    /// <summary>The session storage key of the collected errors. Session storage survives reloads.</summary>
    public const string ComplaintsKey = "complaints";

    private const string HookPath = "/collect-errors.js";

    private const string Hook = $$"""
        {
          // When the visitor leaves the page, WebKit cancels its downloads and reports each as an error. TensorFlow.js then warns that its file did not load. Chromium and Firefox do neither.
          let isLeaving = false;
          addEventListener("beforeunload", () => {
            isLeaving = true;
          });
          addEventListener("pageshow", () => {
            isLeaving = false;
          });
          const keep = (text) => sessionStorage.setItem("{{ComplaintsKey}}", `${sessionStorage.getItem("{{ComplaintsKey}}") ?? ""}${location.pathname}: ${text}\n`);
          for (const level of ["error", "warn"]) {
            const log = console[level];
            console[level] = (...values) => {
              if (level === "error" || !isLeaving) keep(`${level}: ${values.join(" ")}`);
              log.apply(console, values);
            };
          }
          addEventListener("error", ({ message, target }) => {
            if (!message && isLeaving) return;
            // This message only means that an element is measured again in the next frame. Chromium and Firefox do not log it.
            if (!message?.startsWith("ResizeObserver loop")) keep(`error: ${message ?? `could not load ${target.src ?? target.href}`}`);
          }, true);
          addEventListener("unhandledrejection", ({ reason }) => keep(`unhandled rejection: ${reason}`));
          addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => keep(`policy: ${violatedDirective} blocked ${blockedURI}`));
        }
        """;

    private readonly HttpClient client;
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> sent = [];

    private PageProxy(WebApplication app, Uri host)
    {
        this.app = app;
        // This client does not decompress responses, because the browser does.
        client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host };
        Url = new(HostProcess.FreeUrl());
    }

    public Uri Url { get; }

    /// <summary>The paths of all successful requests, in order.</summary>
    public IReadOnlyCollection<string> Sent => sent;

    /// <summary>Whether to drop connections, as if the host were down.</summary>
    public bool IsDown { get; set; }

    public static async Task<PageProxy> StartAsync(Uri host)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var proxy = new PageProxy(app, host);
        app.Urls.Add(proxy.Url.ToString());
        app.Run(proxy.AnswerAsync);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path == HookPath)
        {
            context.Response.ContentType = "text/javascript";
            await context.Response.WriteAsync(Hook);
            return;
        }
        if (IsDown)
        {
            context.Abort();
            return;
        }
        var isPage = !Path.HasExtension(path);
        using var request = new HttpRequestMessage(new(context.Request.Method), path + context.Request.QueryString);
        foreach (var (name, values) in context.Request.Headers)
        {
            // The proxy inserts its script into every page, so it always needs the full, uncompressed page from the host.
            if (name is not "Host" && !(isPage && name is "Accept-Encoding" or "If-None-Match" or "If-Modified-Since")) request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        if (response.IsSuccessStatusCode) sent.Enqueue(path);
        context.Response.StatusCode = (int)response.StatusCode;
        Copy(response.Headers, context.Response.Headers);
        Copy(response.Content.Headers, context.Response.Headers);
        context.Response.Headers.Remove("Transfer-Encoding");
        if (!isPage)
        {
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
            return;
        }
        var html = await response.Content.ReadAsStringAsync(context.RequestAborted);
        context.Response.Headers.ContentLength = null;
        await context.Response.WriteAsync(html.Replace("<head>", $"<head><script src=\"{HookPath}\"></script>", StringComparison.Ordinal));
    }

    private static void Copy(HttpHeaders from, IHeaderDictionary to)
    {
        foreach (var (name, values) in from) to[name] = new StringValues([.. values]);
    }
}
