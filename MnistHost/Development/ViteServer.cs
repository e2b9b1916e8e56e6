using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MnistHost.Development;

/// <summary>
/// Starts Vite and ends it with the host. Vite's standard input is a pipe that the host holds, and Vite leaves when the pipe ends:
/// so it ends as well when the host is killed and can do nothing more.
/// </summary>
internal sealed partial class ViteServer(ViteOptions options, IHostApplicationLifetime lifetime, ILoggerFactory loggers) : IHostedService, IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(3);

    private readonly ILogger log = loggers.CreateLogger("Vite");
    private readonly ILogger npmLog = loggers.CreateLogger("npm");
    private readonly List<string> startLines = [];
    private Process? vite;
    private bool isReady;
    private bool isStopping;

    /// <summary>A line such as <c>[PARSE_ERROR] Unexpected token</c>, which follows <c>Error: Build failed with 1 error:</c>.</summary>
    [GeneratedRegex(@"^\s*\[[A-Z_]+\] ")]
    private static partial Regex BundlerErrorLine { get; }

    /// <summary>A line such as <c>Error: …</c> or <c>TypeError: …</c>.</summary>
    [GeneratedRegex(@"^\s*\w*Error: ")]
    private static partial Regex ErrorLine { get; }

    /// <exception cref="RefusalException">Node or packages cannot be had, Vite's address is taken, or Vite does not start.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        switch (await ViteProbe.AskAsync(options, cancellationToken))
        {
            case Listener.ThisVite:
                LogReuse(log, options.Url);
                return;
            case Listener.Foreign:
                throw new RefusalException($"{options.Url} is taken by another program than this client's Vite: stop it, or choose another address, for instance --Vite:Url http://localhost:{options.Url.Port + 1}.");
        }

        await NodeTool.RequireNodeAsync(cancellationToken);
        await NodeTool.InstallPackagesAsync(options.ClientApp, line => LogLine(npmLog, line), cancellationToken);

        // Vite's own script and not `npm run dev`: npm and its shell would stand between the pipe and Vite.
        vite = NodeTool.Start(
            "node",
            [Path.Combine("node_modules", "vite", "bin", "vite.js"), "--host", options.Url.DnsSafeHost, "--port", $"{options.Url.Port}", "--strictPort", "--clearScreen", "false"],
            options.ClientApp,
            line =>
            {
                if (!isReady) startLines.Add(line);
                LogLine(log, line);
            }) ?? throw new RefusalException("Node.js has vanished from the PATH: put it back, then start again.");
        await WaitUntilReadyAsync(vite, cancellationToken);

        isReady = true;
        LogStarted(log, options.Url, vite.Id);
        vite.EnableRaisingEvents = true;
        vite.Exited += (_, _) => StopHostWithVite();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        isStopping = true;
        if (vite is not { HasExited: false }) return;
        vite.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        await vite.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // Dispose ends what did not leave
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
                await process.WaitForExitAsync(cancellation); // its last lines as well
                var reason = startLines.Find(BundlerErrorLine.IsMatch) ?? startLines.Find(ErrorLine.IsMatch) ?? startLines.LastOrDefault() ?? "it said nothing";
                throw new RefusalException($"Vite does not start in {options.ClientApp} (exit code {process.ExitCode}, \"{reason.Trim()}\"): mend what its lines above name, vite.config.ts first, then start again.");
            }
            if (started.Elapsed > StartLimit)
                throw new RefusalException($"Vite runs, but does not serve {options.ClientApp} on {options.Url} after {StartLimit.TotalSeconds} s: see its lines above, and `root` and `base` in vite.config.ts, then start again.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }
    }

    /// <summary>Without Vite there is no page to serve: the host says so and stops, with exit code 1.</summary>
    private void StopHostWithVite()
    {
        if (isStopping || lifetime.ApplicationStopping.IsCancellationRequested) return;
        Console.Error.WriteLine($"MnistHost: Vite has stopped (exit code {vite?.ExitCode}), and without it there is no page: see its lines above, then start again.");
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Line}")]
    private static partial void LogLine(ILogger logger, string line);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Uses the Vite of this client that already runs on {Url}")]
    private static partial void LogReuse(ILogger logger, Uri url);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Started on {Url} (process {ProcessId})")]
    private static partial void LogStarted(ILogger logger, Uri url, int processId);
}
