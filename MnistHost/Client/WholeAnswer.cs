using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MnistHost.Client;

/// <summary>
/// The bytes of an answer, and on Linux a second time in a file that exists in memory alone: from there the system sends them without a copy (sendfile(2)), which would be the largest single cost of a large answer.
/// </summary>
/// <param name="second">Since the year 1: when it is no longer that, its <c>Date</c> is old.</param>
/// <param name="head">Status line and header fields, with the empty line at their end.</param>
/// <param name="content">Of the file itself, so that a slow reader keeps no copy of it.</param>
internal sealed partial class WholeAnswer(long second, byte[] head, ReadOnlyMemory<byte> content) : IDisposable
{
    private const uint CloseOnExec = 1;

    private readonly SafeFileHandle? file = OperatingSystem.IsLinux() && Environment.Is64BitProcess ? InMemory(head, content) : null;

    public long Second => second;

    /// <summary>In bytes.</summary>
    public int Length => head.Length + content.Length;

    /// <summary>Sends what the system takes at once without a copy. What is left over, be it all, is for the caller to send, who then also meets the error if there is one.</summary>
    /// <param name="socket">Does not block.</param>
    /// <returns>The number of bytes sent.</returns>
    public int SendWithoutCopy(Socket socket)
    {
        if (file is null) return 0;
        try
        {
            long from = 0;
            return (int)Math.Max(0, SendFile(socket.SafeHandle, file, ref from, (nuint)Length));
        }
        catch (ObjectDisposedException)
        {
            return 0; // a new second has begun, or the connection has ended
        }
    }

    /// <returns>What follows the first <paramref name="sent"/> bytes, to the end of the head or, after it, of the answer.</returns>
    public ReadOnlyMemory<byte> After(int sent) => sent < head.Length ? head.AsMemory(sent) : content[(sent - head.Length)..];

    public void Dispose() => file?.Dispose();

    /// <returns>Null where the system has no such file to give, or no memory for it.</returns>
    private static SafeFileHandle? InMemory(byte[] head, ReadOnlyMemory<byte> content)
    {
        var file = new SafeFileHandle(CreateInMemory("answer", CloseOnExec), ownsHandle: true);
        if (file.IsInvalid) return null;
        try
        {
            RandomAccess.Write(file, [head, content], 0);
            return file;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            file.Dispose();
            return null;
        }
    }

    /// <summary>memfd_create(2).</summary>
    [LibraryImport("libc", EntryPoint = "memfd_create", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CreateInMemory(string name, uint flags);

    /// <summary>sendfile(2), where a file's offset has 64 bits.</summary>
    [LibraryImport("libc", EntryPoint = "sendfile")]
    private static partial nint SendFile(SafeHandle to, SafeFileHandle from, ref long offset, nuint count);
}
