namespace MnistHost.Development;

/// <param name="Url"><c>Vite:Url</c>: where Vite listens on this machine. If Vite is already running there for this client, the host uses it.</param>
/// <param name="ClientApp"><c>Vite:ClientApp</c>: the client's folder. Default: the nearest <c>ClientApp</c> in or above the program's folder.</param>
internal sealed record ViteOptions(Uri Url, string ClientApp)
{
    private const string DefaultUrl = "http://localhost:3000";

    /// <exception cref="RefusalException">The address is not an http:// address on this machine, or the folder contains no client.</exception>
    public static ViteOptions Read(IConfiguration configuration, string contentRoot) =>
        new(ReadUrl(configuration["Vite:Url"] ?? DefaultUrl), ReadClientApp(configuration["Vite:ClientApp"], contentRoot));

    private static Uri ReadUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && url is { Scheme: "http", PathAndQuery: "/", Fragment: "", UserInfo: "", IsLoopback: true, Port: > 0 }
            ? url
            : throw new RefusalException($"Vite:Url is '{value}'. Expected an http:// address on this machine with a port, such as {DefaultUrl}.");

    private static string ReadClientApp(string? value, string contentRoot)
    {
        if (value is not null)
        {
            var folder = Path.GetFullPath(value, contentRoot);
            return IsClient(folder)
                ? folder
                : throw new RefusalException($"Vite:ClientApp is '{value}'. Expected the client's folder, but {folder} has no package.json.");
        }

        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
            if (IsClient(Path.Combine(folder.FullName, "ClientApp"))) return Path.Combine(folder.FullName, "ClientApp");
        throw new RefusalException($"Development needs the client's sources, but there is no ClientApp folder in {contentRoot} or above it. "
            + "Pass its path with --Vite:ClientApp, or start in Production (without ASPNETCORE_ENVIRONMENT=Development).");
    }

    private static bool IsClient(string folder) => File.Exists(Path.Combine(folder, "package.json"));
}
