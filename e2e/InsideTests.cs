using System.Text.Json;

namespace MnistHost.E2E;

/// <summary>Tests the Inside page, which shows what happens inside the network.</summary>
public sealed class InsideTests : PageTest
{
    /// <summary>The number of kernels in each convolution of the published network, and their side length in pixels.</summary>
    private static readonly (int Kernels, int Side)[] Convolutions = ReadConvolutions();

    protected override Uri Url => new(base.Url, "inside");

    private IPage Inside => Page.Page;

    [Fact]
    public async Task Drawing_updates_the_answer_the_field_and_every_layer()
    {
        await Page.OpenReadyAsync(Url);
        var before = new HashSet<string>();
        foreach (var label in new[] { 3, 8 })
        {
            await Page.DrawAsync(PenDigit.Ten[label], Placement.LargeInTheMiddle);
            Assert.Equal($"{label}", (await Page.ReadAsync()).Text);
            Assert.True(before.Add(string.Join(',', await Page.FieldAsync())), "The field has not changed since the previous digit.");
            for (var layer = 0; layer <= Convolutions.Length; layer++)
            {
                Assert.True(before.Add($"{layer}: {await InkOfLayerAsync(layer)}"), $"Layer {layer} has not changed since the previous digit.");
            }
            Assert.Equal(label, Array.IndexOf((await Page.ReadAsync()).Probabilities, (await Page.ReadAsync()).Probabilities.Max()));
            await Page.Clear.ClickAsync();
        }
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task The_overview_of_all_layers_updates_with_the_drawing_and_links_to_each_layer(int width)
    {
        await Inside.SetViewportSizeAsync(width, 800);
        await Page.OpenReadyAsync(Url);
        var picture = Inside.GetByTestId("glance");
        await picture.ScrollIntoViewIfNeededAsync();
        Assert.Equal(0, await DigitPage.InkPixelsAsync(picture));
        await Page.DrawAsync(PenDigit.Ten[3], Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
        var three = await DigitPage.InkAsync(picture);
        Assert.Contains(three, ink => ink == 255);
        await Expect(Inside.Locator(".output[data-best=true]")).ToHaveTextAsync("3");
        await Page.Clear.ClickAsync();
        await Page.DrawAsync(PenDigit.Ten[8], Placement.LargeInTheMiddle);
        Assert.Equal("8", (await Page.ReadAsync()).Text);
        Assert.NotEqual(three, await DigitPage.InkAsync(picture));

        await Inside.GetByRole(AriaRole.Button, new() { Name = "Layer 4", Exact = true }).ClickAsync();
        var heading = Inside.GetByRole(AriaRole.Heading, new() { Name = "Layer 4" });
        await Expect(heading).ToBeFocusedAsync();
        await Expect(heading).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True((await heading.BoundingBoxAsync())!.Y >= await Inside.Locator(".bench").EvaluateAsync<double>(
            "(bench) => innerWidth < 960 ? bench.getBoundingClientRect().bottom : 0"), "The heading is hidden by the sheet.");
    }

    [Fact]
    public async Task Each_layer_shows_the_right_number_of_channels_and_the_kernel_size()
    {
        await Page.OpenReadyAsync(Url);
        foreach (var (layer, (kernels, side)) in Convolutions.Index())
        {
            await Expect(Layer(layer).GetByRole(AriaRole.Group).GetByRole(AriaRole.Button)).ToHaveCountAsync(kernels);
            await Expect(Layer(layer)).ToContainTextAsync($"{kernels} kernels of {side} × {side}");
        }
    }

    [Fact]
    public async Task Clicking_a_channel_shows_how_it_was_computed()
    {
        await OpenWithAsync(5);
        await Channel(layer: 1, number: 4).ClickAsync();
        var opened = Inside.GetByTestId("channel");
        await Expect(opened.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Convolution 2, channel 4");

        // The page shows four inputs, the sum of the remaining inputs, the bias, the total, and the total after ReLU.
        var terms = await TermsAsync(opened);
        Assert.Equal(8, terms.Length);
        Assert.Equal(terms[6], terms[..6].Sum(), 0.05);
        Assert.Equal(Math.Max(0, terms[6]), terms[7], 0.005);

        await opened.GetByRole(AriaRole.Button, new() { NameRegex = new("^channel ") }).First.ClickAsync();
        await Expect(Inside.GetByTestId("channel").GetByRole(AriaRole.Heading)).ToContainTextAsync("Convolution 1, channel ");
        await Inside.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(Inside.GetByTestId("channel")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_channel_can_be_opened_with_the_keyboard_and_updates_with_the_drawing()
    {
        await OpenWithAsync(2);
        await Channel(layer: 0, number: 1).FocusAsync();
        await Inside.Keyboard.PressAsync("ArrowRight");
        await Inside.Keyboard.PressAsync("ArrowRight");
        await Inside.Keyboard.PressAsync("Enter");
        var opened = Inside.GetByTestId("channel");
        await Expect(opened.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Convolution 1, channel 3");
        var before = await TermsAsync(opened);

        await Page.DrawAsync(PenDigit.Ten[0], Placement.SmallInACorner(1));
        await Page.ReadAsync();
        await Expect(opened.Locator(".value").First).Not.ToHaveTextAsync(before[0].ToString("+0.00;−0.00", System.Globalization.CultureInfo.InvariantCulture));

        // Each layer is a single tab stop.
        await Channel(layer: 0, number: 3).FocusAsync();
        await Inside.Keyboard.PressAsync("Tab");
        await Expect(opened.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await Inside.Keyboard.PressAsync("Enter");
        await Expect(opened).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_influence_map_marks_only_inked_pixels_as_counting_for_or_against_a_digit()
    {
        await OpenWithAsync(7);
        var map = Inside.GetByTestId("influence");
        await map.ScrollIntoViewIfNeededAsync();
        await Expect(map).ToHaveAttributeAsync("data-stale", "false");
        await Expect(Inside.GetByTestId("speaks-7")).ToHaveAttributeAsync("aria-pressed", "true");
        var inked = (await Page.FieldAsync()).Select((ink, pixel) => (ink, pixel)).Where(one => one.ink > 0).Select(one => one.pixel).ToHashSet();
        var forSeven = await SquaresAsync(map);
        Assert.NotEmpty(forSeven);
        Assert.Subset(inked, forSeven.Select(square => square.Pixel).ToHashSet());
        Assert.True(inked.Count < 28 * 28 / 3, "More than a third of the field is inked.");

        await Inside.GetByTestId("speaks-1").ClickAsync();
        await Expect(Inside.GetByText("Ink that counted against the 1")).ToBeVisibleAsync();
        var forOne = await SquaresAsync(map);
        Assert.Subset(inked, forOne.Select(square => square.Pixel).ToHashSet());
        Assert.NotEqual(forSeven, forOne);
        Assert.Contains(forOne, square => square.Kind == "for");
        Assert.Contains(forOne, square => square.Kind == "against");
    }

    [Fact]
    public async Task The_strip_behind_the_slider_shows_that_a_six_turned_upside_down_is_read_as_a_nine()
    {
        await OpenWithAsync(6);
        var slider = Inside.GetByTestId("turnDeg");
        await slider.ScrollIntoViewIfNeededAsync();
        await Expect(slider.Locator("li").First).ToHaveAttributeAsync("data-answer", "9");
        await Expect(slider.Locator("li[data-answer='6']")).ToHaveAttributeAsync("data-kind", "same");
        var answer = Inside.GetByTestId("varied-answer");
        await Expect(answer).ToHaveAttributeAsync("data-answer", "6");

        await slider.GetByRole(AriaRole.Slider).FocusAsync();
        await Inside.Keyboard.PressAsync("End");
        await Expect(answer).ToHaveAttributeAsync("data-answer", "9");
        await Expect(answer).ToHaveAttributeAsync("data-same", "false");
        await Expect(slider.GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", "180°");
        // The strips behind the other sliders now show results for the turned drawing.
        await Expect(Inside.GetByTestId("blurPx").Locator("li").First).ToHaveAttributeAsync("data-answer", "9");
        // The drawing itself has not changed.
        Assert.Equal("6", (await Page.ReadAsync()).Text);

        await Inside.GetByTestId("reset").ClickAsync();
        await Expect(answer).ToHaveAttributeAsync("data-answer", "6");
        await Expect(Inside.GetByTestId("blurPx").Locator("li").First).ToHaveAttributeAsync("data-answer", "6");
    }

    [Fact]
    public async Task Ink_stays_under_the_pen_when_a_new_section_scrolls_the_page_during_a_stroke()
    {
        await OpenWithAsync(2);
        await Layer(1).ScrollIntoViewIfNeededAsync();
        await Page.DrawAsync(PenDigit.Ten[0], Placement.SmallInACorner(1));
        await Page.ReadAsync();
        var ink = await DigitPage.InkAsync(Page.Surface);
        var side = (int)Math.Sqrt(ink.Length);
        var stray = ink.Where((opacity, at) => opacity > 0 && at % side > 0.8 * side && at / side > 0.6 * side).Count();
        Assert.True(stray == 0, $"{stray} pixels have ink where nothing was drawn.");
    }

    [Fact]
    public async Task On_a_phone_a_link_at_the_top_jumps_to_the_Break_it_section()
    {
        await Inside.SetViewportSizeAsync(390, 844);
        await Page.OpenReadyAsync(Url);
        var heading = Inside.GetByRole(AriaRole.Heading, new() { Name = "Break it" });
        await Expect(heading).Not.ToBeInViewportAsync();
        await Expect(Inside.GetByTestId("to-breaking")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Inside.GetByTestId("to-breaking").ClickAsync();
        await Expect(heading).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(heading).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_pixel_can_be_flipped_with_the_mouse_or_the_keyboard_and_the_answer_updates()
    {
        await OpenToBreakAsync(6);
        var inked = (await Page.FieldAsync()).Count(ink => ink > 0);
        var box = (await Pixels.BoundingBoxAsync())!;
        // The corner pixel of the field is always blank.
        await Pixels.ClickAsync(new() { Position = new() { X = box.Width / 56, Y = box.Height / 56 } });
        await ExpectChangedAsync(1);
        Assert.Equal(inked + 1, (await BrokenFieldAsync()).Count(ink => ink > 0));

        await Pixels.PressAsync("ArrowRight");
        await Pixels.PressAsync("Enter");
        await ExpectChangedAsync(2);
        Assert.True((await BrokenFieldAsync()).Take(2).All(ink => ink == 255), "The first two pixels are not both inked.");
        await Expect(Inside.GetByText("Row 1, column 2: ink")).ToBeAttachedAsync();
        await Pixels.PressAsync("Space");
        await ExpectChangedAsync(1);

        // A column of flipped pixels through the middle of the 6 changes the answer.
        var before = await BrokenAnswer.InnerTextAsync();
        for (var pixel = 0; pixel < 12; pixel++) await Pixels.PressAsync("ArrowRight");
        for (var pixel = 0; pixel < 20; pixel++)
        {
            await Pixels.PressAsync("ArrowDown");
            await Pixels.PressAsync("Enter");
        }
        await ExpectChangedAsync(21);
        await Expect(BrokenAnswer).Not.ToHaveTextAsync(before);
        Assert.Equal("6", (await Page.ReadAsync()).Text);

        await Inside.GetByTestId("start-again").ClickAsync();
        await ExpectChangedAsync(0);
        await Expect(BrokenAnswer).ToHaveAttributeAsync("data-answer", "6");
    }

    [Fact]
    public async Task The_page_finds_a_few_pixels_that_change_the_answer_and_leaves_the_drawing_unchanged()
    {
        await OpenToBreakAsync(6);
        await Inside.GetByTestId("find-few").ClickAsync();
        await Expect(Inside.GetByTestId("finding")).ToHaveAttributeAsync("data-found", "few", Slow);
        await Expect(BrokenAnswer).ToHaveAttributeAsync("data-same", "false");
        var count = int.Parse((await Inside.GetByTestId("changed-pixels").GetAttributeAsync("data-count"))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(count, 1, 40);
        await Expect(Inside.GetByTestId("finding")).ToContainTextAsync(count == 1 ? "One pixel is enough" : $"{count} pixels are enough");
        var field = await Page.FieldAsync();
        Assert.Equal(count, (await BrokenFieldAsync()).Zip(field).Count(pair => pair.First != pair.Second));
        Assert.Equal("6", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task The_most_important_pixel_is_shown_on_a_map_and_can_be_flipped()
    {
        await OpenToBreakAsync(6);
        await Inside.GetByTestId("find-pixel").ClickAsync();
        var map = Inside.GetByTestId("pixel-map");
        await Expect(map).ToBeVisibleAsync(new() { Timeout = Slow.Timeout });
        var best = int.Parse((await map.GetAttributeAsync("data-best"))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.NotEmpty(await SquaresAsync(map));
        await Inside.GetByTestId("flip-best").ClickAsync();
        await ExpectChangedAsync(1);
        await Expect(map).ToHaveCountAsync(0);
        var field = await Page.FieldAsync();
        var broken = await BrokenFieldAsync();
        Assert.Equal(best, Assert.Single(Enumerable.Range(0, field.Length), pixel => broken[pixel] != field[pixel]));
    }

    [Fact]
    public async Task A_pixel_search_can_be_stopped_and_a_new_drawing_discards_all_pixel_changes()
    {
        await OpenToBreakAsync(8);
        await Inside.GetByTestId("find-few").ClickAsync();
        await Inside.GetByTestId("stop").ClickAsync();
        await Expect(Inside.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        await Expect(Inside.GetByTestId("finding")).ToBeEmptyAsync();

        await Pixels.FocusAsync();
        await Inside.Keyboard.PressAsync("Enter");
        await Inside.GetByTestId("find-pixel").ClickAsync();
        await Expect(Inside.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Page.Clear.ClickAsync();
        await Expect(BrokenAnswer).ToHaveAttributeAsync("data-answer", "empty");
        await Page.DrawAsync(PenDigit.Ten[2], Placement.LargeInTheMiddle);
        await Expect(BrokenAnswer).ToHaveAttributeAsync("data-answer", "2");
        await ExpectChangedAsync(0);
        await Expect(Inside.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_animation_shows_how_the_drawing_is_cropped_scaled_and_centred()
    {
        await OpenWithAsync(4);
        var stage = Inside.Locator(".stage");
        await Expect(stage).ToHaveAttributeAsync("data-step", "centre");
        await Inside.GetByTestId("play").ClickAsync();
        foreach (var step in new[] { "crop", "scale", "centre" }) await Expect(stage).ToHaveAttributeAsync("data-step", step);
    }

    [Fact]
    public async Task With_reduced_motion_three_still_images_replace_the_animation()
    {
        await Inside.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await OpenWithAsync(4);
        await Expect(Inside.GetByTestId("play")).ToHaveCountAsync(0);
        await Expect(Inside.Locator(".stage")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_write_button_writes_a_different_digit_each_time_and_one_undo_removes_all_its_strokes()
    {
        await Page.OpenReadyAsync(Url);
        await Inside.GetByTestId("write-one").FocusAsync();
        foreach (var digit in "638") await WriteAsync(digit);
        await Page.Undo.ClickAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("3");
        await WriteAsync('5');
        for (var step = 0; step < 3; step++) await Page.Undo.ClickAsync();
        await Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "empty");
        await Expect(Page.Undo).ToHaveAttributeAsync("aria-disabled", "true");

        async Task WriteAsync(char digit)
        {
            await Inside.GetByTestId("write-one").PressAsync("Enter");
            await Expect(Page.Prediction).ToHaveTextAsync($"{digit}");
        }
    }

    [Fact]
    public async Task The_prompt_to_draw_disappears_once_there_is_ink_and_returns_after_clearing()
    {
        await Page.OpenReadyAsync(Url);
        var invitation = Inside.GetByText("Draw a digit, and the whole picture");
        await Expect(invitation).ToBeVisibleAsync();
        await Page.DrawAsync(PenDigit.Ten[7], Placement.LargeInTheMiddle);
        await Expect(invitation).ToHaveCountAsync(0);
        await Page.Clear.ClickAsync();
        await Expect(invitation).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_Inside_page_works_in_French_and_makes_no_further_requests()
    {
        await Page.OpenReadyAsync(Url);
        await Page.KeptAsync(); // wait until the last requests of the first visit have finished
        var before = Requests.Count;
        await Inside.GetByTestId("language").SelectOptionAsync("fr");
        await Expect(Inside.GetByRole(AriaRole.Heading, new() { Name = "Voir dedans" })).ToBeVisibleAsync();
        await Page.DrawAsync(PenDigit.Ten[9], Placement.LargeInTheMiddle);
        Assert.Equal("9", (await Page.ReadAsync()).Text);
        await Channel(layer: 0, number: 2, name: "canal").ClickAsync();
        await Expect(Inside.GetByTestId("channel").GetByRole(AriaRole.Heading)).ToHaveTextAsync("Convolution n° 1, canal 2");
        await Inside.GetByTestId("turnDeg").ScrollIntoViewIfNeededAsync();
        await Expect(Inside.GetByTestId("turnDeg").Locator("li").First).ToHaveAttributeAsync("data-answer", "6");
        Assert.Equal(before, Requests.Count);
    }

    [Fact]
    public async Task On_a_phone_the_sheet_stays_in_view_while_scrolling_and_nothing_overflows()
    {
        await Inside.SetViewportSizeAsync(360, 740);
        await OpenWithAsync(3);
        await Channel(layer: 0, number: 5).ClickAsync();
        foreach (var chapter in new[] { "layers", "saliency", "variations" })
        {
            await Inside.Locator($"#{chapter}").ScrollIntoViewIfNeededAsync();
            await Expect(Page.Surface).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(Page.Prediction).ToBeInViewportAsync(new() { Ratio = 1 });
        }
        Assert.Equal(0, await Inside.EvaluateAsync<double>(DigitPage.OverflowScript));
        var tile = (await Channel(layer: 5, number: 1).BoundingBoxAsync())!;
        Assert.True(tile.Width >= 44 && tile.Height >= 44, $"A channel is {tile.Width}×{tile.Height} px, too small for a finger.");
    }

    private static (int Kernels, int Side)[] ReadConvolutions()
    {
        using var model = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Published.Repository, "ClientApp", "public", "models", "digits", "model.json")));
        return [.. model.RootElement.GetProperty("modelTopology").GetProperty("config").GetProperty("layers").EnumerateArray()
            .Where(layer => layer.GetProperty("class_name").GetString() == "Conv2D")
            .Select(layer => layer.GetProperty("config"))
            .Select(config => (config.GetProperty("filters").GetInt32(), config.GetProperty("kernel_size")[0].GetInt32()))];
    }

    private async Task OpenWithAsync(int label)
    {
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[label], Placement.LargeInTheMiddle);
        Assert.Equal($"{label}", (await Page.ReadAsync()).Text);
    }

    /// <summary>A long timeout, because trying all pixels several times takes many seconds on a busy machine.</summary>
    private static LocatorAssertionsToHaveAttributeOptions Slow { get; } = new() { Timeout = 120_000 };

    private ILocator Pixels => Inside.GetByTestId("pixels");

    /// <returns>The opacity (0..255) of each pixel of the editable field.</returns>
    private Task<int[]> BrokenFieldAsync() => DigitPage.InkAsync(Inside.GetByTestId("broken-field"));

    private ILocator BrokenAnswer => Inside.GetByTestId("broken-answer");

    private Task ExpectChangedAsync(int pixels) => Expect(Inside.GetByTestId("changed-pixels")).ToHaveAttributeAsync("data-count", $"{pixels}");

    /// <summary>Opens the page, draws a digit and waits until the pixel editor shows the finished drawing.</summary>
    private async Task OpenToBreakAsync(int label)
    {
        await OpenWithAsync(label);
        await Expect(Inside.GetByTestId("workshop")).ToHaveAttributeAsync("data-stale", "false");
    }

    private ILocator Layer(int index) => Inside.GetByTestId($"layer-{index}");

    private ILocator Channel(int layer, int number, string name = "channel") =>
        Layer(layer).GetByRole(AriaRole.Group).GetByRole(AriaRole.Button, new() { NameRegex = new($", {name} {number}$") });

    /// <summary>Scrolls to a layer, waits until it is painted, and returns the opacity of each pixel as text that tests can compare.</summary>
    private async Task<string> InkOfLayerAsync(int index)
    {
        await Layer(index).ScrollIntoViewIfNeededAsync();
        // Wait for two frames: the first paints the canvas, and the second shows it.
        await Inside.EvaluateAsync("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))))");
        return await Layer(index).Locator("canvas").First.EvaluateAsync<string>("""
            (canvas) => {
              const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
              copy.drawImage(canvas, 0, 0);
              const ink = copy.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 4 === 3);
              if (ink.every((one) => one === 0)) throw new Error("blank");
              return ink.join();
            }
            """);
    }

    /// <returns>All numbers that the page shows for a channel's computation.</returns>
    private static async Task<double[]> TermsAsync(ILocator channel) =>
        [.. (await channel.Locator(".value").AllInnerTextsAsync()).Select(text => double.Parse(text.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture))];

    /// <returns>For each square of the map, the index of its pixel (row-major), and <c>for</c> or <c>against</c>.</returns>
    private static async Task<(int Pixel, string Kind)[]> SquaresAsync(ILocator map)
    {
        var squares = await map.Locator("rect").EvaluateAllAsync<JsonElement>("""
            (squares) => squares.map((square) => {
              const middle = (at, side) => Math.floor(square[at].baseVal.value + square[side].baseVal.value / 2);
              return [28 * middle("y", "height") + middle("x", "width"), square.className.baseVal];
            })
            """);
        return [.. squares.EnumerateArray().Select(square => (square[0].GetInt32(), square[1].GetString()!))];
    }
}
