using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MnistHost.Tests;

/// <summary>Reads a file into a class with one property per documented key. Fails if a key is unknown or a required key is missing.</summary>
internal static class StrictReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="keys">The naming convention of the keys. Default: hyphens.</param>
    /// <exception cref="YamlDotNet.Core.YamlException">The text does not match the class.</exception>
    public static T ReadYaml<T>(string text, INamingConvention? keys = null) =>
        new DeserializerBuilder().WithNamingConvention(keys ?? HyphenatedNamingConvention.Instance).WithEnforceRequiredMembers().Build().Deserialize<T>(text);

    /// <exception cref="JsonException">The text does not match the class.</exception>
    public static T ReadJson<T>(string text) => JsonSerializer.Deserialize<T>(text, Strict)!;
}
