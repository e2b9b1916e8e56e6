using System.Runtime;

namespace MnistHost.Training;

/// <summary>A stretch of work in which the garbage collector does not run.</summary>
/// <remarks>
/// TorchSharp's operators make a <c>Scalar</c> of each number and hand its native memory on without holding the object, so that a collection at that moment
/// frees what is in use (dotnet/TorchSharp, pull request 1434). In hours of training that moment comes.
/// </remarks>
public sealed class Uncollected : IDisposable
{
    /// <summary>Many times what fifty steps allocate; where they take more, the collector runs as ever.</summary>
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
