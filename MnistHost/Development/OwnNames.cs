using System.Net;
using MnistHost.Security;

namespace MnistHost.Development;

/// <summary>
/// Another's name can be given this machine's address (DNS rebinding): its pages would count as this host's own and read the sources.
/// So this machine's name and addresses are answered, and those of <see cref="AllowedHosts"/>, which the framework judges.
/// </summary>
internal static class OwnNames
{
    /// <summary>Refuses requests for other names with 403.</summary>
    public static void UseOwnNames(this IApplicationBuilder app, IConfiguration configuration) => app.Use((context, next) =>
    {
        var name = context.Request.Host.Host;
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(name, out _) || configuration.RefusesHosts()) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync($"'{name}' is no name of this machine: open the page at localhost or at an address, or allow the name with --AllowedHosts {name}.\n");
    });
}
