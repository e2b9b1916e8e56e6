using System.Net;

namespace MnistHost.Development;

/// <summary>What listens on Vite's address: nothing, a Vite server for this client's folder, or another program.</summary>
internal enum Listener { None, ThisVite, Foreign }

internal static class ViteProbe
{
    public static async Task<Listener> AskAsync(ViteOptions options, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            // Vite serves files by absolute path (/@fs/…), but only from its workspace. The last request checks that Vite's root is this client's folder.
            var package = await File.ReadAllTextAsync(Path.Combine(options.ClientApp, "package.json"), cancellation);
            var folder = string.Join('/', options.ClientApp.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString));
            var isThis = await AnswersWithAsync("@vite/client", "createHotContext")
                && await AnswersWithAsync($"@fs/{folder}/package.json", package)
                && await AnswersWithAsync("package.json", package);
            return isThis ? Listener.ThisVite : Listener.Foreign;
        }
        catch (HttpRequestException unanswered) when (unanswered.HttpRequestError is HttpRequestError.ConnectionError)
        {
            return Listener.None;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested) // not HTTP, or too slow
        {
            return Listener.Foreign;
        }

        async Task<bool> AnswersWithAsync(string path, string content)
        {
            using var response = await client.GetAsync(new Uri(options.Url, path), cancellation);
            var body = await response.Content.ReadAsStringAsync(cancellation);
            return response.StatusCode == HttpStatusCode.OK && body.Contains(content, StringComparison.Ordinal);
        }
    }
}
