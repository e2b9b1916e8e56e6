namespace MnistHost.Training;

/// <summary>Finds the folder with MNIST, or fills one in the user's cache from a public mirror.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names the data folder.</summary>
    public const string Variable = "MNIST_DATA";

    private static readonly Uri Mirror = new("https://storage.googleapis.com/cvdf-datasets/mnist/");

    /// <summary>The first folder that has a sub-folder <c>mnist</c>: the given one, <c>MNIST_DATA</c>, <c>../shared/data</c>; else the user's cache, after a download.</summary>
    /// <param name="named">The folder given with <c>--data</c>, which must then hold MNIST.</param>
    /// <exception cref="DirectoryNotFoundException">The named folder has no sub-folder <c>mnist</c>.</exception>
    /// <exception cref="IOException">The download failed.</exception>
    /// <exception cref="InvalidDataException">A downloaded file has another checksum than MNIST's.</exception>
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
                        $"{source} names {Path.GetFullPath(folder)}, which has no folder 'mnist'; expected MNIST's four IDX files in {Path.GetFullPath(Path.Combine(folder, "mnist"))}. Name another folder, or none to have them downloaded.");
            }
        }

        var shared = Path.Combine("..", "shared", "data");
        if (Directory.Exists(Path.Combine(shared, "mnist")))
        {
            return shared;
        }

        var cache = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "MnistHost");
        await DownloadMissingAsync(Path.Combine(cache, "mnist"), report, cancellation);
        return cache;
    }

    private static async Task DownloadMissingAsync(string folder, Action<string> report, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        using var http = new HttpClient { BaseAddress = Mirror, Timeout = TimeSpan.FromMinutes(10) };
        foreach (var file in Mnist.Files)
        {
            var path = Path.Combine(folder, file.Name + ".gz");
            if (File.Exists(path))
            {
                continue;
            }

            report($"Downloading {file.Name} from {Mirror.Host} to {folder}");
            var partial = path + ".partial";
            try
            {
                await File.WriteAllBytesAsync(partial, await http.GetByteArrayAsync(new Uri(file.Name + ".gz", UriKind.Relative), cancellation), cancellation);
            }
            catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                throw new IOException($"{file.Name}.gz could not be downloaded from {Mirror.Host} ({error.Message}); check the connection and try again, or put MNIST's four files into {folder}, or name their folder's parent with --data.", error);
            }

            Mnist.ReadChecked(partial, file);
            File.Move(partial, path, overwrite: true);
        }
    }
}
