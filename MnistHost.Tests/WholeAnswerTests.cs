using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using MnistHost.Client;

namespace MnistHost.Tests;

/// <summary>Answers that the system sends without a copy, from files that are made anew each second.</summary>
public sealed partial class WholeAnswerTests
{
    private const int QuickReaders = 32;
    private const int Pipelined = 60;

    private static readonly TimeSpan Load = TimeSpan.FromSeconds(4);

    private static readonly FileInfo Large = new DirectoryInfo(Path.Combine(Published.Folder, "wwwroot", "assets")).GetFiles("*.js").MaxBy(file => file.Length)!;

    [Fact]
    public async Task They_are_whole_and_of_their_second_to_quick_and_slow_readers()
    {
        await using var host = await HostProcess.StartPublished().ReadyAsync();
        var expected = await File.ReadAllBytesAsync(Large.FullName);
        var request = Encoding.ASCII.GetBytes($"GET /assets/{Large.Name} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var length = (await RawHttp.ExchangeAsync(host.Url, request, TimeSpan.FromSeconds(1))).Length;
        var clock = Stopwatch.StartNew();

        var counts = await Task.WhenAll([.. Enumerable.Range(0, QuickReaders).Select(_ => AskAgainAndAgainAsync()), AskWithoutReadingAsync()]);

        Assert.All(counts, count => Assert.True(count > 2));
        if (SendsWithoutCopy)
            Assert.InRange(new DirectoryInfo($"/proc/{host.Id}/fd").EnumerateFileSystemInfos().Count(file => file.LinkTarget?.Contains("memfd:answer", StringComparison.Ordinal) == true), 1, 2);

        async Task<int> AskAgainAndAgainAsync()
        {
            using var client = await RawHttp.ConnectAsync(host.Url);
            var (answer, count) = (new byte[length], 0);
            for (; clock.Elapsed < Load; count++)
            {
                await client.SendAsync(request);
                await ReadWholeAsync(client, answer);
                Check(answer, Load);
            }
            return count;
        }

        async Task<int> AskWithoutReadingAsync()
        {
            using var client = await RawHttp.ConnectAsync(host.Url);
            for (var count = 0; count < Pipelined; count++) await client.SendAsync(request);
            await Task.Delay(Load);
            var answer = new byte[length];
            for (var count = 0; count < Pipelined; count++)
            {
                await ReadWholeAsync(client, answer);
                Check(answer, 2 * Load);
            }
            return Pipelined;
        }

        void Check(byte[] answer, TimeSpan age)
        {
            Assert.True(answer.AsSpan(length - expected.Length).SequenceEqual(expected));
            var head = Encoding.ASCII.GetString(answer, 0, length - expected.Length);
            var date = DateTime.ParseExact(Date.Match(head).Groups["date"].Value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
            Assert.InRange(date, DateTime.UtcNow - age, DateTime.UtcNow);
        }
    }

    [Fact]
    public async Task What_cannot_be_sent_without_a_copy_is_left_to_the_caller()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = await RawHttp.ConnectAsync(new($"http://{listener.LocalEndpoint}"));
        using var server = await listener.AcceptSocketAsync();
        server.Blocking = false;
        var (head, content) = (new byte[100], new byte[1000]);
        Random.Shared.NextBytes(head);
        Random.Shared.NextBytes(content);

        using var answer = new WholeAnswer(0, head, content);
        Assert.Equal(head.Length + content.Length, answer.Length);
        var sent = answer.SendWithoutCopy(server);
        Assert.Equal(SendsWithoutCopy ? answer.Length : 0, sent);
        var received = new byte[sent];
        await ReadWholeAsync(client, received);
        Assert.Equal([.. head, .. content], [.. received, .. answer.After(sent).Span, .. SendsWithoutCopy ? [] : content]);
        Assert.Equal(head.AsSpan(99), answer.After(99).Span);
        Assert.Equal(content, answer.After(head.Length).Span);
        Assert.Equal(content.AsSpan(1), answer.After(head.Length + 1).Span);
        answer.Dispose();
        Assert.Equal(0, answer.SendWithoutCopy(server));

        using var large = new WholeAnswer(0, head, new byte[64_000_000]);
        Assert.InRange(large.SendWithoutCopy(server), 0, large.Length - 1); // as much as the system takes without waiting
        server.Dispose();
        Assert.Equal(0, large.SendWithoutCopy(server));
    }

    private static bool SendsWithoutCopy => OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    private static async Task ReadWholeAsync(Socket client, Memory<byte> answer)
    {
        for (var rest = answer; rest.Length > 0;)
        {
            var count = await client.ReceiveAsync(rest);
            Assert.True(count > 0, $"The connection ended {rest.Length} bytes before the answer's end.");
            rest = rest[count..];
        }
    }

    [GeneratedRegex(@"\r\nDate: (?<date>[^\r]+)\r\n")]
    private static partial Regex Date { get; }
}
