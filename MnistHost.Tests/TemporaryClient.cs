using System.Text.RegularExpressions;

namespace MnistHost.Tests;

/// <summary>
/// A small client that a test may edit and break: one page and one module in a temporary folder. The folder also contains copies of the real
/// client's <c>package.json</c>, lock file, <c>vite.config.ts</c> and the files that it imports, and links to the real client's packages.
/// <see cref="Dispose"/> deletes the folder.
/// </summary>
public sealed partial class TemporaryClient : IDisposable
{
    private static readonly string Real = Path.Combine(Published.Repository, "ClientApp");

    /// <param name="hasPackages">Whether <c>node_modules</c> exists and is up to date.</param>
    public TemporaryClient(bool hasPackages = true)
    {
        Folder = Directory.CreateTempSubdirectory("mnisthost client ").FullName; // the space is deliberate, because many real paths contain one
        foreach (var name in new[] { "package.json", ".npmrc", "vite.config.ts", "package-lock.json" }) File.Copy(Path.Combine(Real, name), PathOf(name));
        Directory.CreateDirectory(PathOf("scripts"));
        foreach (var name in new[] { "responseHeaders.json", "scripts/installPackages.js" }) File.Copy(Path.Combine(Real, name), PathOf(name));
        foreach (var folder in new[] { "vite", "scripts/deploy", "src/model/backEnds", "src/serviceWorker", "src/words" })
        {
            Directory.CreateDirectory(PathOf(folder));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Real, folder))) File.Copy(file, Path.Combine(PathOf(folder), Path.GetFileName(file)));
        }

        Write("index.html", "<!doctype html><title>Temporary client</title><script type=\"module\" src=\"/main.js\"></script>");
        Write("main.js", "document.title = 'first'; import.meta.hot?.accept();");
        if (hasPackages) LinkPackages();
    }

    /// <summary>The absolute path of the client, for <c>--Vite:ClientApp</c>.</summary>
    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string content) => File.WriteAllText(PathOf(name), content);

    public void Dispose() => Directory.Delete(Folder, recursive: true); // deletes the links, but not the packages they point to

    /// <summary>Links each package separately, so this client has a separate Vite cache (<c>node_modules/.vite</c>).</summary>
    private void LinkPackages()
    {
        _ = Published.Folder; // publishing installs the real client's packages
        Directory.CreateDirectory(PathOf("node_modules"));
        foreach (var package in new DirectoryInfo(Path.Combine(Real, "node_modules")).EnumerateDirectories().Where(package => !Own.IsMatch(package.Name)))
            Directory.CreateSymbolicLink(PathOf(Path.Combine("node_modules", package.Name)), package.FullName);
        File.WriteAllText(PathOf(Path.Combine("node_modules", ".package-lock.json")), "{}");
    }

    [GeneratedRegex(@"^\.(vite.*|cache)$")]
    private static partial Regex Own { get; }
}
