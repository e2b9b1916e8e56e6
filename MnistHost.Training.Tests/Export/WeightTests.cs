using System.Text.Json;
using System.Text.Json.Nodes;

namespace MnistHost.Training.Tests;

public class WeightTests
{
    [Fact]
    public void Converting_a_kernel_to_HWIO_and_back_does_not_change_it()
    {
        var oihw = Numbers(5 * 3 * 2 * 4);
        Assert.Equal(oihw, WeightLayout.HwioToOihw(WeightLayout.OihwToHwio(oihw, 5, 3, 2, 4), 5, 3, 2, 4));
    }

    [Fact]
    public void Kernels_have_the_same_layout_as_in_TensorFlow()
    {
        // [out=2, in=1, height=1, width=3] → [1, 3, 1, 2]
        float[] oihw = [1, 2, 3, 10, 20, 30];
        Assert.Equal([1, 10, 2, 20, 3, 30], WeightLayout.OihwToHwio(oihw, 2, 1, 1, 3));
    }

    [Fact]
    public void Transposing_a_matrix_twice_does_not_change_it()
    {
        var matrix = Numbers(6);
        Assert.Equal([1, 4, 2, 5, 3, 6], WeightLayout.Transpose(matrix, 2, 3));
        Assert.Equal(matrix, WeightLayout.Transpose(WeightLayout.Transpose(matrix, 2, 3), 3, 2));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    public void Rounding_changes_no_weight_by_more_than_half_a_step_and_leaves_zero_unchanged(double step)
    {
        float[] values = [-0.83f, 0, 0.5f, 0.21f, -0.001f];
        var quantized = QuantizedTensor.From(values, step);
        var rounded = quantized.Dequantize();
        Assert.All(values.Zip(rounded), pair => Assert.True(MathF.Abs(pair.First - pair.Second) <= (quantized.Scale / 2) + 1e-6f));
        Assert.Equal(0, rounded[1], 1e-6f);
    }

    [Fact]
    public void The_scale_is_the_step_times_the_root_mean_square() =>
        Assert.Equal(1.25f, QuantizedTensor.From([3, -4, 5, 0, 0, 0, 0, 0], 0.5).Scale, 1e-6f);

    [Fact]
    public void Scaling_a_kernel_does_not_change_how_it_is_rounded()
    {
        float[] values = [-0.83f, 0, 0.5f, 0.21f, -0.001f];
        Assert.Equal(QuantizedTensor.From(values, 0.3).Values, QuantizedTensor.From([.. values.Select(value => value * 7)], 0.3).Values);
    }

    [Theory]
    [InlineData(28, 3, 1, new long[] { 1, 1, 1, 1 })]
    [InlineData(28, 3, 2, new long[] { 0, 1, 0, 1 })]
    [InlineData(28, 5, 2, new long[] { 1, 2, 1, 2 })]
    [InlineData(7, 3, 2, new long[] { 1, 1, 1, 1 })]
    public void Padding_matches_TensorFlow(int side, int kernel, int stride, long[] expected) =>
        Assert.Equal(expected, SamePadding.For(side, new(1, kernel, stride)));

    [Theory]
    [InlineData("16 32/2 32")]
    [InlineData("24k5/2 48")]
    [InlineData("16 16k5/2 32k1 32k7")]
    public void A_parsed_architecture_converts_back_to_the_original_text(string text) =>
        Assert.Equal(text, Architecture.Parse(text).ToString());

    [Fact]
    public void The_model_is_a_LayersModel_and_its_weights_file_has_the_hash_in_its_name()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("weights.0123456789abcdef.bin"), "an earlier model");
        var (network, kernels) = TinyNetwork().Quantize(0.1);

        var name = LayersModel.Write(folder.Path, network, kernels, new JsonObject { ["labels"] = new JsonArray("0", "1") });

        var bytes = File.ReadAllBytes(folder.File(name));
        Assert.Equal($"weights.{Idx.Sha256(bytes)[..16]}.bin", name);
        Assert.Equal([name], Directory.GetFiles(folder.Path, "*.bin").Select(Path.GetFileName));
        var model = JsonNode.Parse(File.ReadAllText(folder.File("model.json")))!;
        Assert.Equal("layers-model", (string?)model["format"]);
        Assert.Equal(name, (string?)model["weightsManifest"]![0]!["paths"]![0]);
        Assert.Equal(
            ["Conv2D", "GlobalAveragePooling2D", "Dense"],
            model["modelTopology"]!["config"]!["layers"]!.AsArray().Select(layer => (string)layer!["class_name"]!));
        var entries = model["weightsManifest"]![0]!["weights"]!.AsArray();
        Assert.Equal(["conv1/kernel", "conv1/bias", "logits/kernel", "logits/bias"], entries.Select(entry => (string)entry!["name"]!));
        var expectedBytes = entries.Sum(entry =>
            entry!["shape"]!.Deserialize<int[]>()!.Aggregate(1, (product, length) => product * length) * (entry["quantization"] is null ? 4 : 1));
        Assert.Equal(expectedBytes, bytes.Length);
        Assert.Equal(kernels["conv1"].Values, bytes[..18]);
    }

    /// <summary>One 3×3 convolution with 2 channels and a dense layer with 2 outputs.</summary>
    private static FoldedNetwork TinyNetwork() => new(
        [new("conv1", new(2, 3, 1), 1, Numbers(18), [0.5f, -0.5f])],
        new("logits", 2, 2, Numbers(4), [0, 1]));

    private static float[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(i => (float)i)];
}
