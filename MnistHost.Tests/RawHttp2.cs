using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MnistHost.Tests;

/// <summary>Sends raw HTTP/2 frames (RFC 9113 §4), including frames that a real client would correct or not send.</summary>
public static class RawHttp2
{
    public const byte Data = 0, Headers = 1, Reset = 3, Settings = 4, GoAway = 7, WindowUpdate = 8;
    public const byte EndStream = 1, EndHeaders = 4;
    private const int FrameHeader = 9;
    private static readonly byte[] Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray();

    /// <summary>A SETTINGS payload that sets the window of each stream (SETTINGS_INITIAL_WINDOW_SIZE) to 2³¹−1 bytes. With the default window, a response would stop after 65,535 bytes (RFC 9113 §6.9.2).</summary>
    private static readonly byte[] LargestWindow = [0, 4, 0x7F, 0xFF, 0xFF, 0xFF];

    /// <summary>A WINDOW_UPDATE payload that raises the connection's window from 65,535 to 2³¹−1 bytes.</summary>
    private static readonly byte[] ToLargestWindow = [0x7F, 0xFF, 0, 0];

    /// <summary>What the host sent on the connection.</summary>
    /// <param name="Status">The response's status, or null if there was no response.</param>
    public sealed record Answer(int? Status, byte[] Body, bool IsRefused);

    public static byte[] Frame(byte type, byte flags, int stream, ReadOnlySpan<byte> payload)
    {
        var frame = new byte[FrameHeader + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length << 8);
        (frame[3], frame[4]) = (type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame.AsSpan(FrameHeader));
        return frame;
    }

    /// <summary>Encodes header fields as literals, without indexing or Huffman coding (RFC 7541 §6.2.2). Strings are Latin-1, so each character is one byte.</summary>
    public static byte[] Block(IEnumerable<(string Name, string Value)> fields)
    {
        var block = new MemoryStream();
        foreach (var (name, value) in fields)
        {
            block.WriteByte(0);
            Write(name);
            Write(value);
        }
        return block.ToArray();

        void Write(string text)
        {
            var bytes = Encoding.Latin1.GetBytes(text);
            // The length is an integer with a 7-bit prefix (RFC 7541 §5.1).
            var rest = bytes.Length - 127;
            block.WriteByte((byte)Math.Min(bytes.Length, 127));
            for (; rest >= 128; rest >>= 7) block.WriteByte((byte)(rest & 127 | 128));
            if (bytes.Length >= 127) block.WriteByte((byte)rest);
            block.Write(bytes);
        }
    }

    /// <summary>Sends the frames on a new connection. Reads until stream 1 or the connection ends, or until the host sends nothing for <paramref name="patience"/>.</summary>
    public static async Task<Answer> ExchangeAsync(Uri host, byte[] frames, TimeSpan patience)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { LingerState = new(enable: true, seconds: 0) };
        await socket.ConnectAsync(IPAddress.Loopback, host.Port);
        var received = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            byte[] all = [.. Preface, .. Frame(Settings, 0, 0, LargestWindow), .. Frame(WindowUpdate, 0, 0, ToLargestWindow), .. frames];
            await socket.SendAsync(all);
            while (!Read(received.ToArray()).IsEnded)
            {
                using var silence = new CancellationTokenSource(patience);
                var count = await socket.ReceiveAsync(buffer, silence.Token);
                if (count == 0) break;
                received.Write(buffer, 0, count);
            }
        }
        catch (OperationCanceledException)
        {
            // the host sends nothing more
        }
        catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
        {
            // the host closed the connection
        }
        return Read(received.ToArray()).Answer;
    }

    private static (Answer Answer, bool IsEnded) Read(ReadOnlySpan<byte> bytes)
    {
        int? status = null;
        var (body, isRefused, isEnded) = (new MemoryStream(), false, false);
        while (bytes.Length >= FrameHeader)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes) >>> 8;
            if (bytes.Length < FrameHeader + length) break;
            var (type, flags, stream) = (bytes[3], bytes[4], BinaryPrimitives.ReadInt32BigEndian(bytes[5..]));
            var payload = bytes.Slice(FrameHeader, length);
            if (type == Headers && stream == 1 && status is null) status = Status(payload);
            if (type == Data && stream == 1) body.Write(payload);
            if (type is Reset or GoAway) isRefused = true;
            if (type == GoAway || (stream == 1 && (type == Reset || (type is Headers or Data && (flags & EndStream) != 0)))) isEnded = true;
            bytes = bytes[(FrameHeader + length)..];
        }
        return (new(status, body.ToArray(), isRefused), isEnded);
    }

    /// <summary>Returns the response status. The first header field contains it, either as an index into the static table (RFC 7541, appendix A) or as a literal value.</summary>
    private static int Status(ReadOnlySpan<byte> block)
    {
        while ((block[0] & 0xe0) == 0x20) block = block[((block[0] & 0x1f) == 0x1f ? 1 + Continued(block[1..]) : 1)..]; // a dynamic table size update
        return block[0] switch
        {
            0x88 => 200,
            0x89 => 204,
            0x8a => 206,
            0x8b => 304,
            0x8c => 400,
            0x8d => 404,
            0x8e => 500,
            0x08 or 0x48 => int.Parse(Encoding.ASCII.GetString(block.Slice(2, block[1])), null),
            var other => throw new InvalidDataException($"Expected a status that this parser knows, but the response starts with the field 0x{other:x2}. Add it to this parser."),
        };
    }

    private static int Continued(ReadOnlySpan<byte> bytes)
    {
        var count = 1;
        while ((bytes[count - 1] & 0x80) != 0) count++;
        return count;
    }
}
