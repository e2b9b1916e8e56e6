using TorchSharp;

namespace MnistHost.Training.Tests;

/// <summary>A test that needs TorchSharp's native library. It is skipped with a reason if the library cannot be loaded.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TorchFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Reason = new(TryLoad);

    public TorchFactAttribute() => Skip = Reason.Value;

    private static string? TryLoad()
    {
        try
        {
            // With the small tensors in these tests, a second thread costs more than it saves.
            torch.set_num_threads(1);
            return null;
        }
        catch (Exception error) when (error is TypeInitializationException or DllNotFoundException or NotSupportedException)
        {
            return $"TorchSharp's native library cannot be loaded ({error.GetBaseException().GetType().Name}); it needs a C++ runtime with GLIBCXX_3.4.32, such as Ubuntu 24.04 or Debian 13.";
        }
    }
}
