using System.Diagnostics;

namespace MnistHost.E2E;

/// <summary>Serves a folder with <c>python3 -m http.server</c>, the simplest static host.</summary>
internal sealed class PythonServer : IAsyncDisposable
{
    private readonly Process process;

    private PythonServer(Process process, Uri url) => (this.process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<PythonServer> StartAsync(string folder)
    {
        var url = new Uri(HostProcess.FreeUrl());
        var server = new PythonServer(Tool.Start(folder, "python3", "-m", "http.server", $"{url.Port}", "--bind", "127.0.0.1"), url);
        // Read the log, because the server logs every request and blocks when the pipe is full.
        server.process.BeginErrorReadLine();
        server.process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = url };
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/", limit.Token);
                return server;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
