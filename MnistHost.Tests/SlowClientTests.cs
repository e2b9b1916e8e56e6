using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MnistHost.Security;

namespace MnistHost.Tests;

/// <summary>A client that holds a connection and does nothing with it, at the host's real limit.</summary>
public sealed class SlowClientTests(PublishedHost host) : IClassFixture<PublishedHost>
{
    /// <summary>Kestrel looks at its clocks once a second, and this machine may be busy.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_connection_without_a_request_is_closed()
    {
        using var client = await ConnectAsync();
        await client.SendAsync("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());

        var (answer, elapsed) = await UntilClosedAsync(client, RequestLimits.IdleTime + Slack);

        Assert.EndsWith("\r\n\r\nlive\n", answer, StringComparison.Ordinal);
        Assert.True(elapsed > RequestLimits.IdleTime / 2, $"closed after {elapsed}");
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, host.Url(HttpVersion.Version11).Port);
        return socket;
    }

    /// <summary>Reads until the host closes the connection.</summary>
    private static async Task<(string Answer, TimeSpan Elapsed)> UntilClosedAsync(Socket client, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        using var cancellation = new CancellationTokenSource(limit);
        var (answer, buffer) = (new StringBuilder(), new byte[64 * 1024]);
        for (int count; (count = await client.ReceiveAsync(buffer, cancellation.Token)) > 0;) answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
        return (answer.ToString(), clock.Elapsed);
    }
}
