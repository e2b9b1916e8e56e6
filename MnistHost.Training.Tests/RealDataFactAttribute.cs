namespace MnistHost.Training.Tests;

/// <summary>A test that trains on MNIST. It is skipped with a reason if MNIST, TorchSharp's native library or POSIX signals are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataFactAttribute : FactAttribute
{
    /// <summary>The first of these folders that contains MNIST: the one named by the environment variable MNIST_DATA, then shared/data in each folder from the program's upwards. Null if none contains it.</summary>
    public static string? Folder { get; } =
        Ancestors().Select(folder => Path.Combine(folder, "shared", "data"))
            .Prepend(Environment.GetEnvironmentVariable(DataFolder.Variable))
            .FirstOrDefault(folder => folder is not null && Directory.Exists(Path.Combine(folder, "mnist")));

    public RealDataFactAttribute() => Skip =
        Folder is null ? "MNIST is in neither MNIST_DATA nor ../shared/data, and this test downloads nothing."
        : OperatingSystem.IsWindows() ? "Windows has no SIGTERM."
        : new TorchFactAttribute().Skip;

    private static IEnumerable<string> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
