using System.Net;

namespace MnistHost.Checks;

/// <summary>Asks a running host whether it is ready, as a container's <c>HEALTHCHECK</c> does where there is neither shell nor curl.</summary>
internal static class HealthQuestion
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <param name="configuration">As the running host's: the first address that it listens on is asked.</param>
    /// <exception cref="RefusalException">It is not ready, or does not answer.</exception>
    public static async Task AskHealthAsync(this IConfiguration configuration)
    {
        Listening.CheckAddresses(configuration["urls"] ?? "");
        var url = ReadyUrl(configuration);
        // This program asks itself: its certificate bears the public name and not this machine's own.
        using var handler = new SocketsHttpHandler { UseProxy = false, SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null } };
        using var client = new HttpClient(handler) { Timeout = Limit };
        try
        {
            using var response = await client.GetAsync(url);
            var said = $"{url}: {(int)response.StatusCode} {(await response.Content.ReadAsStringAsync()).Trim()}";
            if (response.StatusCode != HttpStatusCode.OK) throw new RefusalException(said);
            Console.WriteLine(said);
        }
        catch (Exception unanswered) when (unanswered is HttpRequestException or TaskCanceledException)
        {
            throw new RefusalException($"{url} does not answer ({unanswered.Message}): start the host, or name its address as it does, with --urls or ASPNETCORE_URLS.");
        }
    }

    /// <summary>The addresses where Kestrel finds them, in its order.</summary>
    private static Uri ReadyUrl(IConfiguration configuration)
    {
        var endpoint = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(child => child["Url"]).FirstOrDefault();
        string?[] addresses = [endpoint, configuration["urls"], On("http", configuration["http_ports"]), On("https", configuration["https_ports"]), "http://localhost:5000"];
        var address = BindingAddress.Parse(addresses.First(one => one is { Length: > 0 })!.Split(';')[0]);
        var name = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, name, address.Port, "/readyz").Uri;

        static string? On(string scheme, string? ports) => ports is { Length: > 0 } ? $"{scheme}://*:{ports}" : null;
    }
}
