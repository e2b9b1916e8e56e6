namespace MnistHost.Training.Tests;

/// <summary>A test that needs samples of the original data sets, and the files converted from them. It is skipped if either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OriginalsFactAttribute : FactAttribute
{
    public static string? Folder { get; } =
        RealDataFactAttribute.Folder is { } data && Directory.Exists(Path.Combine(data, "originals")) && Directory.Exists(Path.Combine(data, "strokes")) ? data : null;

    public OriginalsFactAttribute() => Skip = Folder is null ? "Neither MNIST_DATA nor ../shared/data contains the folders originals and strokes, and this test downloads nothing." : null;
}
