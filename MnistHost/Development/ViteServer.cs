using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MnistHost.Development;

/// <summary>Starts Vite, and stops it when the host stops. Vite exits when its standard input, a pipe, closes. The pipe closes even if the host is killed.</summary>
internal sealed partial class ViteServer(ViteOptions options, IHostApplicationLifetime lifetime, ILoggerFactory loggers) : IHostedService, IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(3);

    private readonly ILogger log = loggers.CreateLogger("Vite");
    private readonly List<string> startLines = [];
    private Process? vite;
    private bool isReady;
    private bool isStopping;

    /// <summary>Matches a line such as <c>[PARSE_ERROR] Unexpected token</c>, which is more useful than <c>Error: Build failed with 1 error:</c>.</summary>
    [GeneratedRegex(@"^\s*\[[A-Z_]+\] ")]
    private static partial Regex BundlerErrorLine { get; }

    [GeneratedRegex(@"^\s*\w*Error: ")]
    private static partial Regex ErrorLine { get; }

    /// <exception cref="RefusalException">Node is missing, npm ci fails, Vite's address is in use, or Vite fails to start.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        switch (await ViteProbe.AskAsync(options, cancellationToken))
        {
            case Listener.ThisVite:
                LogReuse(log, options.Url);
                return;
            case Listener.Foreign:
                throw new RefusalException($"{options.Url} is in use by another program. "
                    + $"Stop it, or choose another address for Vite, for example --Vite:Url http://localhost:{options.Url.Port + 1}.");
        }

        await NodeTool.InstallPackagesAsync(options.ClientApp, line => LogLine(log, line), cancellationToken);

        // Start Vite directly, because with `npm run dev`, npm and its shell would sit between the pipe and Vite.
        string[] address = ["--host", options.Url.DnsSafeHost, "--port", $"{options.Url.Port}", "--strictPort", "--clearScreen", "false"];
        vite = NodeTool.Start([Path.Combine("node_modules", "vite", "bin", "vite.js"), .. address], options.ClientApp, line =>
        {
            if (!isReady) startLines.Add(line);
            LogLine(log, line);
        });
        await WaitUntilReadyAsync(vite, cancellationToken);

        isReady = true;
        LogStarted(log, options.Url, vite.Id);
        vite.Exited += (_, _) => StopHostWithVite();
        vite.EnableRaisingEvents = true;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        isStopping = true;
        if (vite is not { HasExited: false }) return;
        vite.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        await vite.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // if this takes too long, Dispose kills Vite
    }

    public void Dispose()
    {
        isStopping = true;
        if (vite is { HasExited: false }) vite.Kill(entireProcessTree: true);
        vite?.Dispose();
    }

    private async Task WaitUntilReadyAsync(Process process, CancellationToken cancellation)
    {
        var started = Stopwatch.StartNew();
        while (await ViteProbe.AskAsync(options, cancellation) != Listener.ThisVite)
        {
            if (process.HasExited)
            {
                await process.WaitForExitAsync(cancellation); // also waits for the last lines of output
                var reason = startLines.Find(BundlerErrorLine.IsMatch) ?? startLines.Find(ErrorLine.IsMatch) ?? startLines.LastOrDefault();
                throw new RefusalException($"Vite failed to start in {options.ClientApp} (exit code {process.ExitCode}, \"{reason?.Trim()}\"). "
                    + "Fix the error in its output above (check vite.config.ts first), then start again.");
            }
            if (started.Elapsed > StartLimit)
                throw new RefusalException($"Vite is still not serving {options.ClientApp} on {options.Url} after {StartLimit.TotalSeconds} s. "
                    + "See its output above, check `root` and `base` in vite.config.ts, then start again.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }
    }

    /// <summary>Without Vite there is no page, so the host stops with exit code 1.</summary>
    private void StopHostWithVite()
    {
        if (isStopping || lifetime.ApplicationStopping.IsCancellationRequested) return;
        Console.Error.WriteLine($"MnistHost: Vite has stopped (exit code {vite?.ExitCode}). See its output above, then start again.");
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Line}")]
    private static partial void LogLine(ILogger logger, string line);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Using the Vite server for this client that is already running on {Url}")]
    private static partial void LogReuse(ILogger logger, Uri url);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Started on {Url} (process {ProcessId})")]
    private static partial void LogStarted(ILogger logger, Uri url, int processId);
}
