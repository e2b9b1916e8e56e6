using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace MnistHost.Tests;

/// <summary>
/// The output of <c>dotnet publish MnistHost -c Release</c> in <c>artifacts/published</c>. The host is published on first use,
/// and again only if a source file has changed. Test projects run in parallel in separate processes. They share this source file
/// (as a linked Compile item) and the output folder. A lock file ensures that only one process publishes at a time.
/// Publishing runs <c>npm ci</c> if packages are missing, so Vite can start afterwards.
/// </summary>
public static class Published
{
    private static readonly Lazy<string> Output = new(Publish);

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = Path.GetFullPath("..", Path.GetDirectoryName(ThisFile())!);

    /// <summary>The folder with the published program (<c>MnistHost.dll</c>) and <c>wwwroot</c>. Tests must not change these files. To change files, use <c>PublishedCopy</c>.</summary>
    /// <exception cref="InvalidOperationException">Publishing failed. The message contains the output of <c>dotnet publish</c>.</exception>
    public static string Folder => Output.Value;

    private static string Publish()
    {
        var artifacts = Directory.CreateDirectory(Path.Combine(Repository, "artifacts")).FullName;
        var folder = Path.Combine(artifacts, "published");
        var stamp = Path.Combine(artifacts, "published.sources");
        using var turn = WaitForTurn(Path.Combine(artifacts, "published.lock"));
        var sources = Fingerprint();
        if (File.Exists(stamp) && File.ReadAllText(stamp) == sources) return folder;

        File.Delete(stamp);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Publish(folder);
        File.WriteAllText(stamp, sources);
        return folder;
    }

    /// <param name="options">Additional options for <c>dotnet publish</c>.</param>
    public static void Publish(string folder, params string[] options)
    {
        // Don't use build servers, because they would keep running. Remove this test run's MSBuild variables, because they would change the output.
        var start = new ProcessStartInfo("dotnet", ["publish", "MnistHost", "-c", "Release", "-o", folder, "-nodeReuse:false", "-p:UseSharedCompilation=false", .. options])
        {
            WorkingDirectory = Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet publish MnistHost failed with exit code {process.ExitCode}:\n{lines}{errors.Result}");
    }

    private static FileStream WaitForTurn(string path)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < TimeSpan.FromMinutes(5))
            {
                // another test process is publishing
            }
        }
    }

    /// <summary>Returns a hash of the path, length and modification time of every file that affects the published output.</summary>
    private static string Fingerprint()
    {
        string[] made = ["bin", "obj", "node_modules", "dist", "dist-pages", "dist-single"];
        IEnumerable<FileInfo> Sources(DirectoryInfo folder) => folder.EnumerateFiles()
            .Concat(folder.EnumerateDirectories().Where(sub => !made.Contains(sub.Name)).SelectMany(Sources));
        var files = Sources(new(Path.Combine(Repository, "MnistHost")))
            .Concat(Sources(new(Path.Combine(Repository, "ClientApp"))))
            .Concat(Sources(new(Path.Combine(Repository, "eng"))))
            .Concat(new DirectoryInfo(Repository).EnumerateFiles("Directory.*"))
            .Append(new(Path.Combine(Repository, "global.json")));
        var lines = files.Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc:O}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
