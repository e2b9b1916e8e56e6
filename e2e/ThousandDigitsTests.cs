using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Tests the button that runs the network on 1,000 real digits.</summary>
public sealed partial class ThousandDigitsTests : PageTest
{
    private const string Digits = "**/assets/testDigits-*.txt";

    private VerifyPage Place => new(Page.Page);
    private ILocator Button => Page.Page.GetByTestId("test-digits");
    private ILocator Result => Page.Page.GetByTestId("test-result");

    [Fact]
    public async Task The_result_shows_the_number_of_right_wrong_and_unsure_answers()
    {
        await Place.OpenAsync(Url);
        await Expect(Button).ToHaveTextAsync("Test it on 1,000 digits");
        Assert.DoesNotContain(Requests, request => request.AbsolutePath.Contains("testDigits", StringComparison.Ordinal));

        await Button.ClickAsync();
        await Expect(Result).ToHaveTextAsync("");
        await Expect(Button).ToHaveTextAsync("Stop");
        var (right, wrong, unsure) = await ResultAsync();

        Assert.Equal(1000, right + wrong + unsure);
        Assert.InRange(right, 950, 1000);
        await Expect(Pile("right")).ToHaveTextAsync($"{right} right");
        await Expect(Pile("wrong")).ToHaveTextAsync($"{wrong} wrong");
        await Expect(Pile("unsure")).ToHaveTextAsync($"{unsure} not sure");
        await Expect(Page.Page.GetByRole(AriaRole.Img, new() { Name = $"{right} handwritten digits that were read correctly" })).ToBeVisibleAsync();
        await Expect(Button).ToHaveTextAsync("Test it again");
    }

    [Fact]
    public async Task Each_mistake_is_shown_with_its_image_the_true_digit_and_the_predicted_digit()
    {
        await RunCalmlyAsync();
        var (_, wrong, _) = await ResultAsync();
        var images = Page.Page.GetByRole(AriaRole.Region, new() { Name = "Wrong" }).GetByRole(AriaRole.Img);
        await Expect(images).ToHaveCountAsync(Math.Min(wrong, 48));
        foreach (var name in await images.EvaluateAllAsync<string[]>("(images) => images.map((image) => image.getAttribute('aria-label'))"))
        {
            var (written, read) = Named().Match(name) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : ("", "");
            Assert.True(written != read, name);
        }
    }

    [Fact]
    public async Task The_image_of_the_latest_digit_changes_together_with_its_label()
    {
        await Place.OpenAsync(Url);
        await Button.ClickAsync();
        // Stops the page's animation frames at the first change, then waits a second for everything that is still due.
        var images = await Page.Page.EvaluateAsync<string[]>("""
            () => new Promise((resolve) => {
              const image = () => document.querySelector(".latest canvas").toDataURL();
              let before = "";
              const record = () => {
                if (document.querySelector(".latest") === null) return;
                window.requestAnimationFrame = () => 0;
                if (before === "") setTimeout(() => resolve([before, image()]), 1000);
                before = image();
              };
              new MutationObserver(record).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
            })
            """);
        Assert.NotEmpty(images[0]);
        Assert.Equal(images[0], images[1]);
    }

    [Fact]
    public async Task With_reduced_motion_the_result_appears_without_an_animation()
    {
        await RunCalmlyAsync();
        await Expect(Page.Page.Locator(".latest")).ToHaveCountAsync(0);
        await ResultAsync();
    }

    [Fact]
    public async Task Axe_finds_no_violations_in_the_result_in_either_theme()
    {
        await Page.Page.SetViewportSizeAsync(360, 740);
        await RunCalmlyAsync();
        await ResultAsync();
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await Page.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            Assert.Empty(await Axe.FindAsync(Page.Page));
        }
    }

    [Fact]
    public async Task A_stopped_test_shows_the_result_so_far_and_can_be_restarted()
    {
        await Place.OpenAsync(Url);
        await Button.ClickAsync();
        await Expect(Pile("right")).ToHaveTextAsync(new Regex("^[1-9][0-9]* right$"));
        await Button.ClickAsync();
        await Expect(Result).ToHaveTextAsync(new Regex("^Stopped\\. It read [0-9]+ of [0-9]+ digits correctly, "));
        await Expect(Button).ToHaveTextAsync("Test it again");
        await Page.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Button.ClickAsync();
        await ResultAsync();
    }

    [Fact]
    public async Task If_the_digits_fail_to_load_a_message_appears_and_the_visitor_can_try_again()
    {
        IsExpected = IsAboutARequest;
        await Page.WithoutServiceWorkerAsync();
        await Page.Page.RouteAsync(Digits, route => route.AbortAsync());
        await RunCalmlyAsync();
        await Expect(Place.Refusal).ToContainTextAsync("The digits for the test could not be loaded. Check your connection and try again.");

        await Page.Page.UnrouteAsync(Digits);
        await Page.Page.GetByTestId("retry").ClickAsync();
        await ResultAsync();
        await Expect(Place.Refusal).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Once_the_digits_have_loaded_the_test_works_offline()
    {
        await using var host = await HostProcess.StartPublished().ReadyAsync();
        IsAllowed = request => request.Authority == host.Url.Authority;
        IsExpected = complaint => complaint.Contains("ERR_CONNECTION_REFUSED", StringComparison.Ordinal);
        await Page.OpenReadyAsync(host.Url);
        await Page.KeptAsync();
        await RunCalmlyAsync(host.Url);
        var before = await ResultAsync();
        await host.StopAsync("KILL");

        await RunCalmlyAsync(host.Url);
        Assert.Equal(before, await ResultAsync());
    }

    [Fact]
    public async Task The_test_pauses_while_the_visitor_draws_and_then_continues()
    {
        await Place.OpenAsync(Url);
        await Button.ClickAsync();
        await Expect(Pile("right")).ToHaveTextAsync(new Regex("^[1-9][0-9]* right$"));
        await Page.Page.GetByRole(AriaRole.Link, new() { Name = "Draw", Exact = true }).First.ClickAsync();
        await Page.DrawAsync(PenDigit.Ten[3], Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
        await Place.Link.ClickAsync();
        await ResultAsync();
    }

    [Fact]
    public async Task If_the_page_is_in_French_the_result_is_in_French()
    {
        await Page.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Place.OpenAsync(Url);
        await Page.Page.GetByTestId("language").SelectOptionAsync("fr");
        await Button.ClickAsync();
        await Expect(Result).ToHaveTextAsync(new Regex("^Il a bien lu [0-9]+ chiffres sur 1\u202f000, s’est trompé [0-9]+ fois et a hésité [0-9]+ fois\\.$"), new() { Timeout = 60_000 });
    }

    private ILocator Pile(string name) => Page.Page.GetByTestId($"pile-{name}");

    private async Task RunCalmlyAsync(Uri? site = null)
    {
        await Page.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Place.OpenAsync(site ?? Url);
        await Button.ClickAsync();
    }

    /// <summary>Waits until the test has finished and returns its result.</summary>
    private async Task<(int Right, int Wrong, int Unsure)> ResultAsync()
    {
        await Expect(Result).ToHaveTextAsync(Sentence(), new() { Timeout = 60_000 });
        var counts = Sentence().Match(await Result.InnerTextAsync()).Groups.Values.Skip(1).Select(group => int.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return (counts[0], counts[1], counts[2]);
    }

    [GeneratedRegex("^It read ([0-9]+) of 1,000 digits correctly, got ([0-9]+) wrong, and wasn’t sure about ([0-9]+)\\.$")]
    private static partial Regex Sentence();

    [GeneratedRegex("^Image [0-9,]+: drawn ([0-9]), shown as ([0-9]) at ")]
    private static partial Regex Named();
}
