using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace MnistHost.Tests;

/// <summary>Sends requests as raw bytes, including requests that a real HTTP client would correct or not send, and returns the raw response.</summary>
public static partial class RawHttp
{
    /// <summary>Connects with a small receive buffer, so unread data stays in the host's buffers.</summary>
    public static async Task<Socket> ConnectAsync(Uri host)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, host.Port);
        return socket;
    }

    /// <param name="patience">How long to wait for more bytes before closing the sending side, or null to wait until the host closes the connection.</param>
    /// <returns>Everything the host sent until the connection closed.</returns>
    public static async Task<byte[]> ExchangeAsync(Uri host, ReadOnlyMemory<byte> request, TimeSpan? patience = null)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { LingerState = new(enable: true, seconds: 0) };
        await socket.ConnectAsync(IPAddress.Loopback, host.Port);
        var answer = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            await socket.SendAsync(request);
            for (int count; (count = await ReceiveAsync()) > 0;) answer.Write(buffer, 0, count);
        }
        catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
        {
            // The host may close the connection after an error, before it has read the whole request.
        }
        return answer.ToArray();

        async Task<int> ReceiveAsync()
        {
            var received = socket.ReceiveAsync(buffer);
            if (patience is { } silence && await Task.WhenAny(received, Task.Delay(silence)) != received) socket.Shutdown(SocketShutdown.Send);
            return await received;
        }
    }

    /// <summary>Splits the bytes into responses (RFC 9112 §6.3). Each body must be sent with a Content-Length or as a single chunk.</summary>
    /// <param name="isHead">Whether the first request was HEAD. The response to HEAD has no body.</param>
    public static List<Response> Responses(byte[] answer, bool isHead)
    {
        var responses = new List<Response>();
        for (var rest = answer.AsSpan(); rest.Length > 0;)
        {
            var end = rest.IndexOf("\r\n\r\n"u8);
            Assert.True(end > 0, $"No end of the header fields in '{Encoding.Latin1.GetString(rest)}'");
            var head = Encoding.Latin1.GetString(rest[..(end + 2)]);
            rest = rest[(end + 4)..];
            var status = int.Parse(StatusLine.Match(head).Groups["status"].ValueSpan, null);
            var isEmpty = status == 304 || (isHead && responses.Count == 0);
            if (head.Contains("\r\nTransfer-Encoding: chunked\r\n", StringComparison.Ordinal) && !isEmpty)
            {
                var line = rest.IndexOf("\r\n"u8);
                var chunk = rest.Slice(line + 2, int.Parse(Encoding.Latin1.GetString(rest[..line]), NumberStyles.HexNumber, null));
                responses.Add(new(status, head, chunk.ToArray()));
                var last = "\r\n0\r\n\r\n"u8;
                rest = rest[(line + 2 + chunk.Length)..];
                Assert.True(rest.StartsWith(last), $"More than one chunk in '{Encoding.Latin1.GetString(rest)}'");
                rest = rest[last.Length..];
                continue;
            }
            var length = Length.Match(head) is { Success: true } found && !isEmpty ? int.Parse(found.Groups["bytes"].ValueSpan, null) : 0;
            responses.Add(new(status, head, rest[..length].ToArray()));
            rest = rest[length..];
        }
        return responses;
    }

    [GeneratedRegex(@"^HTTP/1\.1 (?<status>\d{3}) ")]
    private static partial Regex StatusLine { get; }

    [GeneratedRegex(@"\r\nContent-Length: (?<bytes>\d+)\r\n")]
    private static partial Regex Length { get; }

    /// <param name="Head">Status line and headers.</param>
    public sealed record Response(int Status, string Head, byte[] Body);
}
