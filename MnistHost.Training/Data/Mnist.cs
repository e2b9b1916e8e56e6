namespace MnistHost.Training;

/// <summary>The MNIST database of handwritten digits: 60,000 training and 10,000 test images of 28×28 pixels.</summary>
/// <remarks>Source: Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-based learning applied to document recognition", Proc. IEEE 86 (1998).</remarks>
public static class Mnist
{
    /// <summary>One of the four files. <paramref name="Sha256"/> is the checksum of the uncompressed bytes, so the file may be plain or compressed.</summary>
    public sealed record DataFile(string Name, string Sha256);

    private static readonly DataFile TrainImages = new("train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");
    private static readonly DataFile TrainLabels = new("train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");
    private static readonly DataFile TestImages = new("t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");
    private static readonly DataFile TestLabels = new("t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    public static IReadOnlyList<DataFile> Files { get; } = [TrainImages, TrainLabels, TestImages, TestLabels];

    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, truncated or not from MNIST.</exception>
    public static LabelledImages ReadTraining(string folder) => Read(folder, TrainImages, TrainLabels);

    /// <inheritdoc cref="ReadTraining"/>
    public static LabelledImages ReadTest(string folder) => Read(folder, TestImages, TestLabels);

    /// <summary>Returns the uncompressed bytes of <paramref name="path"/>. Throws if their checksum is not that of <paramref name="file"/>.</summary>
    internal static byte[] ReadChecked(string path, DataFile file)
    {
        var bytes = Idx.ReadBytes(path);
        var sum = Idx.Sha256(bytes);
        return sum == file.Sha256
            ? bytes
            : throw new InvalidDataException(
                $"{path} is not MNIST's {file.Name}: expected the SHA-256 {file.Sha256} of its uncompressed bytes, got {sum}; download it again or choose another folder with --data.");
    }

    private static LabelledImages Read(string folder, DataFile images, DataFile labels)
    {
        var (imagesPath, labelsPath) = (Locate(folder, images), Locate(folder, labels));
        // Parse first. If a file is of the wrong kind, the parser's error is more helpful than a checksum mismatch.
        var pair = Idx.ReadPair(imagesPath, labelsPath);
        ReadChecked(imagesPath, images);
        ReadChecked(labelsPath, labels);
        return pair;
    }

    private static string Locate(string folder, DataFile file)
    {
        var plain = Path.Combine(folder, "mnist", file.Name);
        return File.Exists(plain + ".gz") ? plain + ".gz"
            : File.Exists(plain) ? plain
            : throw new FileNotFoundException($"Expected MNIST's {file.Name} (or {file.Name}.gz) in {Path.GetFullPath(Path.Combine(folder, "mnist"))}, found neither; put it there, or choose another folder with --data.");
    }
}
