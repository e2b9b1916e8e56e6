using System.Globalization;
using System.IO.Compression;
using Spectre.Console;

namespace MnistHost.Training;

/// <summary>What storing a network's kernels in fewer bits costs and saves: accuracy on validation data against bytes.</summary>
public static class QuantizationTable
{
    private static readonly int[] Levels = [255, 127, 63, 47, 31];

    /// <summary>A way to store one kernel, of which the last axis is its channels.</summary>
    /// <param name="Store">From values to what they are read back as, and their bytes.</param>
    private sealed record Storage(string Name, FoldedNetwork Network, Func<float[], int, (float[] ReadBack, byte[] Bytes)> Store);

    /// <param name="seed">The run's, which decides what MNIST images are for validation.</param>
    /// <exception cref="InvalidDataException">The file is no checkpoint.</exception>
    public static async Task PrintAsync(string checkpointPath, string? dataFolder, string? fieldsFolder, int seed, CancellationToken cancellation)
    {
        using var network = TrainingState.ReadBest(checkpointPath);
        var folder = await DataFolder.FindAsync(dataFolder, AnsiConsole.WriteLine, cancellation);
        var validation = TrainingData.Read(folder, fieldsFolder, seed).Validation;
        AnsiConsole.WriteLine($"| kernels | {string.Join(" | ", validation.Keys)} | bytes, brotli |");
        foreach (var row in Of(network.Fold(), [.. validation.Values]))
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Kernels} | {string.Join(" | ", row.Accuracy.Select(share => share.ToString("0.00 %", CultureInfo.InvariantCulture)))} | {row.Bytes:N0} |"));
        }
    }

    /// <summary>One way to store the kernels; biases stay float32.</summary>
    /// <param name="Accuracy">Share of each validation set read right, 0..1.</param>
    /// <param name="Bytes">Kernels and biases, with brotli.</param>
    public sealed record Row(string Kernels, IReadOnlyList<double> Accuracy, int Bytes);

    /// <param name="network">Not yet equalised.</param>
    public static IEnumerable<Row> Of(FoldedNetwork network, IReadOnlyCollection<LabelledImages> validation) => Storages(network).Select(storage =>
    {
        var (read, bytes) = Apply(storage);
        return new Row(storage.Name, [.. validation.Select(set => Score.Of(FoldedForward.Logits(read, set), set.Labels).Accuracy)], Compressed(bytes));
    });

    private static IEnumerable<Storage> Storages(FoldedNetwork network)
    {
        yield return new("float32", network, (kernel, _) => (kernel, Bytes(kernel)));
        yield return new("float16", network, (kernel, _) =>
            ([.. kernel.Select(value => (float)(Half)value)], [.. kernel.SelectMany(value => BitConverter.GetBytes((Half)value))]));
        var equalised = network.Equalise();
        foreach (var levels in Levels)
        {
            yield return new($"uint8, {levels} values, a scale per channel", network, (kernel, channels) => PerChannel(kernel, channels, levels));
            yield return new($"uint8, {levels} values, a scale per tensor", network, (kernel, _) => PerTensor(kernel, levels));
            yield return new($"uint8, {levels} values, a scale per tensor, equalised", equalised, (kernel, _) => PerTensor(kernel, levels));
        }
    }

    private static (FoldedNetwork ReadBack, byte[] Bytes) Apply(Storage storage)
    {
        var bytes = new List<byte>();
        var network = new FoldedNetwork(
            [.. storage.Network.Convolutions.Select(layer => layer with { Kernel = Store(layer.Kernel, layer.Bias) })],
            storage.Network.Dense with { Kernel = Store(storage.Network.Dense.Kernel, storage.Network.Dense.Bias) });
        return (network, [.. bytes]);

        float[] Store(float[] kernel, float[] bias)
        {
            var (readBack, stored) = storage.Store(kernel, bias.Length);
            bytes.AddRange([.. stored, .. Bytes(bias)]);
            return readBack;
        }
    }

    private static (float[] ReadBack, byte[] Bytes) PerTensor(float[] kernel, int levels)
    {
        var stored = QuantizedTensor.From(kernel, levels);
        return (stored.Dequantize(), stored.Values);
    }

    private static (float[] ReadBack, byte[] Bytes) PerChannel(float[] kernel, int channels, int levels)
    {
        var (readBack, values, scales) = (new float[kernel.Length], new byte[kernel.Length], new float[channels]);
        for (var channel = 0; channel < channels; channel++)
        {
            var places = Enumerable.Range(0, kernel.Length / channels).Select(row => (row * channels) + channel).ToArray();
            var stored = QuantizedTensor.From([.. places.Select(place => kernel[place])], levels);
            scales[channel] = stored.Scale;
            foreach (var (place, value, byteValue) in places.Zip(stored.Dequantize(), stored.Values))
            {
                (readBack[place], values[place]) = (value, byteValue);
            }
        }

        return (readBack, [.. values, .. Bytes(scales)]);
    }

    private static byte[] Bytes(float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    private static int Compressed(byte[] bytes)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 11, window: 22) ? length : throw new InvalidOperationException("Brotli's own bound was too small.");
    }
}
