using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MnistHost.Security;

namespace MnistHost.Tests;

/// <summary>How long a connection lives, at the host's real limits, and where plain requests are not answered ahead of the others.</summary>
public sealed class ConnectionTests
{
    private const string Plain = "GET /icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static readonly FileInfo Large = new DirectoryInfo(Path.Combine(Published.Folder, "wwwroot", "assets")).GetFiles("*.js").Where(file => file.Length > 10_000).MinBy(file => file.Length)!;

    /// <summary>Far more than the system takes over from the host for a client that does not read: 4 MB on Linux (tcp_wmem).</summary>
    private const int Asked = 1600;

    /// <summary>The host looks at its clocks once a second, and this machine may be busy.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task It_is_closed_when_no_request_comes_whoever_answered_before()
    {
        await using var host = await HostProcess.StartPublished().ReadyAsync();

        await Task.WhenAll(new[] { Plain, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n" }.Select(async request =>
        {
            using var client = await RawHttp.ConnectAsync(host.Url);
            await client.SendAsync(Encoding.ASCII.GetBytes(request));
            var clock = Stopwatch.StartNew();

            var answer = await UntilClosedAsync(client, RequestLimits.IdleTime + Slack);

            Assert.Equal(200, Assert.Single(RawHttp.Responses(answer, isHead: false)).Status);
            Assert.True(clock.Elapsed > RequestLimits.IdleTime / 2, $"closed after {clock.Elapsed}");
        }));
    }

    [Fact]
    public async Task A_client_that_asks_and_does_not_read_is_cut_off()
    {
        await using var host = await HostProcess.StartPublished().ReadyAsync();
        using var client = await RawHttp.ConnectAsync(host.Url);
        await AskWithoutReadingAsync(client);

        await Task.Delay(TimeSpan.FromMilliseconds(RequestLimits.SendTimeMs(LargeBytes)) + Slack / 2);

        // What the system had taken over may still come.
        Assert.InRange((await UntilClosedAsync(client, Slack)).Length, 0, Asked * LargeBytes / 2);
    }

    [SkippableFact]
    public async Task A_stop_waits_for_answers_that_are_taken_and_not_for_clients_that_ask_nothing()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        await using var host = await HostProcess.StartPublished().ReadyAsync();
        using var idle = await RawHttp.ConnectAsync(host.Url);
        await idle.SendAsync(Encoding.ASCII.GetBytes(Plain));
        using var slow = await RawHttp.ConnectAsync(host.Url);
        await AskWithoutReadingAsync(slow);

        var stopped = host.StopAsync("TERM");
        Assert.Single(RawHttp.Responses(await UntilClosedAsync(idle, Slack), isHead: false));
        var answers = RawHttp.Responses(await UntilClosedAsync(slow, Slack), isHead: false); // throws where the last one is cut

        Assert.InRange(answers.Count, 1, Asked / 2);
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(0, await stopped);
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_refused_whatever_comes_also_from_when_it_is_so()
    {
        using var copy = new PublishedCopy();
        var settings = Path.Combine(copy.Folder, "appsettings.json");
        await File.WriteAllTextAsync(settings, "{}");
        await using var host = await HostProcess.StartPublished("--contentRoot", copy.Folder).ReadyAsync();
        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(host.Url), StringComparison.Ordinal);

        await File.WriteAllTextAsync(settings, """{ "AllowedHosts": "digits.example" }""");

        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Slack && (await AskAsync(host.Url)).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal);) await Task.Delay(100);
        Assert.StartsWith("HTTP/1.1 400 ", await AskAsync(host.Url), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("--Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    public async Task Requests_that_shall_be_logged_are_logged_whatever_comes(string level)
    {
        await using var host = await HostProcess.StartPublished(level, "Information").ReadyAsync();

        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(host.Url), StringComparison.Ordinal);

        Assert.Contains(await host.QuietOutputAsync(), line => line.Contains("/icon.svg", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 5_000)]
    [InlineData(2_048, 6_000)]
    [InlineData(2_048_000_000, 1_000_005_000)]
    public void A_reader_has_five_seconds_and_one_for_every_two_kilobytes(int bytes, long expectedMs) => Assert.Equal(expectedMs, RequestLimits.SendTimeMs(bytes));

    [Fact]
    public async Task An_address_with_TLS_answers_nothing_without_it()
    {
        var folder = Directory.CreateTempSubdirectory("mnisthost-certificate-");
        try
        {
            var file = Path.Combine(folder.FullName, "localhost.pfx");
            using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
            using (var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)))
                await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx));
            var url = new Uri(HostProcess.FreeUrl().Replace("http:", "https:", StringComparison.Ordinal));
            var plainUrl = new Uri(HostProcess.FreeUrl());
            await using var host = await HostProcess.StartPublished("--urls", $"{plainUrl};{url}", "--Kestrel:Certificates:Default:Path", file).ReadyAsync();

            Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(plainUrl), StringComparison.Ordinal);
            Assert.Empty(await AskAsync(url));
            using var client = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None || errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) } });
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, "/icon.svg")) { Headers = { Host = "digits.example" } };
            using var response = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(["max-age=31536000"], response.Headers.GetValues("Strict-Transport-Security"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> AskAsync(Uri url) => Encoding.Latin1.GetString(await RawHttp.ExchangeAsync(url, Encoding.ASCII.GetBytes(Plain), TimeSpan.FromSeconds(1)));

    private static int LargeBytes => (int)Large.Length;

    /// <summary>One at a time, so that each is whole when the host sees it.</summary>
    private static async Task AskWithoutReadingAsync(Socket client)
    {
        var request = Encoding.ASCII.GetBytes($"GET /assets/{Large.Name} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        for (var count = 0; count < Asked; count++)
        {
            await client.SendAsync(request);
            if (count < Asked / 4) await Task.Delay(1);
        }
    }

    /// <summary>Reads until the host closes the connection.</summary>
    private static async Task<byte[]> UntilClosedAsync(Socket client, TimeSpan limit)
    {
        using var cancellation = new CancellationTokenSource(limit);
        using var answer = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int count; (count = await client.ReceiveAsync(buffer, cancellation.Token)) > 0;) answer.Write(buffer, 0, count);
        }
        catch (SocketException reset) when (reset.SocketErrorCode == SocketError.ConnectionReset)
        {
            // Cut off, and not ended.
        }
        return answer.ToArray();
    }
}
