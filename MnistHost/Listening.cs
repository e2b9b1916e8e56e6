using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MnistHost;

/// <summary>Starts listening on <c>--urls</c> (addresses, separated by semicolons), prints where to open the page, and stays until it is stopped.</summary>
internal static partial class Listening
{
    private const string Cure = "choose another address, for instance --urls http://localhost:5090";

    /// <exception cref="RefusalException">An address is malformed, taken, or not of this machine.</exception>
    public static async Task ListenAsync(this WebApplication app)
    {
        CheckAddresses(app.Configuration["urls"] ?? "");
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new RefusalException($"{taken.Message} Stop the program that listens there, or {Cure}.");
        }
        catch (Exception refused) when (refused is InvalidOperationException or CryptographicException or IOException && (app.Configuration["urls"] ?? "").Contains("https:", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusalException($"HTTPS does not start ({refused.Message.Split('\n')[0].Trim()}): name a certificate with --Kestrel:Certificates:Default:Path and its password with --Kestrel:Certificates:Default:Password, or listen on http:// alone.");
        }
        catch (SocketException refused)
        {
            throw new RefusalException($"The system refuses to listen on {app.Configuration["urls"]} ({refused.Message}): {Cure}.");
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return; // stopped by Ctrl-C or SIGTERM while starting
        }

        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            var open = BrowserAddress(address);
            LogAddress(app.Logger, open);
        }
        await app.WaitForShutdownAsync();
    }

    /// <exception cref="RefusalException">An address is malformed.</exception>
    public static void CheckAddresses(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var expected = $"'{url}' is no address to listen on: expected http:// or https://, a host and a port and no path, such as http://localhost:5090, in --urls.";
            try
            {
                var address = BindingAddress.Parse(url);
                if (address.Scheme is not ("http" or "https") || address.PathBase.Length > 0 || address.Port > IPEndPoint.MaxPort) throw new RefusalException(expected);
            }
            catch (FormatException)
            {
                throw new RefusalException(expected);
            }
        }
    }

    /// <summary>A browser cannot open the addresses that mean "every network of this machine".</summary>
    private static string BrowserAddress(string address) =>
        address.Replace("//0.0.0.0:", "//localhost:", StringComparison.Ordinal)
            .Replace("//[::]:", "//localhost:", StringComparison.Ordinal)
            .Replace("//*:", "//localhost:", StringComparison.Ordinal)
            .Replace("//+:", "//localhost:", StringComparison.Ordinal);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Open {Address} and draw a digit; Ctrl-C stops")]
    private static partial void LogAddress(ILogger logger, string address);
}
