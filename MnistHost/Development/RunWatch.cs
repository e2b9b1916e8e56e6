using System.Runtime.InteropServices;

namespace MnistHost.Development;

/// <summary>
/// Stops the host when the <c>dotnet run</c> that started it is gone. It hands on Ctrl-C and SIGTERM, but cannot when it is killed.
/// On Windows the system ends the host with it.
/// </summary>
internal sealed class RunWatch(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Set by `dotnet run` and by editors: a host that was started by its own name may outlive its shell.
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("DOTNET_LAUNCH_PROFILE") is null) return;

        var starter = getppid();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (getppid() != starter) lifetime.StopApplication();
    }

    /// <summary>POSIX: the id of the parent process, another one as soon as the parent is gone.</summary>
    [DllImport("libc")]
    private static extern int getppid();
}
