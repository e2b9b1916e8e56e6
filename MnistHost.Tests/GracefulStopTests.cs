using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace MnistHost.Tests;

/// <summary>SIGTERM, as a deployment sends it, while somebody still receives an answer.</summary>
public sealed class GracefulStopTests : IDisposable
{
    private readonly DirectoryInfo previous = Directory.CreateTempSubdirectory("mnisthost-previous-");

    public void Dispose() => previous.Delete(recursive: true);

    [SkippableFact]
    public async Task A_request_in_flight_is_answered_whole_and_new_connections_are_refused()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        // More than the system takes over from the host for a client that does not read: 4 MB on Linux (tcp_wmem).
        var content = RandomNumberGenerator.GetBytes(16 * 1024 * 1024);
        previous.CreateSubdirectory("assets");
        await File.WriteAllBytesAsync(Path.Combine(previous.FullName, "assets", "large-BEFORE00.wasm"), content);
        await using var host = await HostProcess.StartPublished("--PreviousBuilds", previous.FullName).ReadyAsync();
        using var slow = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await slow.ConnectAsync(host.Url.Host, host.Url.Port);
        await slow.SendAsync(Encoding.ASCII.GetBytes("GET /assets/large-BEFORE00.wasm HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        await using var answer = new NetworkStream(slow);
        var first = new byte[16];
        await answer.ReadExactlyAsync(first);

        var stopped = host.StopAsync("TERM");
        await RefusedAsync(host.Url);
        Assert.False(stopped.IsCompleted, "the host left before its answer was taken");
        using var rest = new MemoryStream();
        await answer.CopyToAsync(rest);

        Assert.Equal(0, await stopped);
        byte[] all = [.. first, .. rest.ToArray()];
        var body = all.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        Assert.Equal("HTTP/1.1 200 OK", Encoding.ASCII.GetString(all, 0, 15));
        Assert.Equal(content, all[body..]);
    }

    /// <summary>Waits until nobody accepts a connection there any more.</summary>
    private static async Task RefusedAsync(Uri url)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
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
