using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace MnistHost.Tests;

/// <summary>
/// The published host (<see cref="Published"/>) in a separate process, on a free port. <see cref="DisposeAsync"/> kills the host and its child processes.
/// In Development, the host serves the repository's <c>ClientApp</c> through Vite.
/// </summary>
public sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    private readonly Process process;
    private readonly List<string> output = [];
    private readonly List<string> errors = [];
    private readonly TaskCompletionSource<Uri> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, received) => Receive(received.Data, output);
        process.ErrorDataReceived += (_, received) => Receive(received.Data, errors);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The address of the page. Available after <see cref="ReadyAsync"/>.</summary>
    public Uri Url => opened.Task.Result;

    public int Id => process.Id;

    /// <summary>The process ID of the Vite server that this host started, or null if the host did not start one.</summary>
    public int? ViteId => Lines(output).Select(line => ViteStarted.Match(line)).FirstOrDefault(match => match.Success) is { } found ? int.Parse(found.Groups["id"].ValueSpan, null) : null;

    /// <summary>The lines written to standard output so far.</summary>
    public IReadOnlyList<string> Output => Lines(output);

    /// <summary>Waits until the host has logged nothing for a second. The host writes its log in the background.</summary>
    /// <returns>The lines written to standard output so far.</returns>
    public async Task<IReadOnlyList<string>> QuietOutputAsync()
    {
        for (var before = -1; before != Output.Count;)
        {
            before = Output.Count;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
        return Output;
    }

    /// <summary>Waits until a line on standard output contains this text.</summary>
    public async Task WaitForLineAsync(string text)
    {
        using var limit = new CancellationTokenSource(StopLimit);
        while (!Output.Any(line => line.Contains(text, StringComparison.Ordinal))) await Task.Delay(20, limit.Token);
    }

    /// <summary>The lines written to standard error so far.</summary>
    public IReadOnlyList<string> Errors => Lines(errors);

    [GeneratedRegex(@"Now listening on: (?<url>http://[^\s""]+)")]
    private static partial Regex Opened { get; }

    [GeneratedRegex(@"Vite\[\d+\] Started on .*\(process (?<id>\d+)\)")]
    private static partial Regex ViteStarted { get; }

    /// <summary>Starts the published host in Production.</summary>
    /// <param name="arguments">Command-line arguments. By default, the host listens on a free port on 127.0.0.1. Pass <c>--urls</c> to choose another address.</param>
    public static HostProcess StartPublished(params string[] arguments) => Start("Production", new(), arguments);

    /// <summary>Starts the host in Development.</summary>
    /// <param name="viteUrl">The address for Vite; see <see cref="FreeUrl"/>.</param>
    /// <param name="arguments">Command-line arguments.</param>
    public static HostProcess StartDevelopment(string viteUrl, params string[] arguments) => Start("Development", new(), ["--Vite:Url", viteUrl, .. arguments]);

    /// <param name="environment">Environment variables to set for the host, such as <c>PATH</c>.</param>
    public static HostProcess Start(string environmentName, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(DotNet, [Path.Combine(Published.Folder, "MnistHost.dll"), "--urls", "http://127.0.0.1:0", .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The Dockerfile sets the same socket variable.
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environmentName, ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1" },
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new(start);
    }

    /// <param name="start">How to start the host, for example with <c>dotnet run</c>. Must redirect both stdout and stderr.</param>
    public static HostProcess Start(ProcessStartInfo start) => new(start);

    /// <summary>Returns a local address that nothing listens on.</summary>
    public static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>Waits until the host is listening and has printed its address.</summary>
    /// <exception cref="InvalidOperationException">The host exited or was not ready in time. The message contains the host's output.</exception>
    public async Task<HostProcess> ReadyAsync()
    {
        var exited = process.WaitForExitAsync();
        var first = await Task.WhenAny(opened.Task, exited, Task.Delay(StartLimit));
        if (first != opened.Task) throw new InvalidOperationException($"The host {(first == exited ? $"exited with code {process.ExitCode}" : "was not ready in time")}:\n{string.Join('\n', [.. Output, .. Errors])}");
        return this;
    }

    /// <summary>Waits until the host exits on its own.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>Sends a signal with the <c>kill</c> command and waits until the host exits.</summary>
    /// <param name="signal"><c>INT</c> (like Ctrl-C), <c>TERM</c> or <c>KILL</c>.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync(string signal)
    {
        using (var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"])) await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(StopLimit);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    /// <summary>The full path of dotnet, which works even if a test changes PATH.</summary>
    public static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath ?? "dotnet";

    private static string[] Lines(List<string> lines)
    {
        lock (lines) return [.. lines];
    }

    private void Receive(string? line, List<string> lines)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
        var open = Opened.Match(line);
        if (open.Success) opened.TrySetResult(new(open.Groups["url"].Value));
    }
}
