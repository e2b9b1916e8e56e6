using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace MnistHost.Client;

/// <summary>Reads a folder's files at startup and serves them from memory. Requests never wait for the disk. Even if files on disk change, the host never serves a mix of two builds.</summary>
internal sealed class MemoryFileProvider : IFileProvider
{
    private readonly Dictionary<string, IFileInfo> files = [];

    /// <param name="folder">Absolute or relative path. Subfolders are included.</param>
    /// <exception cref="RefusalException">A file cannot be read.</exception>
    public MemoryFileProvider(string folder)
    {
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
                files[Path.GetRelativePath(folder, file.FullName).Replace('\\', '/')] =
                    new MemoryFile(file.Name, File.ReadAllBytes(file.FullName), file.LastWriteTimeUtc);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException($"The web root cannot be read ({unreadable.Message}). Give this user read access to every file in it, or publish again.");
        }
    }

    /// <param name="subpath">Case-sensitive path relative to the folder, with or without a leading slash.</param>
    public IFileInfo GetFileInfo(string subpath) => files.TryGetValue(subpath.TrimStart('/'), out var file) ? file : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed record MemoryFile(string Name, byte[] Content, DateTimeOffset LastModified) : IFileInfo
    {
        public bool Exists => true;
        public bool IsDirectory => false;
        public long Length => Content.Length;
        public string? PhysicalPath => null; // without a path, the framework reads from CreateReadStream
        public Stream CreateReadStream() => new MemoryStream(Content, writable: false);
    }
}
