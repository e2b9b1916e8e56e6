using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;
using MnistHost.Client;
using MnistHost.Security;

namespace MnistHost.Checks;

/// <summary>
/// Starts the host on free ports of this machine, one for HTTP/1.1 and one for HTTP/2 (which without encryption needs one of its own, RFC 9113 §3.3),
/// requests every URL of <see cref="UrlKind"/> and prints what came.
/// </summary>
internal static class SelfCheck
{
    public static void ListenForSelfCheck(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter<ConsoleLoggerProvider>(level => level >= LogLevel.Error); // the table is the output
        builder.Configuration[AllowedHosts.Setting] = AllowedHosts.All; // this machine's address is asked
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Configure(); // none of the configuration's own addresses
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
    }

    /// <exception cref="RefusalException">An answer is not as the table says.</exception>
    public static async Task CheckItselfAsync(this WebApplication app)
    {
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        // What the publish lists: whatever else lies in the folder is not served.
        var files = app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()?.Route).OfType<string>()
            .Where(route => !MemoryFileProvider.IsCompressed(route)).Distinct().Select(route => "/" + route).ToList();
        var (answers, bad) = (0, 0);
        foreach (var (version, address) in new[] { HttpVersion.Version11, HttpVersion.Version20 }.Zip(addresses))
        {
            using var question = new UrlQuestion(new(address), version);
            foreach (var kind in UrlKind.All)
                foreach (var path in kind.Paths(files))
                {
                    var (found, problems) = await question.AskAsync(kind, path);
                    Console.WriteLine($"{(problems.Count == 0 ? "ok " : "BAD")} HTTP/{(version.Major == 1 ? "1.1" : "2  ")} {found} {path}{string.Concat(problems.Select(problem => $"\n      {problem}"))}");
                    answers++;
                    if (problems.Count > 0) bad++;
                }
        }
        await app.StopAsync();

        if (bad > 0) throw new RefusalException($"{bad} of {answers} answers are not as the table says: see the lines that start with BAD, and publish again with `dotnet publish MnistHost -c Release`.");
        Console.WriteLine($"{answers} answers over HTTP/1.1 and HTTP/2 are as the table says.");
    }
}
