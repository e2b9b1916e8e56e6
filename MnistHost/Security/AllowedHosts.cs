using MnistHost.Client;

namespace MnistHost.Security;

/// <summary>
/// <c>AllowedHosts</c>: host names that are answered, separated by semicolons; others get 400. Default: <c>*</c>, all.
/// The framework puts its filter before everything else. Here it stands behind the headers that every answer has, and lets probes through, which ask an address and not a name.
/// </summary>
internal static class AllowedHosts
{
    public const string Setting = "AllowedHosts";

    public const string All = "*";

    /// <summary>Can change while the host runs, as the framework reads appsettings.json anew.</summary>
    public static bool RefusesHosts(this IConfiguration configuration) => configuration[Setting] is not (null or All);

    public static void AddAllowedHosts(this WebApplicationBuilder builder) =>
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType?.Name == "HostFilteringStartupFilter"));

    public static void UseAllowedHosts(this WebApplication app) =>
        app.UseWhen(context => !Readiness.IsAsked(context.Request), asked => asked.UseHostFiltering());
}
