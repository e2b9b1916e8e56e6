using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace MnistHost.Client;

/// <summary>
/// The files of a folder as they were at start, held in memory: a request never waits for a disk,
/// and a folder that changes underneath cannot mix two builds.
/// </summary>
internal sealed class MemoryFileProvider : IFileProvider
{
    private readonly Dictionary<string, MemoryFile> files;

    private MemoryFileProvider(Dictionary<string, MemoryFile> files) => this.files = files;

    /// <param name="folder">Read whole, with its subfolders. A missing folder counts as an empty one.</param>
    public static MemoryFileProvider Read(string folder)
    {
        var directory = new DirectoryInfo(folder);
        return new(directory.Exists
            ? directory.EnumerateFiles("*", SearchOption.AllDirectories).ToDictionary(
                file => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'),
                file => new MemoryFile(file.Name, File.ReadAllBytes(file.FullName), file.LastWriteTimeUtc),
                StringComparer.Ordinal)
            : []);
    }

    /// <summary>Every file, with a leading slash.</summary>
    public IEnumerable<string> Paths => files.Keys.Select(path => "/" + path);

    /// <param name="subpath">Relative to the folder, with or without a leading slash; case counts.</param>
    public IFileInfo GetFileInfo(string subpath) =>
        files.TryGetValue(subpath.TrimStart('/'), out var file) ? file : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    internal sealed class MemoryFile(string name, byte[] content, DateTimeOffset lastModified) : IFileInfo
    {
        public ReadOnlyMemory<byte> Content => content;
        public bool Exists => true;
        public bool IsDirectory => false;
        public string Name => name;
        public long Length => content.Length;
        public DateTimeOffset LastModified => lastModified;
        /// <summary>None, so that the response is written from memory.</summary>
        public string? PhysicalPath => null;
        public Stream CreateReadStream() => new MemoryStream(content, writable: false);
    }
}
