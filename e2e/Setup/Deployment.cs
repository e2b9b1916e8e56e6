namespace MnistHost.E2E;

/// <summary>Runs <c>npm run deploy</c> in a copy of the client and pushes to a real Git repository.</summary>
public sealed class Deployment : IDisposable
{
    private readonly ClientCopy client = new();
    private Task<string>? first;

    /// <summary>The folder to serve. It contains the Git repository and, in the subfolder <c>digits</c>, the site.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mnisthost-pages-").FullName;

    public Uri Repository => new(Path.Combine(Folder, "digits.git"));

    /// <summary>Deploys without options on the first call. Later calls only return the folder.</summary>
    /// <returns>The folder of the published site.</returns>
    public Task<string> OnceAsync() => first ??= DeployAsync();

    /// <returns>The folder of the published site.</returns>
    public async Task<string> DeployAsync(params string[] options)
    {
        if (!Directory.Exists(Repository.LocalPath)) await Tool.RunAsync(Folder, "git", "init", "-q", "--bare", Repository.LocalPath);
        await RunAsync(options);
        var site = Path.Combine(Folder, "digits");
        if (Directory.Exists(site)) await Tool.RunAsync(site, "git", "pull", "-q");
        else await Tool.RunAsync(Folder, "git", "clone", "-q", "--branch", "gh-pages", Repository.LocalPath, site);
        return site;
    }

    /// <summary>Runs the deploy command without pulling the result.</summary>
    public Task RunAsync(params string[] options) => Tool.RunAsync(client.Folder, "node", ["scripts/run.js", "deploy", "--repo", Repository.AbsoluteUri, .. options]);

    public void Dispose()
    {
        client.Dispose();
        // Git makes its objects read-only, so make them writable before deleting them.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }
}
