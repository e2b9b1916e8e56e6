using System.Text.Json;

namespace MnistHost.Training.Tests;

public sealed class OnnxModelTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));
    private static readonly string Committed = Path.Combine(Repository, "ClientApp", "public", "models", "digits");

    [Fact]
    public void Kernels_are_turned_to_outputs_first_and_keep_every_value()
    {
        var network = LayersModel.Read(Committed);
        var second = network.Convolutions[1];
        var (size, channels) = (second.Spec.KernelSize, second.Spec.Channels);

        var kernel = OnnxModel.Of(network).Graph.Initializer.Single(tensor => tensor.Name == $"{second.Name}/kernel");

        Assert.Equal([channels, second.Inputs, size, size], kernel.Dims);
        var (output, input, row, column) = (5, 7, 1, 2);
        Assert.Equal(
            second.Kernel[(((((row * size) + column) * second.Inputs) + input) * channels) + output],
            kernel.FloatData[(((((output * second.Inputs) + input) * size) + row) * size) + column]);
    }

    [Fact]
    public void Every_value_that_a_node_takes_is_given_by_a_node_before_it()
    {
        var graph = OnnxModel.Of(LayersModel.Read(Committed)).Graph;
        var known = graph.Initializer.Select(tensor => tensor.Name).Append("field").ToHashSet();
        foreach (var node in graph.Node)
        {
            Assert.All(node.Input, name => Assert.Contains(name, known));
            known.UnionWith(node.Output);
        }

        Assert.Contains(graph.Output.Single().Name, known);
    }

    [TorchFact]
    public void The_committed_network_that_is_read_answers_as_its_parity_fixture_says()
    {
        using var fixture = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository, "ClientApp", "src", "model", "parity.json")));
        var cases = fixture.RootElement.GetProperty("cases").EnumerateArray().ToArray();
        var images = new LabelledImages([.. cases.SelectMany(one => one.GetProperty("input").EnumerateArray().Select(pixel => pixel.GetByte()))], new byte[cases.Length]);
        var network = LayersModel.Read(Committed);

        var logits = FoldedForward.Logits(network, images);

        for (var i = 0; i < cases.Length; i++)
        {
            var expected = cases[i].GetProperty("probabilities").EnumerateArray().Select(value => value.GetSingle());
            Assert.All(Score.Softmax(logits.AsSpan(i * network.Dense.Outputs, network.Dense.Outputs)).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-5));
        }
    }

    [Fact]
    public void A_folder_without_a_network_is_refused_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("model.json"), "{}");
        Assert.Contains("is no network that this trainer wrote", Assert.Throws<InvalidDataException>(() => LayersModel.Read(Path.GetDirectoryName(folder.File("model.json"))!)).Message, StringComparison.Ordinal);
    }
}
