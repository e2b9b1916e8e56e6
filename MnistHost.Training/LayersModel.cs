using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MnistHost.Training;

/// <summary>
/// Writes a network in TensorFlow.js LayersModel format: <c>model.json</c> (Keras topology, weights manifest, metadata) and one file of weights
/// that bears the first 16 digits of its own SHA-256.
/// </summary>
/// <remarks>
/// Weights are little-endian in the manifest's order without padding; kernels [height, width, in, out] and [in, out] as uint8 with
/// value = scale × q + min, biases as float32. Source: tensorflow/tfjs, tfjs-core/src/io/types.ts.
/// </remarks>
public static class LayersModel
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes both files into <paramref name="folder"/> and removes the weights of an earlier model.</summary>
    /// <param name="network">Rounded as <paramref name="kernels"/> say.</param>
    /// <returns>The weights' file name.</returns>
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
