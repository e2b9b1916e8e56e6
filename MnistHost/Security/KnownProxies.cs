using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace MnistHost.Security;

/// <summary>
/// <c>KnownProxies</c>: addresses and networks of the proxies in front of this host, separated by semicolons, such as <c>10.0.0.5;10.1.0.0/16</c>.
/// Their word (<c>X-Forwarded-Proto</c>) that a request came by HTTPS is taken, and nobody else's. Default: none.
/// </summary>
internal static class KnownProxies
{
    private const string Setting = "KnownProxies";

    /// <exception cref="RefusalException">An address is malformed.</exception>
    public static void AddKnownProxies(this WebApplicationBuilder builder)
    {
        builder.Configuration["ForwardedHeaders_Enabled"] = "false"; // the framework's own switch believes everyone
        var known = Addresses(builder.Configuration).Select(Read).ToList();
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear(); // the framework knows the loopback addresses
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in known) forwarded.KnownIPNetworks.Add(network);
        });
    }

    /// <summary>Where no proxy is known, no request is looked at.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (app.Configuration.BelievesProxies()) app.UseForwardedHeaders();
    }

    public static bool BelievesProxies(this IConfiguration configuration) => Addresses(configuration).Length > 0;

    private static string[] Addresses(IConfiguration configuration) =>
        (configuration[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPNetwork Read(string value)
    {
        if (IPAddress.TryParse(value, out var address)) return new(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(value, out var network)
            ? network
            : throw new RefusalException($"{Setting} has '{value}': expected addresses or networks of proxies, separated by semicolons, such as 10.0.0.5;10.1.0.0/16.");
    }
}
