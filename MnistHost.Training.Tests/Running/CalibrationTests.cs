namespace MnistHost.Training.Tests;

public class CalibrationTests
{
    [Fact]
    public void The_temperature_corrects_overconfident_logits()
    {
        // Of 100 identical predictions, 80 are correct. If the ten other logits are 0, the calibrated logit of the predicted digit is ln(0.8 / 0.02) = 3.69. Here, that logit is five times as high.
        var logits = Repeat(100, digit: 3, height: 5 * MathF.Log(0.8f / 0.02f));
        byte[] labels = [.. Enumerable.Repeat((byte)3, 80), .. Enumerable.Repeat((byte)8, 20)];

        var calibration = Calibration.Of(
            new Dictionary<string, (float[], byte[])> { ["pens"] = (logits, labels), ["scribbles"] = (Repeat(1, 10, 5), [DrawnFields.NoDigit]) },
            "pens",
            "scribbles");

        Assert.InRange(calibration.Temperature, 4, 5);
    }

    [Fact]
    public void The_threshold_separates_digits_from_scribbles()
    {
        var sets = new Dictionary<string, (float[], byte[])>
        {
            ["pens"] = (Repeat(50, digit: 3, height: 9), [.. Enumerable.Repeat((byte)3, 50)]),
            ["scribbles"] = ([.. Repeat(45, digit: 10, height: 9), .. Repeat(5, digit: 3, height: 3)], [.. Enumerable.Repeat(DrawnFields.NoDigit, 50)]),
        };

        var calibration = Calibration.Of(sets, "pens", "scribbles");

        Assert.Equal(1, calibration.DigitsShown);
        Assert.Equal(1, calibration.NoDigitsRefused);
    }

    [Fact]
    public void At_most_7_of_1000_digits_are_shown_as_the_wrong_digit_and_no_more_than_needed_are_rejected()
    {
        // Ten of the 1,000 predictions are wrong. Their logits increase from 2.0 to 2.9. The threshold must exclude the three lowest.
        var wrong = Enumerable.Range(0, 10).SelectMany(i => Repeat(1, digit: 8, height: 2 + (0.1f * i)));
        var calibration = Calibration.Of(
            new Dictionary<string, (float[], byte[])>
            {
                ["pens"] = ([.. Repeat(989, digit: 3, height: 6), .. Repeat(1, digit: 3, height: 2), .. wrong], [.. Enumerable.Repeat((byte)3, 1000)]),
                ["scribbles"] = (Repeat(10, digit: 10, height: 9), [.. Enumerable.Repeat(DrawnFields.NoDigit, 10)]),
            },
            "pens",
            "scribbles");

        Assert.Equal(0.007, calibration.DigitsWrong, precision: 9);
        Assert.Equal(0.989, calibration.DigitsShown, precision: 9);
    }

    [Fact]
    public void Rejecting_a_digit_is_preferred_to_showing_a_scribble_as_a_digit()
    {
        var calibration = Calibration.Of(
            new Dictionary<string, (float[], byte[])>
            {
                ["pens"] = ([.. Repeat(50, digit: 3, height: 9), .. Repeat(50, digit: 3, height: 2)], [.. Enumerable.Repeat((byte)3, 100)]),
                ["scribbles"] = ([.. Repeat(90, digit: 10, height: 9), .. Repeat(10, digit: 3, height: 3)], [.. Enumerable.Repeat(DrawnFields.NoDigit, 100)]),
            },
            "pens",
            "scribbles");

        Assert.Equal(0.5, calibration.DigitsShown);
        Assert.Equal(1, calibration.NoDigitsRefused);
    }

    [Fact]
    public void Of_two_equally_probable_digits_neither_is_shown()
    {
        var calibration = Calibration.Of(
            new Dictionary<string, (float[], byte[])>
            {
                ["pens"] = (Repeat(100, digit: 3, height: 9), [.. Enumerable.Repeat((byte)3, 100)]),
                ["scribbles"] = (Repeat(100, digit: 10, height: 9), [.. Enumerable.Repeat(DrawnFields.NoDigit, 100)]),
            },
            "pens",
            "scribbles");

        Assert.InRange(calibration.DigitFrom, 0.55, 0.56);
    }

    /// <summary>Returns <paramref name="count"/> identical rows of eleven logits. All are 0 except the logit of <paramref name="digit"/>.</summary>
    private static float[] Repeat(int count, int digit, float height) =>
        [.. Enumerable.Range(0, count * 11).Select(i => i % 11 == digit ? height : 0)];
}
