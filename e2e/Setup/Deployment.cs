namespace MnistHost.E2E;

/// <summary><c>npm run deploy</c> in a copy of the client, into a real repository.</summary>
public sealed class Deployment : IDisposable
{
    private readonly ClientCopy client = new();
    private Task<string>? first;

    /// <summary>The folder that is served: the site is in its subfolder <c>digits</c>, beside the repository.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mnisthost-pages-").FullName;

    public Uri Repository => new(Path.Combine(Folder, "digits.git"));

    /// <summary>Deploys without options, once.</summary>
    /// <returns>The folder with what was published.</returns>
    public Task<string> OnceAsync() => first ??= DeployAsync();

    /// <returns>The folder with what was published.</returns>
    public async Task<string> DeployAsync(params string[] options)
    {
        if (!Directory.Exists(Repository.LocalPath)) await Tool.RunAsync(Folder, "git", "init", "-q", "--bare", Repository.LocalPath);
        await RunAsync(options);
        var site = Path.Combine(Folder, "digits");
        if (Directory.Exists(site)) await Tool.RunAsync(site, "git", "pull", "-q");
        else await Tool.RunAsync(Folder, "git", "clone", "-q", "--branch", "gh-pages", Repository.LocalPath, site);
        return site;
    }

    /// <summary>Runs the command alone.</summary>
    public Task RunAsync(params string[] options) => Tool.RunAsync(client.Folder, "node", ["scripts/run.js", "deploy", "--repo", Repository.AbsoluteUri, .. options]);

    public void Dispose()
    {
        client.Dispose();
        // Git makes its objects read-only.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }
}
