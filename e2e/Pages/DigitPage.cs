using System.Text.Json;

namespace MnistHost.E2E;

/// <summary>The answer shown on the page.</summary>
/// <param name="Text">The digit or number that is shown, or a phrase such as "not a digit".</param>
/// <param name="Verdict"><c>empty</c>, <c>digit</c>, <c>number</c>, <c>unsure</c> or <c>not-a-digit</c>.</param>
/// <param name="Probabilities">The probabilities of the digits 0 to 9, each from 0 to 1.</param>
public sealed record Reading(string Text, string Verdict, double[] Probabilities)
{
    public override string ToString() => $"'{Text}' ({Verdict}; {string.Join(' ', Probabilities.Select((p, digit) => (p, digit)).Where(one => one.p >= 0.05).OrderByDescending(one => one.p).Select(one => FormattableString.Invariant($"{one.digit}: {one.p:0.00}")))})";
}

/// <summary>Uses the page like a visitor: draws with the mouse and reads the answer from the screen.</summary>
public sealed class DigitPage(IPage page)
{
    public IPage Page => page;
    public ILocator Surface => page.GetByTestId("drawing");
    public ILocator Prediction => page.GetByTestId("prediction");
    public ILocator Clear => page.GetByTestId("clear");
    public ILocator Undo => page.GetByTestId("undo");

    /// <summary>Opens the page and waits until the network is ready.</summary>
    public async Task OpenReadyAsync(Uri url)
    {
        await page.GotoAsync(url.ToString());
        await Expect(page.GetByText("Ready ·")).ToBeVisibleAsync();
    }

    /// <summary>Waits until the offline copy is complete and the service worker controls this tab.</summary>
    public Task KeptAsync() => page.EvaluateAsync("""
        async () => {
          const workers = navigator.serviceWorker;
          await workers.ready;
          if (workers.controller === null) await new Promise((resolve) => workers.addEventListener("controllerchange", resolve, { once: true }));
        }
        """);

    /// <summary>Disables service workers so that all files come from the server. Call this before opening the page.</summary>
    public Task WithoutServiceWorkerAsync() => page.AddInitScriptAsync("delete Navigator.prototype.serviceWorker");

    /// <summary>Draws each stroke with the left mouse button.</summary>
    /// <param name="atOnce">Number of points to send at once. The page may receive them as one event. At 60 frames per second, four points per frame match a pen that reports 240 points per second.</param>
    public async Task DrawAsync(PenDigit digit, Placement placement, int atOnce = 4)
    {
        foreach (var stroke in await OnScreenAsync(digit, placement))
        {
            await page.Mouse.MoveAsync(stroke[0].X, stroke[0].Y);
            await page.Mouse.DownAsync();
            foreach (var points in stroke.Skip(1).Chunk(atOnce)) await Task.WhenAll(points.Select(point => page.Mouse.MoveAsync(point.X, point.Y)));
            await page.Mouse.UpAsync();
        }
    }

    /// <summary>Draws a 4 and a 7 side by side.</summary>
    /// <returns>Where to grab the right edge of the 4's bracket, and where to drag it to join the digits, in viewport coordinates in CSS pixels.</returns>
    public async Task<((float X, float Y) From, (float X, float Y) To)> DrawDigitsToJoinAsync()
    {
        await DrawAsync(PenDigit.Ten[4], new(0.24, 0.2, 0.4));
        await DrawAsync(PenDigit.Ten[7], new(0.24, 0.4, 0.4));
        Assert.Equal("47", (await ReadAsync()).Text);
        var groups = page.GetByTestId("group");
        var (four, seven) = ((await groups.Nth(0).BoundingBoxAsync())!, (await groups.Nth(1).BoundingBoxAsync())!);
        var y = four.Y + (four.Height / 2);
        return ((four.X + four.Width - 4, y), (seven.X + seven.Width, y));
    }

    /// <returns>The digit's strokes in viewport coordinates, in CSS pixels.</returns>
    public async Task<(float X, float Y)[][]> OnScreenAsync(PenDigit digit, Placement placement)
    {
        await Surface.ScrollIntoViewIfNeededAsync();
        var box = (await Surface.BoundingBoxAsync())!;
        return [.. placement.Of(digit).Select(stroke => stroke.Select(point => ((float)(box.X + point.X * box.Width), (float)(box.Y + point.Y * box.Height))).ToArray())];
    }

    /// <summary>Waits until the answer for the current drawing is final, then reads it with a single script.</summary>
    public async Task<Reading> ReadAsync()
    {
        await Expect(Prediction).ToHaveAttributeAsync("aria-busy", "false");
        return await LookAsync();
    }

    /// <summary>Reads the answer that the page currently shows, even if it is not final.</summary>
    public async Task<Reading> LookAsync()
    {
        var seen = await page.EvaluateAsync<JsonElement>("""
            () => {
              const shown = (id) => document.querySelector(`[data-testid="${id}"]`);
              const answer = shown("prediction");
              return [answer.innerText.trim(), answer.dataset.verdict, ...[..."0123456789"].map((digit) => Number(shown(`bar-${digit}`).dataset.probability))];
            }
            """);
        var values = seen.EnumerateArray().ToArray();
        return new(values[0].GetString()!, values[1].GetString()!, [.. values.Skip(2).Select(value => value.GetDouble())]);
    }

    /// <returns>The 28×28 field shown on the page: row-major, 0 (paper) to 255 (ink).</returns>
    public Task<int[]> FieldAsync() => InkAsync(page.GetByTestId("field"));

    /// <returns>The drawing as a PNG, with a white background.</returns>
    public async Task<byte[]> PhotoAsync() => Convert.FromBase64String(await Surface.EvaluateAsync<string>(PhotoScript));

    /// <summary>A JavaScript function that returns how many CSS pixels wider the page is than the window. It first renders the parts that browsers skip off screen, because skipped parts hide what sticks out.</summary>
    public const string OverflowScript = """
        () => {
          for (const part of document.querySelectorAll(".chapter, .about section")) part.style.contentVisibility = "visible";
          return document.documentElement.scrollWidth - innerWidth;
        }
        """;

    /// <summary>A JavaScript function that takes the drawing's canvas and returns its content on a white background, as a base64-encoded PNG.</summary>
    public const string PhotoScript = """
        (canvas) => {
          const paper = document.createElement("canvas");
          paper.width = paper.height = canvas.width;
          const context = paper.getContext("2d");
          context.fillStyle = "white";
          context.fillRect(0, 0, paper.width, paper.height);
          context.drawImage(canvas, 0, 0);
          return paper.toDataURL("image/png").split(",")[1];
        }
        """;

    /// <summary>Makes the page repaint all ink at once. A line painted frame by frame has slightly different edges.</summary>
    public async Task PaintAgainAsync()
    {
        await Undo.ClickAsync();
        await page.GetByTestId("redo").ClickAsync();
    }

    /// <returns>The number of inked pixels on the surface.</returns>
    public Task<int> InkPixelsAsync() => InkPixelsAsync(Surface);

    /// <returns>The number of inked pixels on a canvas.</returns>
    public static async Task<int> InkPixelsAsync(ILocator canvas) => (await InkAsync(canvas)).Count(ink => ink > 0);

    /// <summary>Waits until the canvas has been painted, then reads a copy of it. Reading the canvas itself would make Chromium log a warning.</summary>
    /// <returns>The opacity of each pixel, row-major, 0..255.</returns>
    public static Task<int[]> InkAsync(ILocator canvas) => canvas.EvaluateAsync<int[]>("""
        async (canvas) => {
          await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
          const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
          copy.drawImage(canvas, 0, 0);
          return Array.from(copy.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 4 === 3));
        }
        """);
}
