namespace MnistHost.Training;

/// <summary>Downloads the original data sets and converts them to the project's format.</summary>
public static class Originals
{
    private static readonly Uri PenDigitsSource = new("https://archive.ics.uci.edu/ml/machine-learning-databases/pendigits/pendigits-orig.tra.Z");
    private static readonly Uri UnipenSource = new("https://zenodo.org/records/1195803/files/unipen-CDROM-train_r01_v07.tgz");
    private static readonly Uri QuickDrawSource = new("https://storage.googleapis.com/quickdraw_dataset/full/raw/");

    /// <summary>Downloads the files that are not yet in the folder, about 180 MB in total.</summary>
    /// <exception cref="IOException">A download failed.</exception>
    public static async Task DownloadAsync(string folder, Action<string> report, CancellationToken cancellation)
    {
        await DataFolder.DownloadMissingAsync(Path.Combine(folder, "mnist"), report, cancellation);
        await Download.ToAsync(Path.Combine(folder, "pendigits", Path.GetFileName(PenDigitsSource.LocalPath)), PenDigitsSource, report, cancellation);
        foreach (var category in QuickDraw.Categories)
        {
            await Download.ToAsync(QuickDrawPath(folder, category), new Uri(QuickDrawSource, Uri.EscapeDataString(category) + ".ndjson"), report, cancellation, firstBytes: QuickDraw.Bytes);
        }

        await Download.ToAsync(Path.Combine(folder, Path.GetFileName(UnipenSource.LocalPath)), UnipenSource, report, cancellation);
    }

    /// <summary>Converts the data sets in <paramref name="from"/>, and reports which data sets are missing.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="FileNotFoundException">The folder contains none of the data sets.</exception>
    /// <exception cref="InvalidDataException">A file is damaged or of the wrong kind.</exception>
    public static void Convert(string from, string to, Action<string> report)
    {
        if (!Directory.Exists(from))
        {
            throw new DirectoryNotFoundException($"--from is {Path.GetFullPath(from)}, which does not exist; pass the folder that contains the original data sets, or omit --from to download them.");
        }

        var lacking = new List<string>();
        var mnist = Mnist.Files.Select(file => (file, Path: Path.Combine(from, "mnist", file.Name + ".gz"))).ToArray();
        if (Found(mnist.All(file => File.Exists(file.Path)), "mnist/ with MNIST's four .gz files"))
        {
            Directory.CreateDirectory(Path.Combine(to, "mnist"));
            foreach (var (file, path) in mnist)
            {
                Mnist.ReadChecked(path, file);
                File.Copy(path, Path.Combine(to, "mnist", Path.GetFileName(path)), overwrite: true);
            }

            report($"{mnist.Length} files in {Path.Combine(to, "mnist")}");
        }

        var penDigits = Files(Path.Combine(from, "pendigits"), "pendigits-orig.tra*");
        if (Found(penDigits.Length > 0, "pendigits/pendigits-orig.tra.Z"))
        {
            Write(Path.Combine("strokes", "pendigits-train"), PenDigits.Read(penDigits[0]));
        }

        var categories = QuickDraw.Categories.Where(category => File.Exists(QuickDrawPath(from, category))).ToArray();
        if (Found(categories.Length > 0, "quickdraw/CATEGORY.ndjson"))
        {
            report($"Quick, Draw!: {categories.Length} of {QuickDraw.Categories.Count} categories");
            Write(Path.Combine("scribbles", "quickdraw-dev"), [.. categories.SelectMany(category => QuickDraw.Read(QuickDrawPath(from, category), category))]);
        }

        var unipen = Files(from, "unipen*gz");
        if (Found(unipen.Length > 0, Path.GetFileName(UnipenSource.LocalPath)))
        {
            foreach (var (name, drawings) in Unipen.Read(unipen[0], report))
            {
                Write(Path.Combine("strokes", name), drawings);
            }
        }

        if (lacking.Count == 4)
        {
            throw new FileNotFoundException($"Expected at least one of {string.Join(", ", lacking)} in {Path.GetFullPath(from)}, found none.");
        }

        foreach (var name in lacking)
        {
            report($"Not converted because it is missing from {from}: {name}");
        }

        bool Found(bool found, string name)
        {
            if (!found)
            {
                lacking.Add(name);
            }

            return found;
        }

        void Write(string name, IReadOnlyList<Drawing> drawings)
        {
            var path = Path.Combine(to, name + ".ndjson.gz");
            if (drawings.Count > 0)
            {
                Drawing.Write(path, drawings);
            }

            report($"{drawings.Count} drawings {(drawings.Count > 0 ? "in" : "for")} {path}");
        }
    }

    private static string QuickDrawPath(string folder, string category) => Path.Combine(folder, "quickdraw", category + ".ndjson");

    private static string[] Files(string folder, string pattern) => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal)] : [];
}
