namespace MnistHost.Training.Tests;

public class CalibrationTests
{
    [Fact]
    public void The_temperature_undoes_logits_that_are_too_sure_of_themselves()
    {
        // Of 100 equal logits, 80 are right: ln(0.8 / 0.02) = 3.69 above the ten others would say so; here they say five times as much.
        var logits = Repeat(100, digit: 3, height: 5 * MathF.Log(0.8f / 0.02f));
        byte[] labels = [.. Enumerable.Repeat((byte)3, 80), .. Enumerable.Repeat((byte)8, 20)];

        var calibration = Calibration.Of(
            new Dictionary<string, (float[], byte[])> { ["pens"] = (logits, labels), ["scribbles"] = (Repeat(1, 10, 5), [DrawnFields.NoDigit]) },
            "pens",
            "scribbles");

        Assert.InRange(calibration.Temperature, 4, 5);
    }

    [Fact]
    public void The_threshold_lies_between_digits_and_what_is_none()
    {
        var sets = new Dictionary<string, (float[], byte[])>
        {
            ["pens"] = (Repeat(50, digit: 3, height: 9), [.. Enumerable.Repeat((byte)3, 50)]),
            ["scribbles"] = ([.. Repeat(45, digit: 10, height: 9), .. Repeat(5, digit: 3, height: 3)], [.. Enumerable.Repeat(DrawnFields.NoDigit, 50)]),
        };

        var calibration = Calibration.Of(sets, "pens", "scribbles");

        Assert.Equal(1, calibration.DigitsShown);
        Assert.Equal(1, calibration.NoDigitsRefused);
        Assert.InRange(calibration.DigitFrom, 0.3, 1);
    }

    /// <summary>Rows of eleven logits, all 0 but the one of <paramref name="digit"/>.</summary>
    private static float[] Repeat(int count, int digit, float height) =>
        [.. Enumerable.Range(0, count * 11).Select(i => i % 11 == digit ? height : 0)];
}
