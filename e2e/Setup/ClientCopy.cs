namespace MnistHost.E2E;

/// <summary>A copy of the client in a temporary folder. Tests can edit, build and deploy it. It uses the packages installed in the repository.</summary>
public sealed class ClientCopy : IDisposable
{
    public ClientCopy()
    {
        _ = Published.Folder; // publishing installs the client's packages
        var client = new DirectoryInfo(Tool.ClientApp);
        foreach (var file in client.EnumerateFiles()) file.CopyTo(Path.Combine(Folder, file.Name));
        foreach (var name in new[] { "src", "public", "scripts", "vite" }) Copy(new(Path.Combine(client.FullName, name)), Path.Combine(Folder, name));
        var packages = Path.Combine(client.FullName, "node_modules");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "node_modules"), packages);
        // By default, Vite serves no files outside its root, so allow the packages. The copy also needs a separate cache.
        Replace(Path.Combine(Folder, "vite.config.ts"), "server: { port", $"cacheDir: '.vite', server: {{ fs: {{ allow: ['.', '{packages}'] }}, port");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("mnisthost-client-").FullName;

    /// <summary>Replaces text in one source file.</summary>
    /// <param name="file">Name of a file in any folder under <c>src</c>.</param>
    public void Edit(string file, string text, string replacement) =>
        Replace(Directory.EnumerateFiles(Path.Combine(Folder, "src"), file, SearchOption.AllDirectories).Single(), text, replacement);

    /// <returns>Path of the folder with the built site.</returns>
    public async Task<string> BuildAsync()
    {
        await Tool.RunAsync(Folder, "node", "node_modules/vite/bin/vite.js", "build");
        return Path.Combine(Folder, "dist");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Replace(string path, string text, string replacement)
    {
        var content = File.ReadAllText(path);
        Assert.Contains(text, content, StringComparison.Ordinal);
        File.WriteAllText(path, content.Replace(text, replacement, StringComparison.Ordinal));
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles()) file.CopyTo(Path.Combine(to, file.Name));
        foreach (var folder in from.EnumerateDirectories()) Copy(folder, Path.Combine(to, folder.Name));
    }
}
