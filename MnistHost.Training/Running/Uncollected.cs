using System.Runtime;

namespace MnistHost.Training;

/// <summary>Prevents garbage collection until disposed.</summary>
/// <remarks>
/// TorchSharp's operators wrap each number in a <c>Scalar</c> and pass on a pointer to its native memory without keeping the object alive. A collection at that moment
/// frees memory that is still in use (dotnet/TorchSharp, pull request 1434). This does happen in runs of several hours.
/// </remarks>
public sealed class Uncollected : IDisposable
{
    /// <summary>Bytes that may be allocated before the next collection. The training steps between two calls need far less. If more is allocated, the collector runs as usual.</summary>
    private const long Bytes = 128 << 20;

    /// <summary>Collects garbage, then prevents further collections until called again or disposed.</summary>
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
