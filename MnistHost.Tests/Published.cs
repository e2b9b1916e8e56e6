using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace MnistHost.Tests;

/// <summary>
/// The host as <c>dotnet publish MnistHost -c Release</c> makes it, in <c>artifacts/published</c>: made on first use,
/// made again only when a source has changed. Test projects run side by side in processes of their own;
/// they share this file (a linked Compile item) and the folder, and a lock file lets one publish while the others wait.
/// Publishing runs <c>npm ci</c> where packages are missing, so that after it Vite can be started as well.
/// </summary>
public static class Published
{
    private static readonly Lazy<string> Output = new(Publish);

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = Path.GetFullPath("..", Path.GetDirectoryName(ThisFile())!);

    /// <summary>The folder with the published program (<c>MnistHost.dll</c>) and <c>wwwroot</c>. Never write here: copy it.</summary>
    /// <exception cref="InvalidOperationException">Publishing failed; the message holds its output.</exception>
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

    /// <summary>Publishes the host.</summary>
    /// <param name="options">Of <c>dotnet publish</c>.</param>
    public static void Publish(string folder, params string[] options)
    {
        // Neither build servers nor this test run's own MSBuild variables: nothing may outlive or alter the publish.
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
                // another test process publishes
            }
        }
    }

    /// <summary>Path, length and time of everything that the published output is made from.</summary>
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
