using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MnistHost.E2E;

/// <summary>Checks that the files loaded before the first answer stay within byte budgets, per file and in total.</summary>
public sealed class WeightTests : PageTest
{
    /// <summary>Budget per file in bytes, including headers. The security headers add about a kilobyte per file.</summary>
    private static readonly (string File, int Bytes)[] Budgets =
    [
        ("/", 2_700),
        ("/assets/early-*.js", 2_600),
        ("/assets/index-*.css", 4_500),
        ("/assets/index-*.js", 33_000),
        ("/assets/openModel-*.js", 24_000),
        ("/assets/tfjs-backend-wasm-simd-*.wasm", 25_000),
        ("/models/digits/model.json", 3_000),
        ("/models/digits/weights.*.bin", 36_000),
        ("/icon.svg", 2_500),
        ("/manifest.webmanifest", 2_500),
    ];

    private const int MostInAll = 126_000;

    /// <summary>Budget in bytes for TensorFlow.js together with its WebAssembly binary.</summary>
    private const int MostTensorFlow = 48_000;

    [Fact]
    public async Task Files_loaded_before_the_first_answer_stay_within_the_byte_budgets()
    {
        var devTools = await Page.Page.Context.NewCDPSessionAsync(Page.Page);
        await devTools.SendAsync("Network.enable");
        var paths = new ConcurrentDictionary<string, string>();
        var bytes = new ConcurrentDictionary<string, int>();
        devTools.Event("Network.responseReceived").OnEvent += (_, data) => paths[Id(data!.Value)] = new Uri(data.Value.GetProperty("response").GetProperty("url").GetString()!).AbsolutePath;
        devTools.Event("Network.loadingFinished").OnEvent += (_, data) => bytes.AddOrUpdate(paths[Id(data!.Value)], _ => Length(data.Value), (_, before) => before + Length(data.Value));
        // Count all files requested before the page shows "Ready". From then on, the page can read a stroke.
        await Page.Page.AddInitScriptAsync("""
            new MutationObserver(() => {
              if (document.body?.textContent.includes("Ready ·")) window.readyAtMs ??= performance.now();
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """);

        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(PenDigit.Ten[7], Placement.LargeInTheMiddle);
        await Expect(Page.Prediction).ToHaveTextAsync("7");
        var before = await Page.Page.EvaluateAsync<string[]>("""
            () => ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type))
              .filter(({ startTime }) => startTime < window.readyAtMs).map(({ name }) => new URL(name).pathname)
            """);

        var needed = bytes.Where(file => before.Contains(file.Key)).OrderByDescending(file => file.Value).ToArray();
        var report = string.Join('\n', needed.Select(file => $"{file.Value,8} {file.Key}"));
        foreach (var (path, length) in needed)
        {
            var (name, most) = Budgets.FirstOrDefault(budget => Matches(budget.File, path));
            Assert.True(name is not null, $"{path} is loaded before the first answer but has no budget:\n{report}");
            Assert.True(length <= most, $"{path} takes {length} bytes, but its budget is {most}:\n{report}");
        }
        Assert.True(needed.Length >= 6, $"Too few files were loaded:\n{report}");
        ExpectAtMost(MostInAll, "All files", needed);
        ExpectAtMost(MostTensorFlow, "TensorFlow.js and its WebAssembly binary", needed.Where(file => file.Key.Contains("openModel", StringComparison.Ordinal) || file.Key.EndsWith(".wasm", StringComparison.Ordinal)));

        void ExpectAtMost(int most, string what, IEnumerable<KeyValuePair<string, int>> files)
        {
            var sum = files.Sum(file => file.Value);
            Assert.True(sum <= most, $"{what} take {sum} bytes, but the budget is {most}:\n{report}");
        }
    }

    private static string Id(JsonElement data) => data.GetProperty("requestId").GetString()!;

    private static int Length(JsonElement data) => (int)data.GetProperty("encodedDataLength").GetDouble();

    private static bool Matches(string budget, string path) => Regex.IsMatch(path, $"^{Regex.Escape(budget).Replace("\\*", "[^/]+", StringComparison.Ordinal)}$");
}
