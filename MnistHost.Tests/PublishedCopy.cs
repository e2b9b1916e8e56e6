namespace MnistHost.Tests;

/// <summary>A copy of the published output to damage, deleted when disposed.</summary>
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

    /// <summary>Changes one bit of the committed network's weights, so that only their hash can tell.</summary>
    public void DamageWeights()
    {
        var weights = Directory.GetFiles(Path.Combine(Folder, "wwwroot", "models", "digits"), "weights.*.bin").Single();
        var content = File.ReadAllBytes(weights);
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(weights, content);
    }

    public void Dispose() => temporary.Delete(recursive: true);
}
