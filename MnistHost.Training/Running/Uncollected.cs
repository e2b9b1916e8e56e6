using System.Runtime;

namespace MnistHost.Training;

/// <summary>Prevents garbage collection until disposed.</summary>
/// <remarks>
/// TorchSharp's operators wrap each number in a <c>Scalar</c> and pass on a pointer to its native memory without keeping the object alive. A collection at that moment
/// frees memory that is still in use (dotnet/TorchSharp, pull request 1434). This does happen in runs of several hours.
/// </remarks>
public sealed class Uncollected : IDisposable
{
    /// <summary>Bytes that may be allocated without a collection, far more than fifty steps need. If more is allocated, the collector runs as usual.</summary>
    private const long Bytes = 128 << 20;

    /// <summary>Collects garbage now, then prevents further collections until the next call.</summary>
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
