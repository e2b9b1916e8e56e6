using System.Text.Json;

namespace MnistHost.Training;

/// <summary>Images with the probabilities that TorchSharp computes for them. The client's tests check that TensorFlow.js computes the same probabilities.</summary>
public static class ParityFixture
{
    private const int Count = 20;

    /// <summary>Writes the first <see cref="Count"/> images (784 bytes each) with the probabilities of the exported network, one image per line.</summary>
    public static void Write(string path, string weightsFile, FoldedNetwork network, LabelledImages images)
    {
        var picked = images.Pick([.. Enumerable.Range(0, Count)]);
        var logits = FoldedForward.Logits(network, picked);
        var classes = network.Dense.Outputs;
        var cases = Enumerable.Range(0, Count).Select(i => JsonSerializer.Serialize(new
        {
            label = picked.Labels[i],
            input = picked.Pixels.Skip(i * LabelledImages.ImageSize).Take(LabelledImages.ImageSize).Select(value => (int)value),
            probabilities = Score.Softmax(logits.AsSpan(i * classes, classes)).Select(value => Math.Round(value, 8)),
        }));
        File.WriteAllText(path, $$"""
            {
            "weights": "{{weightsFile}}",
            "cases": [
            {{string.Join(",\n", cases)}}
            ]
            }

            """);
    }
}
