using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MnistHost.Client;

/// <summary>Checks that the page, the model and the weights exist, and that the weights match the SHA-256 in their file name.</summary>
internal sealed class ClientHealth(IWebHostEnvironment environment) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // If a file is missing or malformed, this throws, and the framework reports the host as unhealthy.
        Read(PublishedClient.Page);
        using var model = JsonDocument.Parse(Read("models/digits/model.json"));
        var damaged = model.RootElement.GetProperty("weightsManifest").EnumerateArray()
            .SelectMany(group => group.GetProperty("paths").EnumerateArray())
            .Select(path => path.GetString()!)
            .FirstOrDefault(name => name != $"weights.{Hash($"models/digits/{name}")}.bin");
        return Task.FromResult(damaged is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{damaged} is damaged. Publish again."));
    }

    private string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Read(path)))[..16];

    private byte[] Read(string path)
    {
        using var file = environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
