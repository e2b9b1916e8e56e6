using System.Text.Json;

namespace MnistHost.Training.Tests;

public sealed class LayersModelTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));
    private static readonly string Committed = Path.Combine(Repository, "ClientApp", "public", "models", "digits");

    [TorchFact]
    public void The_committed_network_matches_its_parity_fixture()
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
    public void A_model_file_without_a_network_is_rejected()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("model.json"), "{}");
        Assert.Contains("is not a network that this trainer wrote", Assert.Throws<InvalidDataException>(() => LayersModel.Read(Path.GetDirectoryName(folder.File("model.json"))!)).Message, StringComparison.Ordinal);
    }
}
