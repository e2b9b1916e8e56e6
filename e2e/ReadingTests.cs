namespace MnistHost.E2E;

/// <summary>Draws real pen strokes with the mouse and checks the share of digits that the page reads correctly.</summary>
public sealed class ReadingTests : PageTest
{
    private const double ShareReadRight = 0.94;

    [SkippableFact]
    public Task Real_pen_digits_are_read_when_drawn_large() => ReadAllAsync(RealSample(), _ => Placement.LargeInTheMiddle, ShareReadRight);

    [SkippableFact]
    public Task Real_pen_digits_are_read_when_drawn_small_in_a_corner() => ReadAllAsync(RealSample(), Placement.SmallInACorner, ShareReadRight);

    private static IReadOnlyList<PenDigit> RealSample()
    {
        Skip.IfNot(File.Exists(PenDigit.RealPath), "Real pen strokes are missing (strokes/pendigits-train.ndjson.gz in ../shared/data or MNIST_DATA). Only the ten digits in the repository were tested.");
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
        Assert.True(right >= share * digits.Count, $"{right} of {digits.Count} drawings were read correctly, expected at least {share:P0}:\n{string.Join('\n', wrong)}");
    }
}
