using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MnistHost.Training;

/// <summary>
/// Writes and reads a network in TensorFlow.js LayersModel format: <c>model.json</c> (Keras topology, weights manifest, metadata) and one weights file whose name contains the first 16 hex digits of its SHA-256.
/// </summary>
/// <remarks>
/// Weights are little-endian, in the manifest's order, without padding: kernels [height, width, in, out] and [in, out] as uint8 with
/// value = scale × q + min, biases as float32. Source: tensorflow/tfjs, tfjs-core/src/io/types.ts.
/// </remarks>
public static class LayersModel
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes both files into <paramref name="folder"/> and removes the weights of an earlier model.</summary>
    /// <param name="network">The network, with its kernels already rounded to <paramref name="kernels"/>.</param>
    /// <returns>The name of the weights file.</returns>
    public static string Write(string folder, FoldedNetwork network, IReadOnlyDictionary<string, QuantizedTensor> kernels, JsonNode metadata)
    {
        using var weights = new MemoryStream();
        var entries = new JsonArray();
        foreach (var convolution in network.Convolutions)
        {
            var side = convolution.Spec.KernelSize;
            AddKernel(convolution.Name, kernels[convolution.Name], side, side, convolution.Inputs, convolution.Spec.Channels);
            AddBias(convolution.Name, convolution.Bias);
        }

        AddKernel(network.Dense.Name, kernels[network.Dense.Name], network.Dense.Inputs, network.Dense.Outputs);
        AddBias(network.Dense.Name, network.Dense.Bias);

        var bytes = weights.ToArray();
        var fileName = $"weights.{Idx.Sha256(bytes)[..16]}.bin";
        var model = new JsonObject
        {
            ["format"] = "layers-model",
            ["generatedBy"] = "MnistHost.Training",
            ["convertedBy"] = null,
            ["modelTopology"] = Topology(network),
            ["weightsManifest"] = new JsonArray(new JsonObject { ["paths"] = new JsonArray(fileName), ["weights"] = entries }),
            ["userDefinedMetadata"] = metadata,
        };

        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetFiles(folder, "weights.*.bin"))
        {
            File.Delete(old);
        }

        File.WriteAllBytes(Path.Combine(folder, fileName), bytes);
        File.WriteAllText(Path.Combine(folder, "model.json"), model.ToJsonString(Json) + "\n");
        return fileName;

        void AddKernel(string layer, QuantizedTensor kernel, params int[] shape)
        {
            weights.Write(kernel.Values);
            entries.Add(new JsonObject
            {
                ["name"] = $"{layer}/kernel",
                ["shape"] = Numbers(shape),
                ["dtype"] = "float32",
                ["quantization"] = new JsonObject { ["dtype"] = "uint8", ["scale"] = kernel.Scale, ["min"] = kernel.Min, ["original_dtype"] = "float32" },
            });
        }

        void AddBias(string layer, float[] bias)
        {
            Span<byte> four = stackalloc byte[4];
            foreach (var value in bias)
            {
                BinaryPrimitives.WriteSingleLittleEndian(four, value);
                weights.Write(four);
            }

            entries.Add(new JsonObject { ["name"] = $"{layer}/bias", ["shape"] = Numbers(bias.Length), ["dtype"] = "float32" });
        }
    }

    /// <summary>Reads a model written by <see cref="Write"/>.</summary>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or contains another kind of network.</exception>
    public static FoldedNetwork Read(string folder)
    {
        var path = Path.Combine(folder, "model.json");
        try
        {
            using var model = JsonDocument.Parse(File.ReadAllBytes(path));
            var manifest = model.RootElement.GetProperty("weightsManifest")[0];
            var bytes = File.ReadAllBytes(Path.Combine(folder, manifest.GetProperty("paths")[0].GetString()!));
            var (values, start) = (new Dictionary<string, float[]>(), 0);
            foreach (var entry in manifest.GetProperty("weights").EnumerateArray())
            {
                var count = entry.GetProperty("shape").EnumerateArray().Aggregate(1, (product, size) => product * size.GetInt32());
                var isQuantized = entry.TryGetProperty("quantization", out var quantization);
                var own = bytes.AsSpan(start, isQuantized ? count : count * sizeof(float));
                start += own.Length;
                values[entry.GetProperty("name").GetString()!] = isQuantized
                    ? new QuantizedTensor(own.ToArray(), quantization.GetProperty("scale").GetSingle(), quantization.GetProperty("min").GetSingle()).Dequantize()
                    : MemoryMarshal.Cast<byte, float>(own).ToArray();
            }

            var layers = model.RootElement.GetProperty("modelTopology").GetProperty("config").GetProperty("layers").EnumerateArray().ToArray();
            var (convolutions, inputs) = (new List<FoldedConvolution>(), 1);
            foreach (var config in layers.Where(layer => layer.GetProperty("class_name").GetString() == "Conv2D").Select(layer => layer.GetProperty("config")))
            {
                var (name, channels) = (config.GetProperty("name").GetString()!, config.GetProperty("filters").GetInt32());
                var spec = new ConvolutionSpec(channels, config.GetProperty("kernel_size")[0].GetInt32(), config.GetProperty("strides")[0].GetInt32());
                convolutions.Add(new(name, spec, inputs, values[$"{name}/kernel"], values[$"{name}/bias"]));
                inputs = channels;
            }

            var dense = layers[^1].GetProperty("config");
            var (last, units) = (dense.GetProperty("name").GetString()!, dense.GetProperty("units").GetInt32());
            return new(convolutions, new(last, inputs, units, values[$"{last}/kernel"], values[$"{last}/bias"]));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path} is not a network that this trainer wrote ({error.Message}); export it again, or choose another folder with --start.", error);
        }
    }

    private static JsonObject Topology(FoldedNetwork network)
    {
        var layers = new JsonArray();
        foreach (var convolution in network.Convolutions)
        {
            var config = new JsonObject { ["name"] = convolution.Name };
            if (layers.Count == 0)
            {
                config["batch_input_shape"] = new JsonArray(null, LabelledImages.Side, LabelledImages.Side, 1);
            }

            config["filters"] = convolution.Spec.Channels;
            config["kernel_size"] = Numbers(convolution.Spec.KernelSize, convolution.Spec.KernelSize);
            config["strides"] = Numbers(convolution.Spec.Stride, convolution.Spec.Stride);
            config["padding"] = "same";
            config["data_format"] = "channels_last";
            config["dilation_rate"] = Numbers(1, 1);
            config["activation"] = "relu";
            config["use_bias"] = true;
            layers.Add(Layer("Conv2D", config));
        }

        layers.Add(Layer("GlobalAveragePooling2D", new() { ["name"] = "mean", ["data_format"] = "channels_last" }));
        layers.Add(Layer("Dense", new() { ["name"] = network.Dense.Name, ["units"] = network.Dense.Outputs, ["activation"] = "softmax", ["use_bias"] = true }));
        return new()
        {
            ["class_name"] = "Sequential",
            ["config"] = new JsonObject { ["name"] = "digits", ["layers"] = layers },
            ["keras_version"] = "tfjs-layers 4.22.0",
            ["backend"] = "tensor_flow.js",
        };
    }

    private static JsonObject Layer(string className, JsonObject config) => new() { ["class_name"] = className, ["config"] = config };

    private static JsonArray Numbers(params int[] numbers) => [.. numbers.Select(number => JsonValue.Create(number))];
}
