using System.Runtime;

namespace MnistHost.Training;

/// <summary>Keeps the garbage collector from running during a piece of work.</summary>
/// <remarks>
/// TorchSharp's operators wrap each number in a <c>Scalar</c> and pass on its native memory without keeping the object alive. A collection at that moment
/// frees memory in use (dotnet/TorchSharp, pull request 1434). In a run of several hours, this does happen.
/// </remarks>
public sealed class Uncollected : IDisposable
{
    /// <summary>Many times what fifty steps allocate. Beyond this, the collector runs as usual.</summary>
    private const long Bytes = 128 << 20;

    /// <summary>Collects now, and not again before the next restart.</summary>
    public void Restart()
    {
        Dispose();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.TryStartNoGCRegion(Bytes);
    }

    public void Dispose()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }
    }
}
