namespace MnistHost.Training;

/// <summary>Finds the folder with MNIST, or fills one in the user's cache from a public mirror.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names the data folder.</summary>
    public const string Variable = "MNIST_DATA";

    /// <summary>Where the <c>data</c> command writes by default.</summary>
    public static readonly string Converted = Path.Combine("artifacts", "data");

    private static readonly string[] Known = [Path.Combine("..", "shared", "data"), Converted];

    private static readonly Uri Mirror = new("https://storage.googleapis.com/cvdf-datasets/mnist/");

    /// <summary>The user's cache, where downloads are kept.</summary>
    public static string Cache => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "MnistHost");

    /// <summary>The first folder that has a sub-folder <c>mnist</c>: the given one, <c>MNIST_DATA</c>, <c>../shared/data</c>, <c>artifacts/data</c>; else the user's cache, after a download.</summary>
    /// <param name="named">The folder given with <c>--data</c>, which must contain MNIST; null if none was given.</param>
    /// <exception cref="DirectoryNotFoundException">The named folder has no sub-folder <c>mnist</c>.</exception>
    /// <exception cref="IOException">The download failed.</exception>
    /// <exception cref="InvalidDataException">A downloaded file does not have MNIST's checksum.</exception>
    public static async Task<string> FindAsync(string? named, Action<string> report, CancellationToken cancellation)
    {
        var variable = Environment.GetEnvironmentVariable(Variable);
        foreach (var (folder, source) in new[] { (named, "--data"), (string.IsNullOrEmpty(variable) ? null : variable, Variable) })
        {
            if (folder is not null)
            {
                return Directory.Exists(Path.Combine(folder, "mnist"))
                    ? folder
                    : throw new DirectoryNotFoundException(
                        $"{source} names {Path.GetFullPath(folder)}, which has no folder 'mnist'; expected MNIST's four IDX files in {Path.GetFullPath(Path.Combine(folder, "mnist"))}. Name another folder, or leave it out to download the files.");
            }
        }

        foreach (var folder in Known)
        {
            if (Directory.Exists(Path.Combine(folder, "mnist")))
            {
                return folder;
            }
        }

        await DownloadMissingAsync(Path.Combine(Cache, "mnist"), report, cancellation);
        return Cache;
    }

    /// <summary>Downloads whichever of MNIST's four files the folder lacks.</summary>
    public static async Task DownloadMissingAsync(string folder, Action<string> report, CancellationToken cancellation)
    {
        foreach (var file in Mnist.Files)
        {
            var path = Path.Combine(folder, file.Name + ".gz");
            await Download.ToAsync(path, new Uri(Mirror, file.Name + ".gz"), report, cancellation, partial => Mnist.ReadChecked(partial, file));
        }
    }
}
