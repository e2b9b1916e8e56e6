namespace MnistHost.E2E;

/// <summary>A version of the site for a host of static pages, built from edited sources in a temporary folder.</summary>
internal sealed class PagesBuild : IDisposable
{
    private readonly ClientCopy client = new(isServed: false);

    private PagesBuild() { }

    public string Folder => Path.Combine(client.Folder, "dist");

    /// <param name="edits">Each replaces a text in the one source file of the page that has it.</param>
    public static async Task<PagesBuild> CreateAsync(params (string Text, string Replacement)[] edits)
    {
        var build = new PagesBuild();
        foreach (var (text, replacement) in edits) build.client.Edit(text, replacement);
        await Tool.RunAsync(build.client.Folder, "node", "node_modules/vite/bin/vite.js", "build", "--mode", "pages");
        File.Copy(Path.Combine(build.Folder, "index.html"), Path.Combine(build.Folder, "404.html"));
        return build;
    }

    public void Dispose() => client.Dispose();
}
