using System.Runtime.InteropServices;

namespace MnistHost.Training;

/// <summary>Makes glibc reuse the memory of large tensors.</summary>
/// <remarks>
/// A training step allocates and frees hundreds of tensors of a few megabytes. By default, glibc returns each one to the system, which must clear the pages
/// before the next use. Clearing them takes more than half the time of a step. Source: mallopt(3), M_MMAP_THRESHOLD, M_TRIM_THRESHOLD, M_TOP_PAD and M_ARENA_MAX.
/// </remarks>
public static partial class KeptMemory
{
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MmapThreshold = -3;
    private const int ArenaMax = -8;

    /// <summary>Sets glibc's options. Does nothing on systems without glibc.</summary>
    public static void Start()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = SetOption(MmapThreshold, 1 << 25);
            _ = SetOption(TrimThreshold, int.MaxValue);
            _ = SetOption(TopPad, 1 << 26);
            _ = SetOption(ArenaMax, 1);
        }
        catch (EntryPointNotFoundException)
        {
            // musl has no mallopt.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);
}
