namespace MnistHost.E2E;

/// <summary>The page reads digits drawn with the mouse.</summary>
public sealed class ReadingTests : PageTest
{
    private const double ShareReadRight = 0.94;

    [SkippableFact]
    public Task Large_real_pen_strokes_are_read() => ReadAllAsync(RealSample(), _ => Placement.LargeInTheMiddle, ShareReadRight);

    [SkippableFact]
    public Task Small_real_pen_strokes_in_a_corner_are_read() => ReadAllAsync(RealSample(), Placement.SmallInACorner, ShareReadRight);

    private static IReadOnlyList<PenDigit> RealSample()
    {
        Skip.IfNot(File.Exists(PenDigit.RealPath), "real pen strokes are missing (strokes/pendigits-train.ndjson.gz in ../shared/data or MNIST_DATA); only the ten committed digits were tested");
        return PenDigit.RealSample(perLabel: 3);
    }

    private async Task ReadAllAsync(IReadOnlyList<PenDigit> digits, Func<int, Placement> place, double share)
    {
        await Page.OpenReadyAsync(Url);
        var wrong = new List<string>();
        for (var number = 0; number < digits.Count; number++)
        {
            await Page.DrawAsync(digits[number], place(number));
            var reading = await Page.ReadAsync();
            if (reading is not { Verdict: "digit" } || reading.Text != digits[number].Label) wrong.Add($"drawing {number}: a {digits[number].Label}, {place(number)}, read as {reading}");
            await Page.Clear.ClickAsync();
        }
        var right = digits.Count - wrong.Count;
        Assert.True(right >= share * digits.Count, $"{right} of {digits.Count} drawings were read correctly, expected {share:P0}:\n{string.Join('\n', wrong)}");
    }
}
