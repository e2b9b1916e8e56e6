using System.Runtime.InteropServices;

namespace MnistHost.Development;

/// <summary>
/// Stops the host if the <c>dotnet run</c> that started it is killed. <c>dotnet run</c> forwards Ctrl-C and SIGTERM, but cannot forward SIGKILL.
/// On Windows, the operating system stops the host.
/// </summary>
internal sealed class RunWatch(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Only `dotnet run` and editors set this variable. A host started directly may outlive its shell.
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("DOTNET_LAUNCH_PROFILE") is null) return;

        var starter = getppid();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (getppid() != starter) lifetime.StopApplication();
    }

    /// <summary>POSIX: returns the parent's process ID, which changes when the parent exits.</summary>
    [DllImport("libc")]
    private static extern int getppid();
}
