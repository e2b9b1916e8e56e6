namespace MnistHost.Training;

/// <summary>How well logits match labels.</summary>
/// <param name="Accuracy">Share of correct predictions, 0..1. For an image of a digit, the prediction is the digit with the highest logit. For any other image, it is the class with the highest logit.</param>
/// <param name="Loss">Mean cross-entropy in nats.</param>
/// <param name="Confusion">Counts [true class, predicted class].</param>
public sealed record Score(double Accuracy, double Loss, int[][] Confusion)
{
    /// <param name="logits">[Count, classes] row-major.</param>
    /// <param name="labels">[Count].</param>
    public static Score Of(float[] logits, byte[] labels)
    {
        var classes = logits.Length / labels.Length;
        var confusion = Enumerable.Range(0, classes).Select(_ => new int[classes]).ToArray();
        var loss = 0.0;
        for (var i = 0; i < labels.Length; i++)
        {
            var row = logits.AsSpan(i * classes, classes);
            var answer = IndexOfMax(labels[i] < DrawnFields.NoDigit ? row[..Math.Min(DrawnFields.NoDigit, classes)] : row);
            confusion[labels[i]][answer]++;
            loss -= Math.Log(Math.Max(Softmax(row)[labels[i]], 1e-12));
        }

        var right = Enumerable.Range(0, classes).Sum(label => confusion[label][label]);
        return new((double)right / labels.Length, loss / labels.Length, confusion);
    }

    /// <summary>Returns the probabilities for one row of logits.</summary>
    public static double[] Softmax(ReadOnlySpan<float> logits)
    {
        var highest = logits[IndexOfMax(logits)];
        var exponentials = new double[logits.Length];
        for (var i = 0; i < logits.Length; i++)
        {
            exponentials[i] = Math.Exp(logits[i] - highest);
        }

        var sum = exponentials.Sum();
        return [.. exponentials.Select(value => value / sum)];
    }

    private static int IndexOfMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }
}
