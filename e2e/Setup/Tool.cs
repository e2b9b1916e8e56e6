using System.Diagnostics;

namespace MnistHost.E2E;

/// <summary>Programs that tests run: Node, git and Python.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static string ClientApp => Path.Combine(Published.Repository, "ClientApp");

    /// <summary>Skips a test and says so where a program is missing that the project itself does not need.</summary>
    public static void Need(params string[] programs)
    {
        foreach (var program in programs)
        {
            var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
            Skip.IfNot(path.Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))), $"{program} is not on the PATH");
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>All that it printed.</returns>
    /// <exception cref="InvalidOperationException">It exited with a code other than 0; the message holds its output.</exception>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        await process.WaitForExitAsync(limit.Token);
        var said = await output + await errors;
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} left with {process.ExitCode}:\n{said}");
    }

    public static Process Start(string folder, string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        // A committer, in case git has none configured.
        Environment = { ["GIT_AUTHOR_NAME"] = "test", ["GIT_AUTHOR_EMAIL"] = "test@example.org", ["GIT_COMMITTER_NAME"] = "test", ["GIT_COMMITTER_EMAIL"] = "test@example.org" },
    })!;
}
