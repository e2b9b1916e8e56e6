namespace MnistHost.E2E;

/// <summary>The client with its packages in a temporary folder, so that a test may edit its sources.</summary>
internal sealed class ClientCopy : IDisposable
{
    /// <param name="isServed">Whether Vite shall serve it, and not only build it.</param>
    public ClientCopy(bool isServed = true)
    {
        _ = Published.Folder; // its publish installs the client's packages
        var client = new DirectoryInfo(Path.Combine(Published.Repository, "ClientApp"));
        foreach (var file in client.EnumerateFiles()) file.CopyTo(Path.Combine(Folder, file.Name));
        foreach (var name in new[] { "src", "public", "scripts", "vite" }) Copy(new(Path.Combine(client.FullName, name)), Path.Combine(Folder, name));
        var packages = Path.Combine(client.FullName, "node_modules");
        if (!isServed)
        {
            Directory.CreateSymbolicLink(Path.Combine(Folder, "node_modules"), packages);
            return;
        }
        // Copied and not linked: Vite serves no file whose real path lies outside its root. Folders with a dot are npm's and Vite's own.
        foreach (var package in new DirectoryInfo(packages).EnumerateDirectories().Where(package => !package.Name.StartsWith('.')))
            Copy(package, Path.Combine(Folder, "node_modules", package.Name));
        File.WriteAllText(Path.Combine(Folder, "node_modules", ".package-lock.json"), "{}"); // npm's sign that they are up to date
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("mnisthost-client-").FullName;

    /// <summary>Replaces a text in the one source file of the page that has it.</summary>
    public void Edit(string text, string replacement)
    {
        var file = Directory.EnumerateFiles(Path.Combine(Folder, "src", "view"), "*.tsx", SearchOption.AllDirectories).Single(path => File.ReadAllText(path).Contains(text, StringComparison.Ordinal));
        File.WriteAllText(file, File.ReadAllText(file).Replace(text, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles()) file.CopyTo(Path.Combine(to, file.Name));
        foreach (var folder in from.EnumerateDirectories()) Copy(folder, Path.Combine(to, folder.Name));
    }
}
