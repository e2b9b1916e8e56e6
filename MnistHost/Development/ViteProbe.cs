using System.Net;

namespace MnistHost.Development;

internal enum Listener
{
    /// <summary>Nothing listens.</summary>
    None,
    /// <summary>A Vite that serves this client's folder.</summary>
    ThisVite,
    /// <summary>Another program, or a Vite of another folder.</summary>
    Foreign,
}

/// <summary>Finds out who listens on Vite's address.</summary>
internal static class ViteProbe
{
    public static async Task<Listener> AskAsync(ViteOptions options, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            // Vite serves files by their absolute path under /@fs/, within its own workspace only; its root answers with this client's package.json.
            var package = await File.ReadAllTextAsync(Path.Combine(options.ClientApp, "package.json"), cancellation);
            var byPath = "@fs/" + string.Join('/', options.ClientApp.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString)) + "/package.json";
            return await AnswersWithAsync("@vite/client", "createHotContext") && await AnswersWithAsync(byPath, package) && await AnswersWithAsync("package.json", package)
                ? Listener.ThisVite
                : Listener.Foreign;
        }
        catch (HttpRequestException unanswered) when (unanswered.HttpRequestError is HttpRequestError.ConnectionError)
        {
            return Listener.None;
        }
        catch (Exception noHttp) when (noHttp is HttpRequestException or IOException || noHttp is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return Listener.Foreign;
        }

        async Task<bool> AnswersWithAsync(string path, string content)
        {
            using var response = await client.GetAsync(new Uri(options.Url, path), cancellation);
            return response.StatusCode == HttpStatusCode.OK && (await response.Content.ReadAsStringAsync(cancellation)).Contains(content, StringComparison.Ordinal);
        }
    }
}
