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

    /// <param name="folder">Read with its subfolders. A missing folder counts as an empty one.</param>
    /// <param name="isWanted">Of a file's path, with a leading slash; all are read where it is not given.</param>
    public static MemoryFileProvider Read(string folder, Func<string, bool>? isWanted = null)
    {
        var directory = new DirectoryInfo(folder);
        return new(directory.Exists
            ? directory.EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file => (Path: Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), File: file))
                .Where(file => isWanted?.Invoke("/" + file.Path) != false)
                .ToDictionary(file => file.Path, file => new MemoryFile(file.File.Name, File.ReadAllBytes(file.File.FullName), file.File.LastWriteTimeUtc), StringComparer.Ordinal)
            : []);
    }

    /// <summary>Compressed forms lie beside a file, under its name and one of these extensions.</summary>
    public static bool IsCompressed(string path) => path.EndsWith(".br", StringComparison.Ordinal) || path.EndsWith(".gz", StringComparison.Ordinal);

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
