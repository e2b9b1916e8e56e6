using System.Text.Json;

namespace MnistHost.E2E;

/// <summary>Nothing may get in the pen's way, the explanation neither.</summary>
public sealed class SpeedTests(Site site) : PageTest(site)
{
    /// <summary>A task that is longer is felt (https://w3c.github.io/longtasks/).</summary>
    private const double LongTaskMs = 50;

    /// <summary>So many times slower is a cheap phone.</summary>
    private const double Throttling = 4;

    private static readonly string[] Chapters = ["ink-to-field", "layers", "layer-5", "saliency", "variations"];

    private static readonly int[] Labels = [2, 8, 5];

    private static readonly string[] Traced = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];

    /// <summary>
    /// The processor's time of the page's main thread is measured, at full speed: a throttled clock would count whatever
    /// else this machine does. The slowest one in a hundred is left out, as that is where the engine compiles and collects.
    /// </summary>
    [Fact]
    public async Task Drawing_causes_no_long_task_at_a_quarter_of_the_speed()
    {
        await Page.OpenReadyAsync(Url);
        await ExpectShortTasksAsync("the first page");
    }

    [Fact]
    public async Task Drawing_inside_causes_no_long_task_at_a_quarter_of_the_speed()
    {
        await Page.OpenReadyAsync(new(Url, "inside"));
        foreach (var chapter in Chapters)
        {
            await Page.Page.Locator($"#{chapter}").EvaluateAsync("(heading) => heading.scrollIntoView()");
            await ExpectShortTasksAsync(chapter);
        }
    }

    /// <summary>Interaction to Next Paint (https://web.dev/articles/inp): here of so few interactions that the slowest is it.</summary>
    [Fact]
    public async Task A_stroke_is_seen_within_100_ms_at_a_quarter_of_the_speed()
    {
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByTestId("keys")).ToBeVisibleAsync();
        var devTools = await Page.Page.Context.NewCDPSessionAsync(Page.Page);
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Throttling });
        await Page.Page.EvaluateAsync("""
            () => {
              window.interactionsMs = [];
              new PerformanceObserver((list) => {
                for (const { duration, interactionId } of list.getEntries()) if (interactionId > 0) window.interactionsMs.push(duration);
              }).observe({ type: "event", durationThreshold: 16 });
            }
            """);
        // This machine does other things too, and the throttled clock counts them: of some rounds, the least disturbed counts.
        var slowestMs = new List<double>();
        while (slowestMs.Count < 5 && !slowestMs.Exists(ms => ms < 100))
        {
            foreach (var label in Labels)
            {
                await Page.DrawAsync(PenDigit.Ten[label], Placement.LargeInTheMiddle, atOnce: 1);
                Assert.Equal($"{label}", (await Page.ReadAsync()).Text);
                await Page.Clear.ClickAsync();
            }
            await Page.Page.WaitForTimeoutAsync(500);
            var interactionsMs = await Page.Page.EvaluateAsync<double[]>("() => window.interactionsMs.splice(0)");
            Assert.NotEmpty(interactionsMs);
            slowestMs.Add(interactionsMs.Max());
        }
        Assert.True(slowestMs.Min() < 100, $"The slowest interaction takes {slowestMs.Min()} ms in the best of {slowestMs.Count} rounds.");
    }

    private async Task ExpectShortTasksAsync(string place)
    {
        var tasksMs = await MainThreadTasksMsAsync(async () =>
        {
            foreach (var label in Labels)
            {
                await Page.DrawAsync(PenDigit.Ten[label], Placement.LargeInTheMiddle, atOnce: 1);
                Assert.Equal($"{label}", (await Page.ReadAsync()).Text);
                await Page.Page.WaitForTimeoutAsync(500);
                await Page.Clear.ClickAsync();
            }
        });
        Assert.True(tasksMs.Length > 100, $"Only {tasksMs.Length} tasks were seen.");
        var slowest = tasksMs[(int)(tasksMs.Length * 0.99)];
        Assert.True(slowest * Throttling < LongTaskMs, $"At {place} a task takes {slowest:0.0} ms, {slowest * Throttling:0} ms on a slow phone.");
    }

    /// <returns>The processor's time of each task of the page's main thread that was worth the name (over 1 ms), shortest first.</returns>
    private async Task<double[]> MainThreadTasksMsAsync(Func<Task> act)
    {
        var devTools = await Page.Page.Context.NewCDPSessionAsync(Page.Page);
        var events = new List<JsonElement>();
        var complete = new TaskCompletionSource();
        devTools.Event("Tracing.dataCollected").OnEvent += (_, data) => events.AddRange(data!.Value.GetProperty("value").EnumerateArray());
        devTools.Event("Tracing.tracingComplete").OnEvent += (_, _) => complete.SetResult();
        await devTools.SendAsync("Tracing.start", new()
        {
            ["transferMode"] = "ReportEvents",
            ["traceConfig"] = new Dictionary<string, object> { ["includedCategories"] = Traced },
        });
        await act();
        await devTools.SendAsync("Tracing.end");
        await complete.Task;
        await devTools.DetachAsync();

        var mainThreads = events
            .Where(one => Name(one) == "thread_name" && one.GetProperty("args").GetProperty("name").GetString() == "CrRendererMain")
            .Select(Thread).ToHashSet();
        return [.. events
            .Where(one => Name(one).EndsWith("RunTask", StringComparison.Ordinal) && one.TryGetProperty("tdur", out _) && mainThreads.Contains(Thread(one)))
            .Select(one => one.GetProperty("tdur").GetDouble() / 1000)
            .Where(tookMs => tookMs > 1)
            .Order()];
    }

    private static string Name(JsonElement traced) => traced.GetProperty("name").GetString()!;

    private static (int Process, int Thread) Thread(JsonElement traced) => (traced.GetProperty("pid").GetInt32(), traced.GetProperty("tid").GetInt32());
}
