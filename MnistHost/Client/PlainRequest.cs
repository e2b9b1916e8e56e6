using System.Buffers;
using System.Text;

namespace MnistHost.Client;

/// <summary>
/// What nearly every browser sends for a file: GET in HTTP/1.1 with header fields that make no difference to the answer. Whatever else it may be (another method, a condition, a range, a body,
/// a field that is not known here, a line out of form), it is no plain request, and not for this place to judge.
/// </summary>
/// <param name="target">As the request line has it.</param>
/// <param name="accepted">Value of <c>Accept-Encoding</c>.</param>
/// <param name="length">In bytes, with the empty line at its end.</param>
internal readonly ref struct PlainRequest(ReadOnlySpan<byte> target, ReadOnlySpan<byte> accepted, int length)
{
    /// <summary>More are judged elsewhere.</summary>
    private const int MostFields = 32;

    /// <summary>Fields of browsers that this host gives no meaning to; of the proxies before them, those with <c>X-</c>.</summary>
    private static readonly string[] Names = ["accept", "user-agent", "accept-language", "referer", "cookie", "origin", "cache-control", "pragma", "priority", "dnt", "upgrade-insecure-requests"];
    private static readonly string[] Prefixes = ["sec-", "x-"];

    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"u8);
    private static readonly SearchValues<byte> HostBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-."u8);

    public readonly ReadOnlySpan<byte> Target = target;
    public readonly ReadOnlySpan<byte> Accepted = accepted;
    public readonly int Length = length;

    /// <returns>Whether the bytes begin with a plain request, whole.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out PlainRequest request)
    {
        request = default;
        ReadOnlySpan<byte> method = "GET "u8, version = " HTTP/1.1"u8;
        var lineEnd = bytes.IndexOf("\r\n"u8);
        if (lineEnd < method.Length + version.Length || !bytes.StartsWith(method) || !bytes[..lineEnd].EndsWith(version)) return false;
        var target = bytes[method.Length..(lineEnd - version.Length)];
        ReadOnlySpan<byte> accepted = default;
        var (at, hasHost, hasAccepted) = (lineEnd + 2, false, false);
        for (var fields = 0; fields <= MostFields; fields++)
        {
            var length = bytes[at..].IndexOf("\r\n"u8);
            if (length == 0)
            {
                request = new(target, accepted, at + 2);
                return hasHost;
            }
            if (length < 0) return false;
            var field = bytes.Slice(at, length);
            at += length + 2;
            var colon = field.IndexOf((byte)':');
            if (colon <= 0 || field.ContainsAnyExceptInRange((byte)' ', (byte)'~')) return false;
            var name = field[..colon];
            var value = field[(colon + 1)..].Trim((byte)' ');
            if (Ascii.EqualsIgnoreCase(name, "host"u8))
            {
                if (hasHost || !IsHost(value)) return false;
                hasHost = true;
            }
            else if (Ascii.EqualsIgnoreCase(name, "accept-encoding"u8))
            {
                if (hasAccepted) return false;
                accepted = value;
                hasAccepted = true;
            }
            else if (Ascii.EqualsIgnoreCase(name, "connection"u8) ? !Ascii.EqualsIgnoreCase(value, "keep-alive"u8) : !MakesNoDifference(name)) return false;
        }
        return false;
    }

    /// <summary>A name or an IPv4 address and, if it is there, a port (RFC 9112 §3.2). What else it may be is rare.</summary>
    private static bool IsHost(ReadOnlySpan<byte> value)
    {
        var colon = value.IndexOf((byte)':');
        var (name, port) = colon < 0 ? (value.Length, 0) : (colon, value.Length - colon - 1);
        return name > 0 && !value[..name].ContainsAnyExcept(HostBytes) && (colon < 0 || (port is > 0 and <= 5 && !value[^port..].ContainsAnyExceptInRange((byte)'0', (byte)'9')));
    }

    private static bool MakesNoDifference(ReadOnlySpan<byte> name)
    {
        foreach (var prefix in Prefixes)
            if (name.Length > prefix.Length && Ascii.EqualsIgnoreCase(name[..prefix.Length], prefix)) return !name.ContainsAnyExcept(NameBytes);
        foreach (var known in Names)
            if (Ascii.EqualsIgnoreCase(name, known)) return true;
        return false;
    }
}
