using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Tests that visitors can teach the page their handwriting and undo their lessons.</summary>
public sealed class TeachTests : PageTest
{
    private static readonly PenDigit House = PenDigit.OfLines([(20, 90), (20, 40), (50, 10), (80, 40), (80, 90), (20, 90), (80, 40)]);

    /// <summary>A flag drawn in one stroke. The network reads it as a digit only if it stands between other digits.</summary>
    private static readonly PenDigit Flag = PenDigit.OfLines([(30, 90), (30, 10), (80, 30), (30, 50)]);

    /// <summary>The text that the page shows for the house before the visitor teaches it.</summary>
    private string untaught = "";

    private IPage Browser => Page.Page;
    private ILocator Lessons => Browser.GetByTestId("lesson");
    private ILocator FileOutcome => Browser.GetByTestId("file-outcome");

    [Fact]
    public async Task A_taught_drawing_is_recognised_even_after_a_reload_until_the_lesson_is_forgotten()
    {
        await TeachTheHouseAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("4");
        await Expect(Browser.GetByTestId("outcome")).ToHaveTextAsync("Remembered as a 4.");
        await Expect(Browser.GetByTestId("scores")).ToHaveTextAsync(new Regex("^Everyone else’s digits: 9[0-9]\\.[0-9]% → 9[0-9]\\.[0-9]%\\.$"));

        await Browser.GotoAsync(Url.ToString());
        await Expect(Page.Prediction).ToHaveTextAsync("4");

        await OpenPlaceAsync();
        await Browser.GetByRole(AriaRole.Button, new() { Name = "Forget this 4" }).ClickAsync();
        await Expect(Page.Prediction).ToHaveTextAsync(untaught);
        await Expect(Browser.GetByTestId("nothing-taught")).ToBeVisibleAsync();
        await Browser.GetByTestId("bring-back").ClickAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("4");
        await Browser.GetByTestId("forget-all").ClickAsync();
        await Expect(Page.Prediction).ToHaveTextAsync(untaught);

        await Browser.GotoAsync(Url.ToString());
        await Expect(Page.Prediction).ToHaveTextAsync(untaught);
    }

    [Fact]
    public async Task A_corrected_digit_in_a_number_can_be_taught_without_leaving_the_sheet()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[1], new(0.24, 0.02, 0.4));
        await Page.DrawAsync(Flag, new(0.24, 0.34, 0.4));
        await Page.DrawAsync(PenDigit.Ten[2], new(0.24, 0.66, 0.4));
        await Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "number");
        await Expect(Page.Prediction).Not.ToHaveTextAsync("142");

        await Browser.GetByTestId("group").Nth(1).ClickAsync();
        await Expect(Browser.GetByTestId("remember")).ToHaveCountAsync(0);
        await Browser.GetByTestId("correct-4").ClickAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("142");
        await Browser.GetByRole(AriaRole.Button, new() { Name = "Remember this" }).ClickAsync();
        await Expect(Browser.GetByTestId("remembered")).ToHaveTextAsync("Remembered as a 4.");
        await Browser.Keyboard.PressAsync("Escape");
        await Expect(Browser.GetByTestId("correct")).ToHaveCountAsync(0);

        await Page.Clear.ClickAsync();
        await Page.DrawAsync(Flag, Placement.LargeInTheMiddle);
        await Expect(Page.Prediction).ToHaveTextAsync("4");
    }

    [Fact]
    public async Task Disabled_lessons_have_no_effect_and_stay_disabled_after_a_reload()
    {
        await TeachTheHouseAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("4");
        await Browser.GetByTestId("use-lessons").UncheckAsync();
        await Expect(Page.Prediction).ToHaveTextAsync(untaught);
        await Expect(Browser.GetByTestId("scores")).ToContainTextAsync("switched off");

        await Browser.ReloadAsync();
        await Expect(Browser.GetByTestId("use-lessons")).Not.ToBeCheckedAsync();
        await Expect(Page.Prediction).ToHaveTextAsync(untaught);
        await Browser.GetByTestId("use-lessons").CheckAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("4");
    }

    [Fact]
    public async Task Lessons_can_be_saved_to_and_loaded_from_a_file_and_a_damaged_file_is_rejected()
    {
        await TeachTheHouseAsync();
        var download = await Browser.RunAndWaitForDownloadAsync(() => Browser.GetByTestId("save-lessons").ClickAsync());
        Assert.Equal("my-handwriting.ndjson", download.SuggestedFilename);
        var saved = await File.ReadAllBytesAsync(await download.PathAsync());
        await Browser.GetByTestId("forget-all").ClickAsync();
        await Expect(Lessons).ToHaveCountAsync(0);

        await ChooseAsync("damaged.ndjson", saved[..^20]);
        await Expect(FileOutcome).ToContainTextAsync("Line 1 of damaged.ndjson should read");
        await Expect(FileOutcome).ToContainTextAsync("Nothing was imported.");
        await Expect(Lessons).ToHaveCountAsync(0);

        await ChooseAsync("my-handwriting.ndjson", saved);
        await Expect(FileOutcome).ToHaveTextAsync("Learned from my-handwriting.ndjson: 1.");
        await Expect(Lessons).ToHaveCountAsync(1);
        await Expect(Page.Prediction).ToHaveTextAsync("4");
    }

    [Fact]
    public async Task The_page_asks_for_each_digit_in_turn_and_the_visitor_can_skip_or_stop()
    {
        await OpenPlaceAsync();
        await Browser.GetByTestId("write-all").ClickAsync();
        await ExpectAskedAsync("Write a 0. 0 of 30");
        await Expect(Browser.GetByTestId("next")).ToHaveAttributeAsync("aria-disabled", "true");
        await Page.DrawAsync(PenDigit.Ten[0], Placement.LargeInTheMiddle);
        await Browser.GetByTestId("next").ClickAsync();
        await ExpectAskedAsync("Write a 1. 1 of 30");
        await Browser.GetByTestId("skip").ClickAsync();
        await ExpectAskedAsync("Write a 2. 2 of 30");
        await Page.DrawAsync(PenDigit.Ten[2], Placement.LargeInTheMiddle);
        await Browser.GetByTestId("next").ClickAsync();
        await Browser.GetByTestId("stop-writing").ClickAsync();
        await Expect(Browser.GetByTestId("finished")).ToHaveTextAsync("Finished. Digits you taught it: 2.");
        await Expect(Lessons).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_files_for_teaching_load_only_when_the_visitor_opens_the_Teach_page()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[4], Placement.LargeInTheMiddle);
        Assert.Equal("4", (await Page.ReadAsync()).Text);
        Assert.DoesNotContain(Requests, IsGuard);
        await Browser.GetByTestId("to-teach").ClickAsync();
        await Expect(Browser.GetByTestId("this-is-4")).ToBeVisibleAsync();
        Assert.Contains(Requests, IsGuard);
    }

    [Fact]
    public async Task A_message_appears_and_the_visitor_can_try_again_if_a_file_for_teaching_fails_to_load()
    {
        IsExpected = IsAboutARequest;
        await Page.WithoutServiceWorkerAsync();
        await Browser.RouteAsync("**/assets/guard-*.bin", route => route.AbortAsync());
        await Browser.GotoAsync(new Uri(Url, "/teach").ToString());
        await Expect(Browser.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your lessons could not be loaded, so they are not used.");
        await Browser.UnrouteAsync("**/assets/guard-*.bin");
        await Browser.GetByTestId("retry").ClickAsync();
        await Expect(Browser.GetByTestId("write-all")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1440, 900)]
    public async Task Axe_finds_no_violations_on_the_Teach_page_and_nothing_overflows(int width, int height)
    {
        await Browser.SetViewportSizeAsync(width, height);
        await TeachTheHouseAsync();
        await Expect(Lessons).ToHaveCountAsync(1);
        await Browser.GetByTestId("write-all").ClickAsync();
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await Browser.EmulateMediaAsync(new() { ColorScheme = theme });
            Assert.Empty(await Axe.FindAsync(Browser));
        }
        Assert.Equal(0, await Browser.EvaluateAsync<double>(DigitPage.OverflowScript));
    }

    private static bool IsGuard(Uri request) => request.AbsolutePath.Contains("/guard-", StringComparison.Ordinal);

    /// <summary>Draws a house, which the network does not read as a digit, and teaches the page that it is a 4.</summary>
    private async Task TeachTheHouseAsync()
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(House, Placement.LargeInTheMiddle);
        var reading = await Page.ReadAsync();
        Assert.True(reading.Verdict is "not-a-digit" or "unsure", $"The house was read as {reading}.");
        untaught = reading.Text;
        await Browser.GetByTestId("to-teach").ClickAsync();
        await Browser.GetByRole(AriaRole.Button, new() { Name = "This is a 4" }).ClickAsync();
        await Expect(Lessons).ToHaveCountAsync(1);
    }

    private async Task OpenPlaceAsync()
    {
        await Browser.GotoAsync(new Uri(Url, "/teach").ToString());
        await Expect(Browser.GetByTestId("write-all")).ToBeVisibleAsync();
    }

    private Task ExpectAskedAsync(string text) => Expect(Browser.GetByTestId("ask")).ToHaveTextAsync(text);

    private Task ChooseAsync(string name, byte[] content) =>
        Browser.GetByTestId("lessons-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/x-ndjson", Buffer = content });
}
