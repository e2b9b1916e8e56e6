using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MnistHost.Training.Tests;

/// <summary>Tests downloads from a local server.</summary>
public sealed class DownloadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public DownloadTests() => _server.Start();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private string Target => _folder.File("new/file.Z");

    [Fact]
    public async Task Only_the_requested_bytes_are_downloaded_and_the_file_is_downloaded_only_once()
    {
        var request = AnswerAsync("206 Partial Content", "some");

        await DownloadAsync(firstBytes: 4);
        await DownloadAsync(firstBytes: 4);

        Assert.Contains("Range: bytes=0-3", await request, StringComparison.Ordinal);
        Assert.Equal("some", await File.ReadAllTextAsync(Target));
    }

    [Fact]
    public async Task If_a_download_fails_the_message_says_what_to_do()
    {
        _ = AnswerAsync("404 Not Found", "");

        var error = await Assert.ThrowsAsync<IOException>(() => DownloadAsync());

        Assert.Contains("could not be downloaded", error.Message, StringComparison.Ordinal);
        Assert.Contains($"save the file as {Target} yourself", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_downloaded_file_that_fails_its_check_is_not_kept()
    {
        _ = AnswerAsync("200 OK", "wrong");

        await Assert.ThrowsAsync<InvalidDataException>(() => DownloadAsync(check: path => throw new InvalidDataException(path)));

        Assert.False(File.Exists(Target));
    }

    private Task DownloadAsync(Action<string>? check = null, int? firstBytes = null) =>
        Download.ToAsync(Target, new Uri($"http://{_server.LocalEndpoint}/file.Z"), _ => { }, CancellationToken.None, check, firstBytes);

    /// <summary>Responds to one request. Returns the request line and headers.</summary>
    private async Task<string> AnswerAsync(string status, string body)
    {
        using var client = await _server.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        var head = new StringBuilder();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            head.AppendLine(line);
        }

        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
        return head.ToString();
    }
}
