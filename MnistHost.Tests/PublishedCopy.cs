using System.Globalization;
using System.Text.Json.Nodes;

namespace MnistHost.Tests;

/// <summary>A copy of the published output that a test may change. Deleted when disposed.</summary>
public sealed class PublishedCopy : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("mnisthost-copy-");

    public PublishedCopy()
    {
        var published = new DirectoryInfo(Published.Folder);
        foreach (var file in published.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(published.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    }

    public string Folder => temporary.FullName;

    /// <summary>Flips one bit in the weights file. Only the hash reveals the damage, because the length stays the same.</summary>
    public void DamageWeights()
    {
        var weights = Directory.GetFiles(Path.Combine(Folder, "wwwroot", "models", "digits"), "weights.*.bin").Single();
        var content = File.ReadAllBytes(weights);
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(weights, content);
    }

    /// <summary>Path of the manifest that <c>dotnet publish</c> writes next to the program.</summary>
    public string Manifest => Path.Combine(Folder, "MnistHost.staticwebassets.endpoints.json");

    /// <summary>Adds an uncompressed file to the web root and an entry for it to the manifest.</summary>
    public void AddFile(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(Folder, "wwwroot", name), content);
        var manifest = JsonNode.Parse(File.ReadAllText(Manifest))!;
        var endpoints = manifest["Endpoints"]!.AsArray();
        var entry = endpoints.First(endpoint => (string)endpoint!["Route"]! == "icon.svg" && (string)endpoint["AssetFile"]! == "icon.svg")!.DeepClone();
        entry["Route"] = name;
        entry["AssetFile"] = name;
        entry["ResponseHeaders"]!.AsArray().Single(header => (string)header!["Name"]! == "Content-Length")!["Value"] = content.Length.ToString(CultureInfo.InvariantCulture);
        endpoints.Add(entry);
        File.WriteAllText(Manifest, manifest.ToJsonString());
    }

    public void Dispose() => temporary.Delete(recursive: true);
}
