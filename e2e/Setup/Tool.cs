using System.Diagnostics;

namespace MnistHost.E2E;

/// <summary>Runs the programs that tests need: Node, git and Python.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static string ClientApp => Path.Combine(Published.Repository, "ClientApp");

    /// <summary>Skips the test with a message if a program is missing. Use this only for programs that the project itself does not need.</summary>
    public static void Need(params string[] programs)
    {
        foreach (var program in programs)
        {
            var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
            Skip.IfNot(path.Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))), $"{program} is not on the PATH");
        }
    }

    /// <summary>Runs a program and waits until it exits.</summary>
    /// <returns>The output on stdout and stderr.</returns>
    /// <exception cref="InvalidOperationException">The exit code was not 0. The message contains the output.</exception>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        await process.WaitForExitAsync(limit.Token);
        var said = await output + await errors;
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} exited with code {process.ExitCode}:\n{said}");
    }

    public static Process Start(string folder, string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        // Git needs a user name and an email address, which may not be configured.
        Environment = { ["GIT_AUTHOR_NAME"] = "test", ["GIT_AUTHOR_EMAIL"] = "test@example.org", ["GIT_COMMITTER_NAME"] = "test", ["GIT_COMMITTER_EMAIL"] = "test@example.org" },
    })!;
}
