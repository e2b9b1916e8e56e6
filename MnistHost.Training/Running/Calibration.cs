namespace MnistHost.Training;

/// <summary>Parameters for turning logits into the result that the page shows, chosen on validation data.</summary>
/// <param name="Temperature">Logits are divided by this before the softmax. With the right temperature, about 80% of the predictions with a probability of 0.8 are correct.</param>
/// <param name="DigitFrom">The page shows the most probable digit if its probability is at least this high, 0..1.</param>
/// <param name="DigitsShown">Share of hand-drawn validation digits that are shown correctly, 0..1.</param>
/// <param name="DigitsWrong">Share of hand-drawn validation digits that are shown as another digit, 0..1.</param>
/// <param name="NoDigitsRefused">Among validation drawings of other things, the share that is not shown as a digit, 0..1.</param>
public sealed record Calibration(double Temperature, double DigitFrom, double DigitsShown, double DigitsWrong, double NoDigitsRefused)
{
    /// <summary>Requirement for the threshold: the maximum share of digits that are shown as another digit.</summary>
    private const double MostDigitsWrong = 0.007;

    /// <summary>Requirement for the threshold: the minimum share of other drawings that are rejected.</summary>
    private const double FewestNoDigitsRefused = 0.97;

    /// <summary>The lowest threshold, in thousandths. It is above one half, so if two digits are about equally probable, neither is shown.</summary>
    private const int LowestDigitFrom = 550;

    /// <summary>Finds the temperature with the lowest loss over all sets, and the lowest threshold, at least 0.55, that meets both requirements. A lower threshold rejects fewer digits.</summary>
    /// <param name="sets">Logits [Count, classes], row-major, and labels [Count] of each validation set.</param>
    /// <param name="drawn">Names of the sets of drawings that are used to choose the threshold.</param>
    /// <returns>The calibration. If no threshold meets both requirements, it contains the highest threshold.</returns>
    /// <remarks>Temperature scaling as in Guo et al., "On calibration of modern neural networks", ICML 2017, §4.2.</remarks>
    public static Calibration Of(IReadOnlyDictionary<string, (float[] Logits, byte[] Labels)> sets, params string[] drawn)
    {
        var temperature = LowestLossTemperature([.. sets.Values.SelectMany(set => set.Logits)], [.. sets.Values.SelectMany(set => set.Labels)]);
        var answers = drawn.SelectMany(name => Answers(sets[name].Logits, sets[name].Labels, temperature)).ToArray();
        var choices = Enumerable.Range(LowestDigitFrom, 1000 - LowestDigitFrom).Select(step => At(answers, temperature, step / 1000.0)).ToArray();
        return choices.FirstOrDefault(choice => choice is { DigitsWrong: <= MostDigitsWrong, NoDigitsRefused: >= FewestNoDigitsRefused }) ?? choices[^1];
    }

    private static Calibration At(IReadOnlyList<(bool IsDigit, bool Right, double Best)> answers, double temperature, double threshold)
    {
        var digits = answers.Where(answer => answer.IsDigit).ToArray();
        var others = answers.Where(answer => !answer.IsDigit).ToArray();
        return new(
            temperature,
            threshold,
            (double)digits.Count(answer => answer.Right && answer.Best >= threshold) / digits.Length,
            (double)digits.Count(answer => !answer.Right && answer.Best >= threshold) / digits.Length,
            (double)others.Count(answer => answer.Best < threshold) / others.Length);
    }

    /// <summary>For each drawing, returns whether it is a digit, whether the best digit is correct, and the best digit's probability.</summary>
    private static List<(bool IsDigit, bool Right, double Best)> Answers(float[] logits, byte[] labels, double temperature)
    {
        var classes = logits.Length / labels.Length;
        return [.. labels.Select((label, i) =>
        {
            var probabilities = Probabilities(logits.AsSpan(i * classes, classes), temperature);
            var best = Enumerable.Range(0, 10).MaxBy(digit => probabilities[digit]);
            return (label < DrawnFields.NoDigit, best == label, probabilities[best]);
        })];
    }

    /// <summary>Finds the temperature with a golden-section search over its logarithm. This works because the loss has only one minimum.</summary>
    private static double LowestLossTemperature(float[] logits, byte[] labels)
    {
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Math.Log(0.2), Math.Log(5));
        while (high - low > 1e-3)
        {
            var (a, b) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
            (low, high) = Loss(logits, labels, Math.Exp(a)) < Loss(logits, labels, Math.Exp(b)) ? (low, b) : (a, high);
        }

        return Math.Exp((low + high) / 2);
    }

    private static double Loss(float[] logits, byte[] labels, double temperature)
    {
        var classes = logits.Length / labels.Length;
        return labels.Select((label, i) => -Math.Log(Math.Max(Probabilities(logits.AsSpan(i * classes, classes), temperature)[label], 1e-12))).Average();
    }

    private static double[] Probabilities(ReadOnlySpan<float> logits, double temperature)
    {
        var tempered = new float[logits.Length];
        for (var i = 0; i < logits.Length; i++)
        {
            tempered[i] = (float)(logits[i] / temperature);
        }

        return Score.Softmax(tempered);
    }
}
