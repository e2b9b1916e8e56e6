namespace MnistHost.Training;

/// <summary>The training data and the validation data of a run.</summary>
/// <param name="Validation">Validation sets by name: mnist and, if there is a folder of fields, the names in <see cref="Drawn"/>.</param>
public sealed record TrainingData(IReadOnlyList<TrainingSource> Sources, IReadOnlyDictionary<string, LabelledImages> Validation)
{
    /// <summary>Number of MNIST training images set aside to choose the best epoch.</summary>
    private const int ValidationCount = 5000;

    /// <summary>Number of images that each epoch picks from MNIST if there is a folder of fields. Without one, each epoch uses all of MNIST.</summary>
    private const int MnistPerEpoch = 30_000;

    /// <summary>The sets of fields, and the number of images that each epoch picks from each set.</summary>
    private static readonly (string Name, int PerEpoch)[] Drawn = [("pens", 8_000), ("unipen", 16_000), ("scribbles", 20_000), ("letters", 6_000)];

    /// <param name="fieldsFolder">The output folder of <c>npm run fields</c>, or null to use only MNIST.</param>
    /// <param name="seed">Determines which MNIST images are set aside for validation.</param>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public static TrainingData Read(string dataFolder, string? fieldsFolder, int seed)
    {
        var (training, validation) = Mnist.ReadTraining(dataFolder).Split(ValidationCount, seed);
        var sources = new List<TrainingSource> { new(training, fieldsFolder is null ? training.Count : MnistPerEpoch, Distorted: 0.9f) };
        var validationSets = new Dictionary<string, LabelledImages> { ["mnist"] = validation };
        if (fieldsFolder is not null)
        {
            // The fields come from strokes that were already varied, so fewer of them are distorted as images.
            foreach (var (name, perEpoch) in Drawn)
            {
                var (drawn, drawnValidation) = DrawnFields.Read(fieldsFolder, name);
                sources.Add(new(drawn, perEpoch, Distorted: 0.4f));
                validationSets[name] = drawnValidation;
            }
        }

        return new(sources, validationSets);
    }
}
