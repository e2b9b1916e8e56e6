namespace MnistHost.Training.Tests;

/// <summary>A test on samples of the published originals and on what they were converted to; without them it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OriginalsFactAttribute : FactAttribute
{
    public static string? Folder { get; } =
        RealDataFactAttribute.Folder is { } data && Directory.Exists(Path.Combine(data, "originals")) && Directory.Exists(Path.Combine(data, "strokes")) ? data : null;

    public OriginalsFactAttribute() => Skip = Folder is null ? "Neither MNIST_DATA nor ../shared/data has the folders originals and strokes, and this test downloads nothing." : null;
}
