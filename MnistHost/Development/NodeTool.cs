using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MnistHost.Development;

/// <summary>Runs Node.js from the PATH.</summary>
internal static partial class NodeTool
{
    /// <summary>Exit code of <c>installPackages.js</c> when Vite does not support the installed version of Node.</summary>
    private const int UnsupportedNode = 2;

    /// <summary>Matches ANSI colour codes. Not every tool respects NO_COLOR.</summary>
    [GeneratedRegex(@"\x1B\[[0-9;]*m")]
    private static partial Regex Colour { get; }

    /// <summary>Runs <c>npm ci</c> if packages are missing or out of date.</summary>
    /// <param name="say">Called with each line of output.</param>
    /// <exception cref="RefusalException">Node is missing or too old for Vite, or the packages could not be installed.</exception>
    public static async Task InstallPackagesAsync(string clientApp, Action<string> say, CancellationToken cancellation)
    {
        var lines = new List<string>();
        void Receive(string line)
        {
            lines.Add(line);
            say(line);
        }
        var exitCode = await RunAsync([Path.Combine("scripts", "installPackages.js")], clientApp, Receive, cancellation);
        if (exitCode == 0) return;
        if (exitCode == UnsupportedNode) throw new RefusalException(lines[^1]);
        var errors = lines.Where(line => line.StartsWith("npm error ", StringComparison.Ordinal)).Take(2);
        var reason = string.Join("; ", errors.Select(line => line["npm error ".Length..].Trim()));
        throw new RefusalException($"npm ci failed in {clientApp} ({reason}). See its output above, fix the problem, then start again.");
    }

    /// <returns>The process. Its standard input is a pipe from this program.</returns>
    /// <param name="onLine">Called with each line of stdout and stderr, without colour codes. Calls never overlap. Blank lines are skipped.</param>
    /// <exception cref="RefusalException">Node is not on the PATH.</exception>
    public static Process Start(IEnumerable<string> arguments, string folder, Action<string> onLine)
    {
        var process = new Process
        {
            StartInfo = new("node", arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["NO_COLOR"] = "1", ["MNISTHOST_PARENT_PIPE"] = "1" },
            },
        };
        var oneAtATime = new Lock();
        void Receive(object sender, DataReceivedEventArgs received)
        {
            if (string.IsNullOrWhiteSpace(received.Data)) return;
            lock (oneAtATime) onLine(Colour.Replace(received.Data, ""));
        }
        process.OutputDataReceived += Receive;
        process.ErrorDataReceived += Receive;
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new RefusalException("Node.js was not found on the PATH, and Vite needs it. Install its LTS version from https://nodejs.org, then start again.");
        }
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<int> RunAsync(string[] arguments, string folder, Action<string> onLine, CancellationToken cancellation)
    {
        using var process = Start(arguments, folder, onLine);
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode;
    }
}
