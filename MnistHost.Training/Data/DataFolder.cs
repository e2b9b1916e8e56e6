namespace MnistHost.Training;

/// <summary>Finds the folder that contains MNIST, or downloads MNIST from a public mirror to the user's local data folder.</summary>
public static class DataFolder
{
    /// <summary>Environment variable that contains the path of the data folder.</summary>
    public const string Variable = "MNIST_DATA";

    /// <summary>The default output folder of the <c>data</c> command.</summary>
    public static readonly string Converted = Path.Combine("artifacts", "data");

    private static readonly string[] Known = [Path.Combine("..", "shared", "data"), Converted];

    private static readonly Uri Mirror = new("https://storage.googleapis.com/cvdf-datasets/mnist/");

    /// <summary>The folder for downloads in the user's local data folder.</summary>
    public static string Cache => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "MnistHost");

    /// <summary>
    /// Returns the folder from <c>--data</c> or <c>MNIST_DATA</c>, otherwise the first of <c>../shared/data</c> and <c>artifacts/data</c> that has a subfolder
    /// <c>mnist</c>. If there is none, downloads MNIST to the user's local data folder and returns that folder.
    /// </summary>
    /// <param name="named">The folder given with <c>--data</c>, or null if none was given.</param>
    /// <exception cref="DirectoryNotFoundException">The folder from <c>--data</c> or <c>MNIST_DATA</c> has no <c>mnist</c> subfolder.</exception>
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
                        $"{source} is {Path.GetFullPath(folder)}, which has no 'mnist' subfolder; expected MNIST's four IDX files in {Path.GetFullPath(Path.Combine(folder, "mnist"))}. Choose another folder, or omit {source} to download the files.");
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

    /// <summary>Downloads whichever of MNIST's four files are missing from the folder.</summary>
    public static async Task DownloadMissingAsync(string folder, Action<string> report, CancellationToken cancellation)
    {
        foreach (var file in Mnist.Files)
        {
            var path = Path.Combine(folder, file.Name + ".gz");
            await Download.ToAsync(path, new Uri(Mirror, file.Name + ".gz"), report, cancellation, partial => Mnist.ReadChecked(partial, file));
        }
    }
}
