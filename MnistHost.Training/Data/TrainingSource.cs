namespace MnistHost.Training;

/// <summary>One set of training images.</summary>
/// <param name="PerEpoch">How many images each epoch uses, picked at random.</param>
/// <param name="Distorted">Share of the images that augmentation distorts, 0..1. It falls towards the end of the run.</param>
public sealed record TrainingSource(LabelledImages Images, int PerEpoch, float Distorted)
{
    /// <summary>Joins the images of several sources, in order.</summary>
    public static LabelledImages Join(IReadOnlyList<TrainingSource> sources)
    {
        var count = sources.Sum(source => source.Images.Count);
        var joined = new LabelledImages(new byte[count * LabelledImages.ImageSize], new byte[count]);
        var start = 0;
        foreach (var (images, _, _) in sources)
        {
            images.Pixels.CopyTo(joined.Pixels, start * LabelledImages.ImageSize);
            images.Labels.CopyTo(joined.Labels, start);
            start += images.Count;
        }

        return joined;
    }

    /// <summary>Returns the indices of the joined images that an epoch trains on. The choice and the order are random, but depend only on the seed and the epoch.</summary>
    public static int[] Order(IReadOnlyList<TrainingSource> sources, int seed, int epoch)
    {
        var random = new Random(unchecked((seed * 7919) + epoch));
        var picked = new List<int>();
        var start = 0;
        foreach (var source in sources)
        {
            var own = Enumerable.Range(start, source.Images.Count).ToArray();
            random.Shuffle(own);
            picked.AddRange(own.Take(source.PerEpoch));
            start += source.Images.Count;
        }

        var order = picked.ToArray();
        random.Shuffle(order);
        return order;
    }
}
