using System.Net.Http.Headers;

namespace MnistHost.Training;

/// <summary>Downloads files over HTTP.</summary>
internal static class Download
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromHours(1) };

    /// <summary>Downloads <paramref name="source"/> to <paramref name="path"/>. Does nothing if the file already exists.</summary>
    /// <param name="check">Called with the path of the downloaded file. If the check throws, the file is not kept.</param>
    /// <param name="firstBytes">Number of bytes to download, or null for the whole file.</param>
    /// <exception cref="IOException">The download failed.</exception>
    public static async Task ToAsync(string path, Uri source, Action<string> report, CancellationToken cancellation, Action<string>? check = null, int? firstBytes = null)
    {
        if (File.Exists(path))
        {
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        report($"Downloading {source} to {folder}");
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        if (firstBytes is { } count)
        {
            request.Headers.Range = new RangeHeaderValue(0, count - 1);
        }

        var partial = path + ".partial";
        try
        {
            using var response = await Http.SendAsync(request, cancellation);
            await File.WriteAllBytesAsync(partial, await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation), cancellation);
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new IOException($"{source} could not be downloaded ({error.Message}); check the connection and try again, or save the file as {path} yourself.", error);
        }

        check?.Invoke(partial);
        File.Move(partial, path, overwrite: true);
    }
}
