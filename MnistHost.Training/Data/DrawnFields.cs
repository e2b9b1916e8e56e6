namespace MnistHost.Training;

/// <summary>Reads the 28×28 images (fields) that <c>npm run fields</c> renders from pen strokes and scribbles.</summary>
public static class DrawnFields
{
    /// <summary>Label of the class "not a digit".</summary>
    public const byte NoDigit = 10;

    /// <param name="name">The name of the set, such as "pens" or "scribbles".</param>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or contains a label above <see cref="NoDigit"/>.</exception>
    public static (LabelledImages Training, LabelledImages Validation) Read(string folder, string name) =>
        (ReadPart(folder, $"{name}-train"), ReadPart(folder, $"{name}-validation"));

    private static LabelledImages ReadPart(string folder, string name)
    {
        var images = Path.Combine(folder, $"{name}-images-idx3-ubyte.gz");
        if (!File.Exists(images))
        {
            throw new FileNotFoundException($"{Path.GetFullPath(images)} does not exist. Run 'npm run fields' in ClientApp first.");
        }

        var pair = Idx.ReadPair(images, Path.Combine(folder, $"{name}-labels-idx1-ubyte.gz"));
        return pair.Labels.All(label => label <= NoDigit)
            ? pair
            : throw new InvalidDataException($"{images} contains the label {pair.Labels.Max()}; expected 0 to {NoDigit} ({NoDigit} means 'not a digit'). Run 'npm run fields' in ClientApp again.");
    }
}
