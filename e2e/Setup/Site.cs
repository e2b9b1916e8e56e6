namespace MnistHost.E2E;

/// <summary>
/// The published host on a real port, and the browsers. Test classes run in parallel and share them.
/// The last class to finish stops them.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static int classes;
    private static HostProcess? host;
    private static Chromium? chromium;
    private static Firefox? firefox;

    public static IBrowser Browser => chromium!.Browser;

    /// <summary>The URL of the page on the published host.</summary>
    public static Uri Url => host!.Url;

    public Task InitializeAsync() => InTurnAsync(async () =>
    {
        classes++;
        host ??= await HostProcess.StartPublished().ReadyAsync();
        chromium ??= await Chromium.LaunchAsync();
    });

    /// <summary>Returns Firefox, starting it on the first call. Skips the test if Firefox is not installed.</summary>
    public static async Task<IBrowser> FirefoxAsync()
    {
        await InTurnAsync(async () => firefox ??= await Firefox.LaunchAsync());
        return firefox!.Browser;
    }

    public Task DisposeAsync() => InTurnAsync(async () =>
    {
        if (--classes > 0) return;
        foreach (var process in new IAsyncDisposable?[] { firefox, chromium, host }) await (process?.DisposeAsync() ?? default);
        (firefox, chromium, host) = (null, null, null);
    });

    private static async Task InTurnAsync(Func<Task> act)
    {
        await Turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            Turn.Release();
        }
    }
}
