using System.Xml.Linq;

namespace MnistHost.Training.Tests;

public class ReportTests
{
    private static readonly float[] Logits = [5, 1, 1, /**/ 0, 3, 1, /**/ 2, 1, 0];

    [Fact]
    public void A_score_contains_the_accuracy_and_the_confusion_matrix()
    {
        var score = Score.Of(Logits, [0, 1, 2]);
        Assert.Equal(2 / 3.0, score.Accuracy, 12);
        Assert.Equal([[1, 0, 0], [0, 1, 0], [1, 0, 0]], score.Confusion);
    }

    [Fact]
    public void Softmax_sums_to_1_even_if_the_exponentials_would_overflow()
    {
        var probabilities = Score.Softmax([1000, 999, -1000]);
        Assert.Equal(1, probabilities.Sum(), 12);
        Assert.Equal(1 / (1 + Math.Exp(-1)), probabilities[0], 12);
    }

    [Fact]
    public void The_loss_of_equal_logits_is_the_log_of_the_number_of_classes() =>
        Assert.Equal(Math.Log(3), Score.Of([1, 1, 1], [2]).Loss, 6);

    [Fact]
    public void The_best_epoch_has_the_highest_score_and_the_lower_loss_breaks_a_tie()
    {
        EpochResult[] history = [Epoch(1, 0.98, 0.05), Epoch(2, 0.99, 0.06), Epoch(3, 0.99, 0.04), Epoch(4, 0.985, 0.01)];
        Assert.Equal(3, Trainer.BestOf(history).Epoch);
    }

    [Fact]
    public void The_learning_curve_has_one_line_per_series()
    {
        var svg = XDocument.Parse(LearningCurve.Svg([Epoch(1, 0.9, 0.5), Epoch(2, 1, 0.1), Epoch(3, 0.99, 0.1)]));
        var lines = svg.Descendants().Where(element => element.Name.LocalName == "polyline").ToArray();
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal(3, line.Attribute("points")!.Value.Split(' ').Length));
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_confusion_matrix_shows_every_count()
    {
        var svg = XDocument.Parse(ConfusionMatrix.Svg([[7, 1], [0, 9]], ["0", "1"]));
        var texts = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToArray();
        Assert.Contains("7", texts);
        Assert.Contains("9", texts);
    }

    [Fact]
    public void The_learning_rate_rises_to_its_peak_and_falls_to_zero()
    {
        var options = new TrainingOptions("8", 10, 1, 1) { LearningRate = 0.01 };
        var rates = Enumerable.Range(0, 100).Select(step => options.LearningRateAt(step, 100)).ToArray();
        Assert.Equal(0.01, rates.Max(), 12);
        Assert.Equal(rates.Max(), rates[9], 12);
        Assert.True(rates[^1] < 1e-5);
        Assert.Equal(rates[10..].OrderDescending(), rates[10..]);
    }

    [Fact]
    public void An_epoch_uses_the_configured_number_of_images_from_each_source_and_no_image_twice()
    {
        TrainingSource[] sources = [new(Glyphs.Draw(30, 1), 30, 0), new(Glyphs.Draw(20, 2), 5, 0)];
        var order = TrainingSource.Order(sources, seed: 1, epoch: 1);
        Assert.Equal(35, order.Distinct().Count());
        Assert.Equal(30, order.Count(index => index < 30));
        Assert.NotEqual(order, TrainingSource.Order(sources, seed: 1, epoch: 2));
    }

    [Fact]
    public void A_split_depends_only_on_the_seed_and_loses_no_image()
    {
        var images = new LabelledImages(new byte[50 * 784], [.. Enumerable.Range(0, 50).Select(i => (byte)i)]);
        var (training, validation) = images.Split(10, seed: 3);
        Assert.Equal(Enumerable.Range(0, 50), training.Labels.Concat(validation.Labels).Select(label => (int)label).Order());
        Assert.Equal(10, validation.Count);
        Assert.Equal(validation.Labels, images.Split(10, seed: 3).Validation.Labels);
    }

    private static EpochResult Epoch(int number, double accuracy, double loss) =>
        new(number, loss, new Dictionary<string, double> { ["mnist"] = accuracy }, loss, 1);
}
