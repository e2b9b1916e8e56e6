using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MnistHost.E2E;

/// <summary>Tests the Test page, where visitors evaluate the network on their own files.</summary>
public sealed class VerifyTests : PageTest
{
    private VerifyPage Place => new(Page.Page);

    [SkippableFact]
    public async Task For_the_MNIST_test_images_the_page_shows_the_published_accuracy_and_the_hash_of_the_weights()
    {
        VerifyPage.NeedMnist();
        using var metrics = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Published.Repository, "docs", "model", "metrics.json")));
        var weights = metrics.RootElement.GetProperty("weights").GetString()!;
        var hash = SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Published.Repository, "ClientApp", "public", "models", "digits", weights)));
        await Place.OpenAsync(Url);

        await Place.Files.SetInputFilesAsync(VerifyPage.MnistFiles);
        await Place.DoneAsync();

        var expected = (100 * metrics.RootElement.GetProperty("test").GetDouble()).ToString("0.00", CultureInfo.InvariantCulture);
        await Expect(Place.Accuracy).ToHaveTextAsync($"{expected}%");
        await Expect(Page.Page.GetByTestId("sha256")).ToHaveTextAsync(Convert.ToHexStringLower(hash));
        await Expect(Page.Page.GetByTestId("back-end")).ToHaveTextAsync("WebAssembly");
        await Expect(Page.Page.GetByTestId("speed")).ToContainTextAsync("images per second (10,000 in");
    }

    [SkippableFact]
    public async Task Cancelling_a_run_shows_no_error_and_terminates_the_worker()
    {
        VerifyPage.NeedMnist();
        await Place.OpenAsync(Url);
        await Place.BackEnd.SelectOptionAsync("cpu"); // slow enough to cancel
        await Place.Files.SetInputFilesAsync(VerifyPage.MnistFiles);
        await Expect(Page.Page.GetByText(" of 10,000 images ·")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var ended = new TaskCompletionSource();
        Assert.Single(Page.Page.Workers).Close += (_, _) => ended.SetResult();

        await Place.Run.ClickAsync();

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await Expect(Page.Page.GetByText("Cancelled after")).ToBeVisibleAsync();
        await Expect(Place.Refusal).ToBeHiddenAsync();
        await Expect(Place.Accuracy).ToBeHiddenAsync();
        await Expect(Place.Run).ToHaveTextAsync("Measure");
    }

    [Theory]
    [InlineData("notes.txt", "notes.txt is not part of a set. Choose NAME-images-idx3-ubyte with NAME-labels-idx1-ubyte")]
    [InlineData("own-images-idx3-ubyte", "own-labels-idx1-ubyte is missing. Choose it together with own-images-idx3-ubyte.")]
    [InlineData("own.ndjson", "but it reads no drawing. Fix or remove the line.")]
    [InlineData("own.ndjson.gz", "but it reads no drawing. Fix or remove the line.")]
    public async Task An_invalid_file_is_rejected_with_an_explanation(string name, string sentence)
    {
        await Place.OpenAsync(Url);
        await Place.Files.SetInputFilesAsync(VerifyPage.Payload(name, "no drawing"u8.ToArray()));
        await Expect(Place.Refusal).ToContainTextAsync(sentence);
        await Expect(Place.Accuracy).ToBeHiddenAsync();
    }

    [Fact]
    public async Task After_a_damaged_file_is_rejected_another_file_can_be_tested()
    {
        await Place.OpenAsync(Url);
        await Place.Files.SetInputFilesAsync([VerifyPage.Payload("own-images-idx3-ubyte.gz", [0x1f, 0x8b, 8, 0, 1]), VerifyPage.Payload("own-labels-idx1-ubyte", [0, 0, 8, 1])]);
        await Expect(Place.Refusal).ToContainTextAsync("own-images-idx3-ubyte.gz is damaged");

        await Place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await Place.DoneAsync();
        await Expect(Place.Refusal).ToBeHiddenAsync();
        await Expect(Place.Accuracy).ToHaveTextAsync("100.00%");
    }

    [Fact]
    public async Task A_file_of_drawings_can_be_dropped_on_the_page()
    {
        await Place.OpenAsync(Url);
        var data = await Page.Page.EvaluateHandleAsync("(text) => { const data = new DataTransfer(); data.items.add(new File([text], 'mine.ndjson')); return data; }", await File.ReadAllTextAsync(VerifyPage.DrawnDigits));
        await Page.Page.GetByRole(AriaRole.Main).DispatchEventAsync("drop", new { dataTransfer = data });
        await Place.DoneAsync();
        await Expect(Page.Page.GetByText("10 of 10 digits were read correctly")).ToBeVisibleAsync();
        await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Name = "mine.ndjson" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_images_of_a_table_cell_open_with_the_keyboard_and_closing_them_returns_the_focus_to_the_cell()
    {
        await MeasureAsync(WithWrongLabel(4, "9"));
        var cell = Page.Page.GetByRole(AriaRole.Button, new() { Name = "Drawn 9, shown as 4: 1" });
        await cell.FocusAsync();
        await Page.Page.Keyboard.PressAsync("Enter");

        var images = Page.Page.GetByRole(AriaRole.Region, new() { Name = "Drawn 9, shown as 4: 1" });
        await Expect(images.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        var image = images.GetByRole(AriaRole.Img);
        await Expect(image).ToHaveCountAsync(1);
        await Expect(image).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("^Image 5: drawn 9, shown as 4 at "));
        Assert.True(await InkAsync(image) > 10_000, "The image is blank.");

        await Page.Page.Keyboard.PressAsync("Tab");
        await Page.Page.Keyboard.PressAsync("Enter");
        await Expect(images).ToBeHiddenAsync();
        await Expect(cell).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Mistakes_are_shown_and_results_can_be_saved_as_JSON()
    {
        await MeasureAsync(WithWrongLabel(4, "9"));
        await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Name = "Shown as the wrong digit: 1" })).ToBeVisibleAsync();
        var download = await Page.Page.RunAndWaitForDownloadAsync(() => Page.Page.GetByTestId("save").ClickAsync());
        Assert.Equal("mnisthost-results.json", download.SuggestedFilename);

        using var saved = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync()));
        var root = saved.RootElement;
        Assert.Equal("wasm", root.GetProperty("backEnd").GetString());
        Assert.Equal(10, root.GetProperty("images").GetInt32());
        Assert.InRange(root.GetProperty("parityDifference").GetDouble(), 0, 1e-4);
        var set = Assert.Single(root.GetProperty("sets").EnumerateArray());
        Assert.Equal(9, set.GetProperty("digits").GetProperty("bestRight").GetProperty("count").GetInt32());
        Assert.Equal("9 as 4 at 4", string.Join(", ", set.GetProperty("mistakes").EnumerateArray().Select(one => $"{one.GetProperty("truth")} as {one.GetProperty("best")} at {one.GetProperty("place")}")));
    }

    [Fact]
    public async Task Two_back_ends_can_be_compared_and_give_the_same_results()
    {
        await MeasureAsync(await File.ReadAllTextAsync(VerifyPage.DrawnDigits));
        await Place.CompareWith.SelectOptionAsync("cpu");
        await Page.Page.GetByTestId("compare").ClickAsync();
        await Place.DoneAsync("compared");
        await Expect(Page.Page.GetByTestId("difference")).ToContainTextAsync("WebAssembly and JavaScript");
        await Expect(Page.Page.GetByTestId("difference")).ToContainTextAsync("0 of 10 samples are shown differently");
    }

    [Fact]
    public async Task If_the_chosen_back_end_is_not_available_a_message_says_why()
    {
        await Place.OpenAsync(Url);
        await Place.BackEnd.SelectOptionAsync("webgpu");
        await Place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await Expect(Place.Refusal).ToHaveTextAsync("WebGPU found no usable graphics card. Choose another back end.");
        await Place.BackEnd.SelectOptionAsync("automatic");
        await Place.Run.ClickAsync();
        await Place.DoneAsync();
    }

    [Fact]
    public async Task If_WebAssembly_fails_the_page_falls_back_to_plain_JavaScript_unless_WebAssembly_was_chosen()
    {
        await Page.Page.Context.RouteAsync("**/assets/verifyWorker-*.js", async route =>
        {
            var script = await (await route.FetchAsync()).TextAsync();
            await route.FulfillAsync(new() { ContentType = "text/javascript", Body = $"{FailingWebAssembly}\n{script}" });
        });
        IsExpected = complaint => complaint.StartsWith("warning: ", StringComparison.Ordinal);
        await Place.OpenAsync(Url);
        await Place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await Place.DoneAsync();
        await Expect(Place.Accuracy).ToHaveTextAsync("100.00%");

        await Place.BackEnd.SelectOptionAsync("wasm");
        await Place.Run.ClickAsync();
        await Expect(Place.Refusal).ToContainTextAsync("WebAssembly");
    }

    [Fact]
    public async Task If_the_WebGL_context_is_lost_the_page_falls_back_to_another_back_end_and_names_it()
    {
        // Use the WEBGL_lose_context extension to lose the context at the 100th draw call.
        await Page.Page.Context.RouteAsync("**/assets/verifyWorker-*.js", async route =>
        {
            var script = await (await route.FetchAsync()).TextAsync();
            await route.FulfillAsync(new() { ContentType = "text/javascript", Body = $$"""
                const { getContext } = OffscreenCanvas.prototype;
                OffscreenCanvas.prototype.getContext = function (...kind) {
                  const gl = getContext.apply(this, kind);
                  const drawElements = gl?.drawElements;
                  let drawn = 0;
                  if (drawElements) gl.drawElements = (...what) => {
                    if (++drawn === 100) gl.getExtension("WEBGL_lose_context").loseContext();
                    drawElements.apply(gl, what);
                  };
                  return gl;
                };
                {{script}}
                """ });
        });
        IsExpected = complaint => complaint.Contains("WebGL", StringComparison.OrdinalIgnoreCase) || complaint.Contains("GPU", StringComparison.Ordinal);
        await Place.OpenAsync(Url);
        await Place.BackEnd.SelectOptionAsync("webgl");
        await Place.Files.SetInputFilesAsync(VerifyPage.Payload("mine.ndjson", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(await File.ReadAllTextAsync(VerifyPage.DrawnDigits), 50)))));
        await Place.DoneAsync();
        await Expect(Page.Page.GetByTestId("fall-back")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^WebGL failed after [1-4]00 images, and WebAssembly read the rest\\.$"));
        await Expect(Place.Accuracy).ToHaveTextAsync("100.00%");
    }

    [Fact]
    public async Task Results_are_kept_while_the_visitor_is_on_another_page()
    {
        await MeasureAsync(await File.ReadAllTextAsync(VerifyPage.DrawnDigits));
        await Page.Page.GetByRole(AriaRole.Link, new() { Name = "Draw" }).ClickAsync();
        await Expect(Page.Surface).ToBeVisibleAsync();
        await Place.Link.ClickAsync();
        await Expect(Place.Accuracy).ToHaveTextAsync("100.00%");
    }

    [Fact]
    public async Task The_Test_page_works_in_French()
    {
        await Place.OpenAsync(Url);
        await Page.Page.GetByTestId("language").SelectOptionAsync("fr");
        await Expect(Page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mettez-le à l’épreuve");
        await Place.Files.SetInputFilesAsync(VerifyPage.Payload("notes.txt", "no drawing"u8.ToArray()));
        await Expect(Place.Refusal).ToContainTextAsync("notes.txt n’appartient à aucun jeu");
        await Place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await Place.DoneAsync("Terminé");
        await Expect(Place.Accuracy).ToHaveTextAsync("100,00 %");
        await Expect(Page.Page.GetByText("10 chiffres sur 10 sont bien lus")).ToBeVisibleAsync();
    }

    private async Task MeasureAsync(string drawings)
    {
        await Place.OpenAsync(Url);
        await Place.Files.SetInputFilesAsync(VerifyPage.Payload("mine.ndjson", Encoding.UTF8.GetBytes(drawings)));
        await Place.DoneAsync();
    }

    /// <returns>The ten drawings, one of them with a wrong label.</returns>
    private static string WithWrongLabel(int digit, string label) =>
        File.ReadAllText(VerifyPage.DrawnDigits).Replace($"\"label\":\"{digit}\"", $"\"label\":\"{label}\"", StringComparison.Ordinal);

    private static Task<int> InkAsync(ILocator canvas) => canvas.EvaluateAsync<int>("""
        (canvas) => {
          const copy = new OffscreenCanvas(28, 28).getContext("2d");
          copy.drawImage(canvas, 0, 0);
          return copy.getImageData(0, 0, 28, 28).data.reduce((sum, value) => sum + value, 0);
        }
        """);
}
