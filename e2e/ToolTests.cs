using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Tests the tools: buttons, keyboard shortcuts, files and links.</summary>
public sealed class ToolTests : PageTest
{
    private static PenDigit Digit(int label) => PenDigit.Ten[label];

    private IPage Browser => Page.Page;

    protected override BrowserNewContextOptions Device => new() { ViewportSize = new() { Width = 1024, Height = 768 }, Permissions = ["clipboard-read", "clipboard-write"] };

    [Fact]
    public async Task Redo_works_with_the_button_and_the_keyboard()
    {
        await OpenAsync();
        await DrawAndReadAsync(4);
        var strokes = Digit(4).Strokes.Length;
        for (var i = 0; i < strokes; i++) await Page.Undo.ClickAsync();
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        await Browser.GetByTestId("redo").ClickAsync();
        for (var i = 1; i < strokes; i++) await Browser.Keyboard.PressAsync("Control+Shift+Z");
        Assert.Equal("4", (await Page.ReadAsync()).Text);
        await Expect(Browser.GetByTestId("redo")).ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Fact]
    public async Task The_eraser_turns_a_seven_into_a_one_and_undo_restores_the_seven()
    {
        await OpenAsync();
        var seven = new PenDigit("7", [[[25, 20], [70, 20], [45, 85]]]);
        await Page.DrawAsync(seven, Placement.LargeInTheMiddle);
        Assert.Equal("7", (await Page.ReadAsync()).Text);
        await Browser.GetByTestId("eraser").ClickAsync();
        // Erase along the bar, from its start to just before the corner.
        var bar = (await Page.OnScreenAsync(seven, Placement.LargeInTheMiddle))[0];
        await Browser.Mouse.MoveAsync(bar[0].X, bar[0].Y);
        await Browser.Mouse.DownAsync();
        await Browser.Mouse.MoveAsync(bar[0].X + (0.93f * (bar[1].X - bar[0].X)), bar[1].Y, new() { Steps = 12 });
        await Browser.Mouse.UpAsync();
        Assert.Equal("1", (await Page.ReadAsync()).Text);
        await Page.Undo.ClickAsync();
        Assert.Equal("7", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task Moving_the_timeline_slider_changes_the_answer()
    {
        await OpenAsync();
        await DrawAndReadAsync(8);
        await Browser.GetByTestId("more").ClickAsync();
        var timeline = Browser.GetByTestId("timeline");
        var all = int.Parse((await timeline.GetAttributeAsync("max"))!, CultureInfo.InvariantCulture);
        var seen = new HashSet<string>();
        for (var shown = all; shown >= 0; shown -= Math.Max(1, all / 12))
        {
            await timeline.FillAsync(shown.ToString(CultureInfo.InvariantCulture));
            seen.Add((await Page.ReadAsync()).Text);
        }
        Assert.True(seen.Count > 2, $"Parts of an 8 should be read as other digits, but the page showed only: {string.Join(", ", seen)}");
        await timeline.FillAsync(all.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("8", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task A_wider_pen_draws_more_ink_but_does_not_change_the_field()
    {
        await OpenAsync();
        await DrawAndReadAsync(2);
        var (ink, field) = (await Page.InkPixelsAsync(), await Page.FieldAsync());
        await Page.Clear.ClickAsync();
        for (var i = 0; i < 5; i++) await Browser.Keyboard.PressAsync("+");
        await DrawAndReadAsync(2);
        Assert.True(await Page.InkPixelsAsync() > 1.3 * ink);
        Assert.Equal(field, await Page.FieldAsync());
    }

    [Fact]
    public async Task Pen_pressure_sets_the_line_width_and_a_resting_hand_leaves_no_mark()
    {
        await OpenAsync();
        await DrawByPenAsync(Digit(3), pressure: 0.1);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
        var light = await Page.InkPixelsAsync();
        await Page.Clear.ClickAsync();
        await DrawByPenAsync(Digit(3), pressure: 1);
        Assert.True(await Page.InkPixelsAsync() > 1.5 * light);
        var before = await Page.FieldAsync();
        await PointerAsync("pointermove", "pen", 0.5, 0.5, 0); // the pen hovers
        await PointerAsync("pointerdown", "touch", 0.9, 0.9, 0.5);
        await PointerAsync("pointermove", "touch", 0.9, 0.7, 0.5);
        await PointerAsync("pointerup", "touch", 0.9, 0.7, 0);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
        Assert.Equal(before, await Page.FieldAsync());
    }

    [Fact]
    public async Task The_eraser_end_of_a_pen_erases()
    {
        await OpenAsync();
        await DrawByPenAsync(Digit(1), pressure: 0.5);
        Assert.Equal("1", (await Page.ReadAsync()).Text);
        await DrawByPenAsync(Digit(1), pressure: 0.5, buttons: 32);
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        Assert.Equal(0, await Page.InkPixelsAsync());
        await Page.Undo.ClickAsync();
        Assert.Equal("1", (await Page.ReadAsync()).Text);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1440, 900)]
    public async Task The_tools_panel_does_not_shift_the_layout_and_can_be_closed_in_several_ways(int width, int height)
    {
        await Browser.SetViewportSizeAsync(width, height);
        await OpenAsync();
        await DrawAndReadAsync(4);
        var (more, sheet) = (Browser.GetByTestId("more"), Browser.GetByRole(AriaRole.Dialog, new() { Name = "More tools" }));
        var before = await PlacesAsync();
        foreach (var close in new Func<Task>[]
        {
            () => Browser.Keyboard.PressAsync("Escape"),
            () => more.ClickAsync(),
            () => Browser.GetByTestId("close-tools").ClickAsync(),
            () => Browser.Mouse.ClickAsync(2, 2),
        })
        {
            await more.ClickAsync();
            await Expect(sheet).ToBeVisibleAsync();
            await Expect(sheet).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(more).ToHaveAttributeAsync("aria-expanded", "true");
            Assert.Equal(before, await PlacesAsync());
            await close();
            await Expect(sheet).ToHaveCountAsync(0);
        }
        await more.ClickAsync();
        await Expect(sheet).ToBeFocusedAsync();
        await Browser.Keyboard.PressAsync("Escape");
        await Expect(more).ToBeFocusedAsync();
        Assert.Equal("4", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task A_message_does_not_shift_the_layout_and_disappears_at_the_next_stroke()
    {
        await OpenAsync();
        var told = Browser.GetByText("Nothing to save yet");
        var before = await PlacesAsync();
        await Browser.Keyboard.PressAsync("l");
        await Expect(told).ToBeVisibleAsync();
        Assert.Equal(before, await PlacesAsync());
        await DrawAndReadAsync(4);
        await Expect(told).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_toolbar_does_not_shift_when_the_remaining_tools_load()
    {
        await Page.WithoutServiceWorkerAsync();
        var arrives = new TaskCompletionSource();
        await Browser.RouteAsync("**/assets/Tools-*.js", async route =>
        {
            await arrives.Task;
            await route.ContinueAsync();
        });
        await Page.OpenReadyAsync(Url);
        string[] first = ["undo", "redo", "eraser", "clear", "more"];
        var before = await PlacesAsync(first);
        arrives.SetResult();
        await Expect(Browser.GetByTestId("picture")).ToBeVisibleAsync();
        Assert.Equal(before, await PlacesAsync(first));
    }

    [Theory]
    [InlineData("/", 360, "en")]
    [InlineData("/", 360, "fr")]
    [InlineData("/", 360, "de")]
    [InlineData("/", 1440, "en")]
    [InlineData("/", 1440, "fr")]
    [InlineData("/", 1440, "de")]
    [InlineData("/inside", 360, "fr")]
    [InlineData("/inside", 360, "de")]
    [InlineData("/inside", 1440, "fr")]
    public async Task Every_tool_button_is_large_enough_to_tap_and_not_covered(string place, int width, string language)
    {
        await Browser.SetViewportSizeAsync(width, 900);
        await Browser.GotoAsync(new Uri(Url, place).ToString());
        await Expect(Browser.GetByTestId("keys")).ToBeVisibleAsync();
        await Browser.GetByTestId("language").SelectOptionAsync(language);
        await Expect(Browser.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Browser.GetByTestId("more").ClickAsync();
        var faults = await Browser.EvaluateAsync<string[]>("""
            () => {
              const tools = [...document.querySelectorAll(".tool")].map((tool) => [tool.dataset.testid, tool.getBoundingClientRect(), tool]);
              return tools.flatMap(([name, box, tool], i) => [
                ...(box.width < 44 || box.height < 44 ? [`${name} is ${box.width}×${box.height}`] : []),
                ...(tool.scrollWidth > tool.clientWidth ? [`${name} is cut off`] : []),
                ...(tool.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)) ? [] : [`${name} is covered`]),
                ...tools.slice(i + 1).filter(([, other, next]) => next.parentElement === tool.parentElement
                  && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).map(([other]) => `${name} overlaps ${other}`),
              ]);
            }
            """);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_replay_can_be_paused_resumed_and_closed_without_changing_the_drawing()
    {
        await OpenAsync();
        await DrawAndReadAsync(8);
        // Draw the 8 four more times to make the replay last several seconds.
        for (var i = 0; i < 4; i++) await Page.DrawAsync(Digit(8), Placement.LargeInTheMiddle);
        Assert.Equal("8", (await Page.ReadAsync()).Text);
        var before = await PlacesAsync("drawing", "prediction");
        await Browser.Keyboard.PressAsync("r");
        var (timeline, play) = (Browser.GetByTestId("timeline"), Browser.GetByTestId("play-strokes"));
        await Expect(play).ToHaveAccessibleNameAsync("Pause");
        await play.ClickAsync();
        await Expect(play).ToHaveAccessibleNameAsync("Play");
        var paused = await timeline.InputValueAsync();
        Assert.NotEqual(await timeline.GetAttributeAsync("max"), paused);
        Assert.NotEqual("0", paused);
        Assert.Equal(before, await PlacesAsync("drawing", "prediction"));
        Assert.Equal(paused, await timeline.InputValueAsync());

        await play.ClickAsync();
        await Expect(play).ToHaveAccessibleNameAsync("Pause");
        await Expect(play).ToHaveAccessibleNameAsync("Play");
        Assert.Equal("8", (await Page.ReadAsync()).Text);
        await timeline.FillAsync("0");
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        await Browser.Keyboard.PressAsync("Escape");
        await Expect(play).ToHaveCountAsync(0);
        Assert.Equal("8", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task Drawing_during_the_replay_ends_it_and_adds_the_stroke_to_the_whole_drawing()
    {
        await OpenAsync();
        await DrawAndReadAsync(8);
        await Browser.Keyboard.PressAsync("r");
        await Expect(Browser.GetByTestId("play-strokes")).ToBeVisibleAsync();
        await Page.DrawAsync(PenDigit.Star, Placement.LargeInTheMiddle);
        await Expect(Browser.GetByTestId("play-strokes")).ToHaveCountAsync(0);
        Assert.Equal("not-a-digit", (await Page.ReadAsync()).Verdict);
        foreach (var _ in PenDigit.Star.Strokes) await Page.Undo.ClickAsync();
        Assert.Equal("8", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task With_reduced_motion_the_replay_does_not_start_automatically()
    {
        await Browser.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await OpenAsync();
        await DrawAndReadAsync(8);
        await Browser.Keyboard.PressAsync("r");
        await Expect(Browser.GetByTestId("play-strokes")).ToHaveAccessibleNameAsync("Play");
        Assert.Equal("8", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task Projector_mode_enlarges_the_sheet_and_the_answer_until_Escape_or_a_button_ends_it()
    {
        await OpenAsync();
        await DrawAndReadAsync(4);
        async Task<(float Sheet, float Answer)> SizesAsync() => ((await Page.Surface.BoundingBoxAsync())!.Width, await Page.Prediction.EvaluateAsync<float>("(answer) => Number.parseFloat(getComputedStyle(answer).fontSize)"));
        var before = await SizesAsync();
        foreach (var leave in new Func<Task>[] { () => Browser.Keyboard.PressAsync("Escape"), () => Browser.GetByTestId("leave-projector").ClickAsync() })
        {
            await Browser.Keyboard.PressAsync("f");
            await Expect(Browser.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
            var (sheet, answer) = await SizesAsync();
            Assert.True(sheet > before.Sheet && answer > 1.3 * before.Answer, $"The sheet and the answer did not grow enough: from {before} to {(sheet, answer)}.");
            foreach (var part in new[] { Page.Surface, Page.Prediction, Page.Clear, Browser.GetByTestId("bar-4") }) await Expect(part).ToBeInViewportAsync(new() { Ratio = 1 });
            await leave();
            await Expect(Browser.GetByRole(AriaRole.Navigation)).ToBeVisibleAsync();
        }
        Assert.Equal(before, await SizesAsync());
        await Browser.GetByTestId("more").ClickAsync();
        await Browser.GetByTestId("projector").ClickAsync();
        await Expect(Browser.GetByTestId("leave-projector")).ToBeVisibleAsync();
        Assert.Equal("4", (await Page.ReadAsync()).Text);
    }

    [Theory]
    [InlineData("s")]
    [InlineData("p")]
    [InlineData("j")]
    public async Task Single_key_shortcuts_do_not_start_downloads(string key)
    {
        await OpenAsync();
        await DrawAndReadAsync(5);
        var downloads = 0;
        Browser.Download += (_, _) => downloads++;
        await Browser.Keyboard.PressAsync(key);
        // If the key had started a download, it would have arrived before this one.
        await Browser.GetByTestId("more").ClickAsync();
        await Browser.RunAndWaitForDownloadAsync(() => Browser.GetByTestId("save-svg").ClickAsync());
        Assert.Equal(1, downloads);
    }

    [Fact]
    public async Task Escape_keeps_the_drawing_and_undo_restores_it_after_Delete()
    {
        await OpenAsync();
        await DrawAndReadAsync(4);
        await Browser.Keyboard.PressAsync("Escape");
        Assert.Equal("4", (await Page.ReadAsync()).Text);
        await Browser.Keyboard.PressAsync("Delete");
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        await Browser.Keyboard.PressAsync("Control+z");
        Assert.Equal("4", (await Page.ReadAsync()).Text);
    }

    [Theory]
    [InlineData(360, 640)]
    [InlineData(1280, 720)]
    public async Task The_close_button_of_the_shortcuts_dialog_is_always_visible(int width, int height)
    {
        await Browser.SetViewportSizeAsync(width, height);
        await OpenAsync();
        await Browser.Keyboard.PressAsync("?");
        var dialog = Browser.GetByRole(AriaRole.Dialog, new() { Name = "Shortcuts" });
        var close = dialog.GetByRole(AriaRole.Button, new() { Name = "Close" });
        await Expect(close).ToBeInViewportAsync(new() { Ratio = 1 });
        await dialog.EvaluateAsync("(dialog) => dialog.scrollTo(0, dialog.scrollHeight)");
        await Expect(close).ToBeInViewportAsync(new() { Ratio = 1 });
        await close.ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_digit_drawn_with_the_keyboard_is_read_and_announced_to_screen_readers()
    {
        await OpenAsync();
        await Page.Surface.FocusAsync();
        var keys = Browser.Keyboard;
        foreach (var _ in Enumerable.Range(0, 3)) await keys.PressAsync("Shift+ArrowUp");
        await keys.PressAsync("Space");
        await Expect(Browser.GetByTestId("key-pen")).ToBeVisibleAsync();
        foreach (var _ in Enumerable.Range(0, 6)) await keys.PressAsync("Shift+ArrowDown");
        await keys.PressAsync("Space");
        Assert.Equal("1", (await Page.ReadAsync()).Text);
        await Expect(Browser.GetByText("Pen at 50 across, 80 down, pen up")).ToBeAttachedAsync();
        await Expect(Browser.GetByText("Read as 1")).ToBeAttachedAsync();
    }

    [Fact]
    public async Task A_copied_link_opens_the_drawing_without_sending_it_to_the_server()
    {
        await OpenAsync();
        var drawn = await DrawAndReadAsync(5);
        await Browser.Keyboard.PressAsync("l");
        await Expect(Browser.GetByText("Link copied").First).ToBeVisibleAsync();
        var link = await Browser.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Matches(@"/#d=[\w-]+$", link);

        await Browser.GotoAsync("about:blank");
        await Browser.GotoAsync(link);
        await Expect(Page.Prediction).ToHaveTextAsync("5");
        Assert.InRange((await Page.ReadAsync()).Probabilities[5], drawn.Probabilities[5] - 0.05, 1);
        Assert.All(Requests, request => Assert.DoesNotContain("d=", request.PathAndQuery, StringComparison.Ordinal));

        // Once the drawing changes, the URL must no longer contain the old drawing.
        await Page.Clear.ClickAsync();
        await Expect(Browser).ToHaveURLAsync(Url.ToString());
    }

    [Fact]
    public async Task The_share_button_opens_the_system_share_dialog_or_copies_a_link_if_there_is_none()
    {
        await Browser.SetViewportSizeAsync(1440, 900);
        await OpenAsync();
        await DrawAndReadAsync(5);
        await Browser.GetByTestId("share").ClickAsync();
        await Expect(Browser.GetByText("Link copied")).ToBeVisibleAsync();
        var link = await Browser.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        await Browser.EvaluateAsync("() => { navigator.share = async ({ url }) => { window.shared = url; }; }");
        await Browser.GetByTestId("share").ClickAsync();
        await Browser.WaitForFunctionAsync("(link) => window.shared === link", link);
    }

    [Fact]
    public async Task The_drawing_survives_reloads_until_it_is_cleared()
    {
        await OpenAsync();
        await DrawAndReadAsync(4);
        await ReloadAsync();
        Assert.Equal("4", (await Page.ReadAsync()).Text);
        Assert.NotEqual(0, await Page.InkPixelsAsync());
        await ClearAsync();
        await ReloadAsync();
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        Assert.Equal(0, await Browser.EvaluateAsync<int>("() => Object.keys(localStorage).filter((name) => name === 'drawing').length"));
    }

    [Fact]
    public async Task After_copying_a_link_a_reload_restores_the_current_drawing_rather_than_the_copied_one()
    {
        await OpenAsync();
        await DrawAndReadAsync(4);
        await Browser.Keyboard.PressAsync("l");
        await Expect(Browser.GetByText("Link copied")).ToBeVisibleAsync();
        await ClearAsync();
        await DrawAndReadAsync(7);
        await Expect(Browser).ToHaveURLAsync(Url.ToString());
        await ReloadAsync();
        Assert.Equal("7", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task A_link_opened_in_the_same_tab_replaces_the_drawing_and_undo_restores_it()
    {
        await OpenAsync();
        await DrawAndReadAsync(4);
        await Browser.Keyboard.PressAsync("l");
        await Expect(Browser.GetByText("Link copied")).ToBeVisibleAsync();
        var link = new Uri(Browser.Url);
        await ClearAsync();
        await DrawAndReadAsync(7);
        await Browser.EvaluateAsync("(hash) => { location.hash = hash; }", link.Fragment);
        await Expect(Page.Prediction).ToHaveTextAsync("4");
        await Page.Undo.ClickAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("7");
    }

    [Theory]
    [InlineData("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })")]
    [InlineData("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")]
    public async Task Without_storage_the_page_works_but_a_reload_loses_the_drawing(string fault)
    {
        await Browser.AddInitScriptAsync(fault);
        await OpenAsync();
        await DrawAndReadAsync(4);
        await ReloadAsync();
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
        await DrawAndReadAsync(7);
    }

    [Fact]
    public async Task If_a_link_is_damaged_the_page_shows_a_message_and_an_empty_sheet()
    {
        await Browser.GotoAsync(new Uri(Url, "/#d=AQIDBAUG").ToString());
        await Expect(Browser.GetByText("The drawing in this link is damaged and could not be opened").First).ToBeVisibleAsync();
        Assert.Equal("empty", (await Page.ReadAsync()).Verdict);
    }

    [Fact]
    public async Task A_saved_drawing_opens_unchanged_and_a_saved_picture_is_read()
    {
        await OpenAsync();
        var drawn = await DrawAndReadAsync(6);
        await Browser.GetByTestId("more").ClickAsync();
        var folder = Directory.CreateTempSubdirectory("mnisthost-saved-").FullName;
        try
        {
            var strokes = await SaveAsync("save-strokes", "digit.ndjson", folder);
            var png = await SaveAsync("save-png", "digit.png", folder);
            var svg = await SaveAsync("save-svg", "digit.svg", folder);
            Assert.Equal(Digit(6).Strokes.Length, JsonDocument.Parse(await File.ReadAllTextAsync(strokes)).RootElement.GetProperty("strokes").GetArrayLength());
            Assert.Equal(Digit(6).Strokes.Length, Regex.Count(await File.ReadAllTextAsync(svg), "<path "));

            await ClearAsync();
            await Browser.GetByTestId("file").SetInputFilesAsync(strokes);
            await Expect(Page.Prediction).ToHaveTextAsync("6");
            Assert.Equal(drawn.Probabilities[6], (await Page.ReadAsync()).Probabilities[6], 0.02);
            await ClearAsync();
            await Browser.GetByTestId("file").SetInputFilesAsync(png);
            await Expect(Page.Prediction).ToHaveTextAsync("6");
            await Expect(Browser.GetByText("digit.png is on the sheet.").First).ToBeVisibleAsync();
            Assert.True(await Page.InkPixelsAsync() > 1000);
            await Browser.GetByTestId("save-svg").ClickAsync();
            await Expect(Browser.GetByText("Only strokes can be saved or shared, not pictures.")).ToBeVisibleAsync();
            // A stroke replaces the picture. The page shows a message with a button that restores the picture.
            await Browser.GetByTestId("close-tools").ClickAsync();
            await Page.DrawAsync(Digit(1), Placement.LargeInTheMiddle);
            Assert.Equal("1", (await Page.ReadAsync()).Text);
            await Expect(Browser.GetByText("Your stroke replaced the picture.")).ToBeVisibleAsync();
            await Browser.GetByRole(AriaRole.Button, new() { Name = "Bring it back" }).ClickAsync();
            await Expect(Page.Prediction).ToHaveTextAsync("6");
            await Expect(Browser.GetByText("Your stroke replaced the picture.")).ToHaveCountAsync(0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_large_photo_is_decoded_at_a_reduced_size_and_read()
    {
        await Browser.AddInitScriptAsync("""
            const decode = createImageBitmap;
            window.createImageBitmap = async (...values) => {
              const bitmap = await decode(...values);
              window.decodedPx = Math.max(bitmap.width, bitmap.height);
              return bitmap;
            };
            """);
        await OpenAsync();
        await DrawAndReadAsync(5);
        await Page.Surface.EvaluateAsync("""
            async (canvas) => {
              const paper = document.createElement("canvas");
              [paper.width, paper.height] = [4000, 3000];
              const context = paper.getContext("2d");
              const grain = context.createImageData(4000, 3000);
              for (let i = 0; i < grain.data.length; i += 4) grain.data.fill(215 + 40 * Math.random(), i, i + 3), grain.data[i + 3] = 255;
              context.putImageData(grain, 0, 0);
              context.drawImage(canvas, 800, 300, 2400, 2400);
              const photo = await new Promise((made) => paper.toBlob(made, "image/jpeg"));
              const files = new DataTransfer();
              files.items.add(new File([photo], "photo.jpg", { type: "image/jpeg" }));
              const input = document.querySelector('[data-testid="file"]');
              input.files = files.files;
              input.dispatchEvent(new Event("change", { bubbles: true }));
            }
            """);
        await Expect(Browser.GetByText("photo.jpg is on the sheet.")).ToBeVisibleAsync();
        Assert.Equal("5", (await Page.ReadAsync()).Text);
        Assert.InRange(await Browser.EvaluateAsync<int>("() => window.decodedPx"), 640, 1280);
    }

    [Fact]
    public async Task A_frame_around_one_of_two_drawings_in_a_picture_limits_reading_to_that_drawing()
    {
        await OpenAsync();
        await Page.DrawAsync(Digit(6), new(0.4, 0, 0.5));
        await Page.DrawAsync(PenDigit.Star, new(0.5, 1, 0.5));
        await Page.ReadAsync();
        var photo = await Page.PhotoAsync();
        await ClearAsync();
        await Browser.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = "two.png", MimeType = "image/png", Buffer = photo });
        await Expect(Browser.GetByText("two.png is on the sheet.").First).ToBeVisibleAsync();
        Assert.NotEqual("6", (await Page.ReadAsync()).Text);

        await Browser.GetByTestId("frame").ClickAsync();
        var frame = Browser.GetByTestId("frame-surface");
        var sheet = (await frame.BoundingBoxAsync())!;
        await Browser.Mouse.MoveAsync(sheet.X + 2, sheet.Y + 0.2f * sheet.Height);
        await Browser.Mouse.DownAsync();
        await Browser.Mouse.MoveAsync(sheet.X + 0.45f * sheet.Width, sheet.Y + 0.8f * sheet.Height, new() { Steps = 4 });
        await Browser.Mouse.UpAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("6");
        await Expect(frame).ToHaveCountAsync(0);

        await Browser.GetByTestId("undo").ClickAsync();
        Assert.NotEqual("6", (await Page.ReadAsync()).Text);
        // Repeat this with the keyboard: move the frame to the left edge, make it taller, move it up, and apply it.
        await Browser.GetByTestId("frame").ClickAsync();
        for (var i = 0; i < 15; i++) await Browser.Keyboard.PressAsync("ArrowLeft");
        for (var i = 0; i < 10; i++) await Browser.Keyboard.PressAsync("Shift+ArrowDown");
        for (var i = 0; i < 5; i++) await Browser.Keyboard.PressAsync("ArrowUp");
        await Browser.Keyboard.PressAsync("Enter");
        await Expect(Page.Prediction).ToHaveTextAsync("6");

        // Undo also removes the frame. Otherwise the frame would cover the sheet.
        await Browser.GetByTestId("frame").ClickAsync();
        await Browser.GetByTestId("undo").ClickAsync();
        await Expect(frame).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_that_is_not_a_picture_is_rejected_and_the_drawing_stays()
    {
        await OpenAsync();
        await DrawAndReadAsync(9);
        await Browser.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "not a picture"u8.ToArray() });
        await Expect(Browser.GetByText("This browser cannot read notes.txt").First).ToBeVisibleAsync();
        Assert.Equal("9", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task The_shortcuts_dialog_lists_all_shortcuts_and_can_turn_off_single_key_shortcuts()
    {
        await OpenAsync();
        await Browser.Keyboard.PressAsync("?");
        var dialog = Browser.GetByRole(AriaRole.Dialog, new() { Name = "Shortcuts" });
        await Expect(dialog).ToBeVisibleAsync();
        Assert.True(await dialog.GetByRole(AriaRole.Row).CountAsync() > 20);
        await dialog.GetByTestId("single-keys").UncheckAsync();
        await Browser.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();

        await Browser.Keyboard.PressAsync("e");
        await Expect(Browser.GetByTestId("eraser")).ToHaveAttributeAsync("aria-pressed", "false");
        await Browser.Keyboard.PressAsync("?");
        await dialog.GetByTestId("single-keys").CheckAsync();
        await Browser.Keyboard.PressAsync("Escape");
        await Browser.Keyboard.PressAsync("?"); // immediately, in the same frame that closes the dialog
        await Expect(dialog).ToBeVisibleAsync();
        await Browser.Keyboard.PressAsync("Escape");
        await Browser.Keyboard.PressAsync("e");
        await Expect(Browser.GetByTestId("eraser")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task French_and_the_dark_theme_are_kept_after_a_reload()
    {
        await OpenAsync();
        await Browser.GetByTestId("language").SelectOptionAsync("fr");
        await Browser.GetByTestId("theme").SelectOptionAsync("dark");
        await Browser.ReloadAsync();
        await Expect(Browser.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Écrivez un nombre");
        await Expect(Browser.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Expect(Browser).ToHaveTitleAsync("Lis mon écriture");
        Assert.Equal("rgb(23, 24, 28)", await Browser.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        await Page.DrawAsync(Digit(7), Placement.LargeInTheMiddle);
        Assert.Equal("7", (await Page.ReadAsync()).Text);
    }

    private async Task OpenAsync()
    {
        await Page.OpenReadyAsync(Url);
        await Expect(Browser.GetByTestId("keys")).ToBeVisibleAsync(); // the tools load after the model
    }

    private async Task ReloadAsync()
    {
        await Browser.ReloadAsync();
        await Expect(Browser.GetByTestId("keys")).ToBeVisibleAsync();
    }

    /// <returns>The positions and sizes of the elements as text. The default is the sheet, the answer, the first bar and some tools.</returns>
    private async Task<string> PlacesAsync(params string[] ids)
    {
        if (ids.Length == 0) ids = ["drawing", "prediction", "bar-0", "undo", "clear", "more"];
        return await Browser.EvaluateAsync<string>(
            """
            (ids) => ids.map((id) => {
              const { left, top, width, height } = document.querySelector(`[data-testid="${id}"]`).getBoundingClientRect();
              return [id, left, top, width, height].join(" ");
            }).join("\n")
            """, ids);
    }

    private async Task ClearAsync()
    {
        await Page.Clear.ClickAsync();
        await Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "empty");
    }

    private async Task<Reading> DrawAndReadAsync(int label)
    {
        await Page.DrawAsync(Digit(label), Placement.LargeInTheMiddle);
        var reading = await Page.ReadAsync();
        Assert.Equal($"{label}", reading.Text);
        return reading;
    }

    private async Task<string> SaveAsync(string button, string name, string folder)
    {
        var download = await Browser.RunAndWaitForDownloadAsync(() => Browser.GetByTestId(button).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        var path = Path.Combine(folder, name);
        await download.SaveAsAsync(path);
        return path;
    }

    /// <param name="buttons">1 for the pen's tip, 32 for its eraser end (Pointer Events §5.1.1.3).</param>
    private async Task DrawByPenAsync(PenDigit digit, double pressure, int buttons = 1)
    {
        foreach (var stroke in Placement.LargeInTheMiddle.Of(digit))
        {
            await PointerAsync("pointerdown", "pen", stroke[0].X, stroke[0].Y, pressure, buttons);
            foreach (var (x, y) in stroke.Skip(1)) await PointerAsync("pointermove", "pen", x, y, pressure, buttons);
            await PointerAsync("pointerup", "pen", stroke[^1].X, stroke[^1].Y, 0);
        }
    }

    /// <summary>Dispatches pen and touch events, because Playwright's mouse supports neither pressure nor a second contact.</summary>
    private async Task PointerAsync(string type, string pointer, double x, double y, double pressure, int buttons = 1) => await Page.Surface.EvaluateAsync(
        """
        (canvas, [type, pointerType, x, y, pressure, buttons]) => {
          const box = canvas.getBoundingClientRect();
          canvas.setPointerCapture = () => {};
          canvas.dispatchEvent(new PointerEvent(type, {
            pointerId: pointerType === "pen" ? 7 : 8, pointerType, pressure, bubbles: true, isPrimary: true,
            button: type === "pointermove" ? -1 : buttons === 32 ? 5 : 0, buttons: type === "pointerup" ? 0 : buttons,
            clientX: box.left + x * box.width, clientY: box.top + y * box.height,
          }));
        }
        """,
        new object[] { type, pointer, x, y, pressure, buttons });
}
