using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace MnistHost.Tests;

/// <summary>
/// Runs the real host with the published files in this process, on two free ports.
/// HTTP/2 without TLS needs a separate port, because the version cannot be negotiated (RFC 9113 §3.3).
/// </summary>
public class PublishedHost : WebApplicationFactory<Program>
{
    private readonly Lazy<Uri[]> addresses;

    public PublishedHost()
    {
        UseKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        addresses = new(() =>
        {
            StartServer();
            return [.. Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address))];
        });
    }

    /// <summary>The host's address for an HTTP version, 1.1 or 2.0.</summary>
    public Uri Url(Version version) => addresses.Value[version.Major - 1];

    /// <summary>Returns a client that uses only this HTTP version and does not decompress responses.</summary>
    public HttpClient Client(Version version) =>
        new() { BaseAddress = Url(version), DefaultRequestVersion = version, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseContentRoot(Published.Folder);
}
