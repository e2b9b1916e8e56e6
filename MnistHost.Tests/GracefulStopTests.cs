using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace MnistHost.Tests;

/// <summary>Sends SIGTERM to the host while clients are connected, as in a rolling deployment.</summary>
public sealed class GracefulStopTests
{
    [SkippableFact]
    public async Task On_SIGTERM_a_download_in_progress_finishes_and_new_connections_are_refused()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var copy = new PublishedCopy();
        // The file is larger than the system's send buffer, which is at most 4 MB on Linux (tcp_wmem).
        var content = RandomNumberGenerator.GetBytes(16 * 1024 * 1024);
        copy.AddFile("large.bin", content);
        await using var host = await HostProcess.StartPublished("--contentRoot", copy.Folder).ReadyAsync();
        using var slow = await RawHttp.ConnectAsync(host.Url);
        await slow.SendAsync("GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        await using var answer = new NetworkStream(slow);
        var first = new byte[16];
        await answer.ReadExactlyAsync(first);

        var stopped = host.StopAsync("TERM");
        await RefusedAsync(host.Url);
        Assert.False(stopped.IsCompleted, "the host exited before the client had read the response");
        using var rest = new MemoryStream();
        await answer.CopyToAsync(rest);

        Assert.Equal(0, await stopped);
        byte[] all = [.. first, .. rest.ToArray()];
        var body = all.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        Assert.Equal("HTTP/1.1 200 OK", Encoding.ASCII.GetString(all, 0, 15));
        Assert.Equal(content, all[body..]);
    }

    [SkippableFact]
    public async Task A_partial_request_and_an_idle_connection_do_not_delay_the_shutdown()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        await using var host = await HostProcess.StartPublished().ReadyAsync();
        using var idle = await RawHttp.ConnectAsync(host.Url);
        await idle.SendAsync("GET /icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        await idle.ReceiveAsync(new byte[16]);
        using var half = await RawHttp.ConnectAsync(host.Url);
        await half.SendAsync("GET / HT"u8.ToArray());
        var clock = Stopwatch.StartNew();

        Assert.Equal(0, await host.StopAsync("TERM"));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    /// <summary>Waits until the address refuses connections.</summary>
    private static async Task RefusedAsync(Uri url)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        while (true)
        {
            using var attempt = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await attempt.ConnectAsync(url.Host, url.Port, limit.Token);
            }
            catch (SocketException)
            {
                return;
            }
            await Task.Delay(20, limit.Token);
        }
    }
}
