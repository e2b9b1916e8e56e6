using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MnistHost.Client;

/// <summary>
/// The bytes of an answer, and on Linux a second time in a file that exists in memory alone: from there the system sends them without a copy (sendfile(2)), which is most of what a large answer costs.
/// </summary>
/// <param name="second">Since the year 1: when it is no longer that, its <c>Date</c> is old.</param>
internal sealed partial class WholeAnswer(long second, byte[] bytes) : IDisposable
{
    private readonly SafeFileHandle? file = OperatingSystem.IsLinux() && Environment.Is64BitProcess ? InMemory(bytes) : null;

    public long Second => second;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Sends what the system takes at once without a copy. What is left over, be it all, is for the caller to send, who then also meets the error if there is one.</summary>
    /// <param name="socket">Does not block.</param>
    /// <returns>The number of bytes sent.</returns>
    public int SendWithoutCopy(Socket socket)
    {
        if (file is null) return 0;
        try
        {
            long from = 0;
            return (int)Math.Max(0, SendFile(socket.SafeHandle, file, ref from, (nuint)bytes.Length));
        }
        catch (ObjectDisposedException)
        {
            return 0; // a new second has begun, or the connection has ended
        }
    }

    public void Dispose() => file?.Dispose();

    /// <returns>Null where the system has no such file to give.</returns>
    private static SafeFileHandle? InMemory(byte[] bytes)
    {
        var file = CreateInMemory("answer", CloseOnExec);
        if (file.IsInvalid) return null;
        RandomAccess.Write(file, bytes, 0);
        return file;
    }

    private const uint CloseOnExec = 1;

    /// <summary>memfd_create(2).</summary>
    [LibraryImport("libc", EntryPoint = "memfd_create", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle CreateInMemory(string name, uint flags);

    /// <summary>sendfile(2), where a file's offset has 64 bits.</summary>
    [LibraryImport("libc", EntryPoint = "sendfile")]
    private static partial nint SendFile(SafeHandle to, SafeFileHandle from, ref long offset, nuint count);
}
