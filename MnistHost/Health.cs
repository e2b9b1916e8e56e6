namespace MnistHost;

/// <summary><c>/healthz</c> returns 200 while the host runs. <c>/readyz</c> returns 200 if the page and the network are complete and intact; otherwise, it returns 503 and logs the reason.</summary>
internal static class Health
{
    public static bool IsProbe(PathString path) => path.Value is "/healthz" or "/readyz";

    public static void MapHealth(this WebApplication app)
    {
        var methods = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        // AllowCachingResponses leaves Cache-Control to AnswerHeaders, which sets no-store.
        app.MapHealthChecks("/healthz", new() { Predicate = _ => false, AllowCachingResponses = true }).WithMetadata(methods);
        app.MapHealthChecks("/readyz", new() { AllowCachingResponses = true }).WithMetadata(methods);
    }

    /// <summary>Checks whether the running host is ready. The container's <c>HEALTHCHECK</c> uses this, because the image has neither a shell nor curl.</summary>
    /// <exception cref="RefusalException">The host is not ready or does not respond.</exception>
    public static async Task AskRunningHostAsync(this WebApplicationBuilder builder)
    {
        var urls = builder.Configuration["urls"] is { Length: > 0 } named ? named : $"http://*:{builder.Configuration["http_ports"] ?? "5000"}";
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(BindingAddress.Parse);
        var address = addresses.FirstOrDefault(one => one is { Scheme: "http", IsUnixPipe: false })
            ?? throw new RefusalException("--health needs an http:// address, but --urls contains none. Add one, such as http://localhost:8080.");
        var url = new UriBuilder("http", address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host, address.Port, "/readyz").Uri;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(url);
            if (!response.IsSuccessStatusCode) throw new RefusalException($"{url} returned {(int)response.StatusCode}. See the host's log for the reason.");
        }
        catch (Exception silence) when (silence is HttpRequestException or TaskCanceledException)
        {
            throw new RefusalException($"{url} does not respond ({silence.Message}). Start the host, or pass its address with --urls.");
        }
    }
}
