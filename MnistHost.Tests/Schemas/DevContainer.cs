using System.Text.Json;

namespace MnistHost.Tests;

/// <remarks>Source: containers.dev, "Dev Container metadata reference".</remarks>
internal sealed class DevContainer
{
    public static DevContainer Read(string text) => StrictReader.ReadJson<DevContainer>(text);

    public string? Name { get; init; }
    public required string Image { get; init; }
    public Dictionary<string, Dictionary<string, string>>? Features { get; init; }
    public string? OnCreateCommand { get; init; }
    public string? UpdateContentCommand { get; init; }
    public string? PostCreateCommand { get; init; }
    public int[]? ForwardPorts { get; init; }
    public Dictionary<string, Port>? PortsAttributes { get; init; }
    public Dictionary<string, JsonElement>? Customizations { get; init; }

    internal sealed class Port
    {
        public string? Label { get; init; }
        public required string OnAutoForward { get; init; }
    }
}
