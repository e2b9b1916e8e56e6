using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MnistHost.Tests;

/// <summary>Tests HTTPS without a proxy in front of the host.</summary>
public sealed class ConnectionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mnisthost-certificate-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_HTTPS_address_serves_HTTP2_but_does_not_respond_to_plain_HTTP()
    {
        var file = Path.Combine(folder.FullName, "localhost.pfx");
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        using (var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)))
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx));
        var url = new Uri(HostProcess.FreeUrl().Replace("http:", "https:", StringComparison.Ordinal));
        var plainUrl = new Uri(HostProcess.FreeUrl());
        await using var host = await HostProcess.StartPublished("--urls", $"{plainUrl};{url}", "--Kestrel:Certificates:Default:Path", file).ReadyAsync();
        using var client = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None || errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) },
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, "/icon.svg")) { Headers = { Host = "digits.example" }, Version = HttpVersion.Version20 };

        using var response = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (response.StatusCode, response.Version));
        Assert.Equal(["max-age=31536000"], response.Headers.GetValues("Strict-Transport-Security"));
        Assert.StartsWith("HTTP/1.1 200 ", await AskWithoutTlsAsync(plainUrl), StringComparison.Ordinal);
        Assert.Empty(await AskWithoutTlsAsync(url));
    }

    private static async Task<string> AskWithoutTlsAsync(Uri url) =>
        Encoding.Latin1.GetString(await RawHttp.ExchangeAsync(url, "GET /icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), TimeSpan.FromSeconds(1)));
}
