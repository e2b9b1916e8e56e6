using System.Diagnostics;

namespace MnistHost.E2E;

/// <summary>The web roots of three builds of the page: the current one, the next one, and a broken one without a sheet.</summary>
public sealed class Versions : IAsyncLifetime, IDisposable
{
    private readonly ClientCopy next = new();
    private readonly ClientCopy broken = new();

    private string NextHost => Path.Combine(next.Folder, "published");

    public static string First => Path.Combine(Published.Folder, "wwwroot");

    /// <summary>The web root of the next version. It has a different heading, and therefore different hashes in its file names.</summary>
    public string Next => Path.Combine(NextHost, "wwwroot");

    public string Broken => Path.Combine(broken.Folder, "dist");

    public async Task InitializeAsync()
    {
        next.Edit("Page.tsx", "<h1>{words.title}</h1>", "<h1>{words.title} again</h1>");
        await next.BuildAsync();
        Published.Publish(NextHost, $"-p:ClientApp={next.Folder}/", "-p:ClientIsBuilt=true");
        broken.Edit("Page.tsx", "<Sheet drawing={drawing} tool={tool} recogniser={recogniser} loader={loader} />", "");
        await broken.BuildAsync();
    }

    /// <summary>Starts a host with the next version.</summary>
    public HostProcess StartNext(Uri url) => HostProcess.Start(new ProcessStartInfo("dotnet", [Path.Combine(NextHost, "MnistHost.dll"), "--urls", url.ToString()])
    {
        WorkingDirectory = Path.GetTempPath(),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
    });

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        next.Dispose();
        broken.Dispose();
    }
}
