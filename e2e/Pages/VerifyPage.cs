namespace MnistHost.E2E;

/// <summary>The page where visitors evaluate the network on their own files.</summary>
public sealed class VerifyPage(IPage page)
{
    /// <summary>Paths of MNIST's test files: in the <c>mnist</c> subfolder of the folder that the environment variable <c>MNIST_DATA</c> names, or of <c>../shared/data</c> if it is not set.</summary>
    public static string[] MnistFiles { get; } = [.. new[] { "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz" }.Select(name => Path.GetFullPath(Path.Combine(
        Environment.GetEnvironmentVariable("MNIST_DATA") is { Length: > 0 } named ? named : Path.Combine(Published.Repository, "..", "shared", "data"), "mnist", name)))];

    /// <summary>Path of the repository's file with ten drawn digits.</summary>
    public static string DrawnDigits { get; } = Path.Combine(Published.Repository, "ClientApp", "scripts", "data", "drawn-digits.ndjson");

    public ILocator Link => page.GetByRole(AriaRole.Link, new() { Name = "Test", Exact = true });
    public ILocator Files => page.GetByTestId("files");
    public ILocator Run => page.GetByTestId("run");
    public ILocator Accuracy => page.GetByTestId("accuracy");
    public ILocator Refusal => page.GetByRole(AriaRole.Alert);
    public ILocator Announced => page.GetByTestId("announced");
    public ILocator BackEnd => page.GetByRole(AriaRole.Main).Locator("select").First;
    public ILocator CompareWith => page.GetByRole(AriaRole.Main).Locator("select").Nth(1);

    public async Task OpenAsync(Uri site)
    {
        await page.GotoAsync(new Uri(site, "test").ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Skips the test with a message if MNIST is missing.</summary>
    public static void NeedMnist() =>
        Skip.IfNot(MnistFiles.All(File.Exists), "MNIST is missing (mnist/t10k-*.gz in ../shared/data or MNIST_DATA). Only drawings were tested.");

    public static FilePayload Payload(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    /// <summary>Waits until the page announces to screen readers that the run has ended.</summary>
    public Task DoneAsync(string said = "Done", float timeoutMs = 120_000) => Expect(Announced).ToContainTextAsync(said, new() { Timeout = timeoutMs });
}
