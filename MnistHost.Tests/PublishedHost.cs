using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace MnistHost.Tests;

/// <summary>
/// The real host with its real server in this process, over the files of the published output, on two free ports:
/// HTTP/2 without encryption needs one of its own, as nothing negotiates the version there (RFC 9113 §3.3).
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

    /// <summary>Where the host listens for a version of HTTP: 1.1 or 2.0.</summary>
    public Uri Url(Version version) => addresses.Value[version.Major - 1];

    /// <summary>A client that speaks this version of HTTP and no other, and decodes nothing.</summary>
    public HttpClient Client(Version version) =>
        new() { BaseAddress = Url(version), DefaultRequestVersion = version, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseContentRoot(Published.Folder);
}
