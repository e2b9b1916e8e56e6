using System.Runtime;

namespace MnistHost.Training;

/// <summary>A piece of work during which the garbage collector does not run.</summary>
/// <remarks>
/// TorchSharp's operators wrap each number in a <c>Scalar</c> and pass on its native memory without keeping the object alive. A collection at that moment
/// frees memory in use (dotnet/TorchSharp, pull request 1434). In hours of training, this does happen.
/// </remarks>
public sealed class Uncollected : IDisposable
{
    /// <summary>Many times what fifty steps allocate. If they need more, the collector runs as usual.</summary>
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
