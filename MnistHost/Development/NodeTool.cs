using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MnistHost.Development;

/// <summary>Node.js and npm as they are found on the PATH.</summary>
internal static partial class NodeTool
{
    private const string Cure = "install version 22.12 or later, or 20.19 or later of version 20, from https://nodejs.org, then start again";

    [GeneratedRegex(@"^v(?<major>\d+)\.(?<minor>\d+)\.")]
    private static partial Regex NodeVersion { get; }

    /// <summary>An ANSI colour; not every tool heeds NO_COLOR.</summary>
    [GeneratedRegex(@"\x1B\[[0-9;]*m")]
    private static partial Regex Colour { get; }

    /// <exception cref="RefusalException">Node is missing, or older than Vite needs.</exception>
    public static async Task RequireNodeAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        var exitCode = await RunAsync("node", ["--version"], Directory.GetCurrentDirectory(), lines.Add, cancellation)
            ?? throw new RefusalException($"Node.js was not found on the PATH, and Vite runs on it: {Cure}.");
        var found = string.Join(' ', lines).Trim();
        var version = NodeVersion.Match(found);
        if (exitCode != 0 || !version.Success) throw new RefusalException($"`node --version` answered '{found}' (exit code {exitCode}), not a version: {Cure}.");

        // As Vite 8 states in its package.json: ^20.19.0 || >=22.12.0
        var (major, minor) = (int.Parse(version.Groups["major"].ValueSpan, null), int.Parse(version.Groups["minor"].ValueSpan, null));
        if (!(major == 20 && minor >= 19 || major == 22 && minor >= 12 || major > 22))
            throw new RefusalException($"Node.js {found} does not suit Vite: {Cure}.");
    }

    /// <summary>Runs <c>npm ci</c> where packages are missing or older than the lock file: npm writes <c>node_modules/.package-lock.json</c> last.</summary>
    /// <param name="say">Gets one line of progress at a time.</param>
    /// <exception cref="RefusalException">npm is missing, or could not install the packages.</exception>
    public static async Task InstallPackagesAsync(string clientApp, Action<string> say, CancellationToken cancellation)
    {
        var installed = new FileInfo(Path.Combine(clientApp, "node_modules", ".package-lock.json"));
        var locked = new FileInfo(Path.Combine(clientApp, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= locked.LastWriteTimeUtc) return;

        say($"Packages are {(installed.Exists ? "older than package-lock.json" : "missing")}: npm ci installs them, which takes some seconds");
        var errors = new List<string>();
        var exitCode = await RunAsync(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], clientApp,
            line =>
            {
                say(line);
                if (line.StartsWith("npm error ", StringComparison.Ordinal)) errors.Add(line["npm error ".Length..].Trim());
            },
            cancellation) ?? throw new RefusalException($"npm was not found on the PATH, and the client's packages are missing: {Cure}.");
        if (exitCode != 0)
            throw new RefusalException($"npm ci failed in {clientApp} ({string.Join("; ", errors.Take(2))}): mend that, see npm's lines above, then start again.");
    }

    /// <returns>The process, its standard input a pipe that this program holds; null where the program is not on the PATH.</returns>
    /// <param name="onLine">Gets each line of both outputs, one at a time, without colours and empty lines.</param>
    public static Process? Start(string program, IEnumerable<string> arguments, string folder, Action<string> onLine)
    {
        var process = new Process
        {
            StartInfo = new(program, arguments)
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
            process.Dispose();
            return null;
        }
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <returns>The exit code; null where the program is not on the PATH.</returns>
    private static async Task<int?> RunAsync(string program, string[] arguments, string folder, Action<string> onLine, CancellationToken cancellation)
    {
        using var process = Start(program, arguments, folder, onLine);
        if (process is null) return null;
        try
        {
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
