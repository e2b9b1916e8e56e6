using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace MnistHost.Tests;

/// <summary>Only GitHub can run the workflows, so these tests look for mistakes that would break the workflows or make them less secure.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string GitHub = Path.Combine(Published.Repository, ".github");

    public static TheoryData<string> Workflows => [.. Directory.GetFiles(Path.Combine(GitHub, "workflows")).Select(path => Path.GetFileName(path))];

    [Theory, MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_to_a_commit_with_its_version_in_a_comment(string file)
    {
        var uses = File.ReadAllLines(Workflow(file)).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned, line));
    }

    [Theory, MemberData(nameof(Workflows))]
    public void An_action_is_pinned_to_the_same_version_everywhere(string file)
    {
        var pins = File.ReadAllLines(Workflow(file)).Select(line => Pinned.Match(line)).Where(match => match.Success).ToList();

        Assert.Equal(pins.Select(pin => pin.Groups["action"].Value).Distinct(), pins.Select(pin => pin.Value.TrimStart(' ', '-')).Distinct().Select(pin => Pinned.Match(pin).Groups["action"].Value));
    }

    [Theory, MemberData(nameof(Workflows))]
    public void A_workflow_has_only_read_access_to_the_repository(string file)
    {
        var root = Read(Workflow(file));

        Assert.Equal(["contents: read"], ((YamlMappingNode)root["permissions"]).Select(permission => $"{permission.Key}: {permission.Value}"));
        Assert.All((YamlMappingNode)root["jobs"], job => Assert.DoesNotContain(new YamlScalarNode("permissions"), ((YamlMappingNode)job.Value).Children.Keys));
    }

    [Theory, MemberData(nameof(Workflows))]
    public void Every_path_in_a_workflow_exists(string file)
    {
        var paths = All(Read(Workflow(file))).Where(pair => pair.Key is "working-directory" or "node-version-file" or "global-json-file" or "cache-dependency-path").Select(pair => pair.Value)
            .Concat(TestCommand.Matches(File.ReadAllText(Workflow(file))).Select(match => match.Groups["project"].Value));

        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Published.Repository, path)), $"{file} contains the path {path}, which does not exist."));
    }

    [Theory]
    [InlineData("nuget", "Directory.Packages.props")]
    [InlineData("npm", "package-lock.json")]
    [InlineData("github-actions", ".github/workflows/ci.yml")]
    [InlineData("docker", "Dockerfile")]
    public void Dependabot_watches_only_folders_that_contain_a_manifest(string ecosystem, string manifest)
    {
        var update = (YamlMappingNode)((YamlSequenceNode)Read(Path.Combine(GitHub, "dependabot.yml"))["updates"]).Single(update => $"{update["package-ecosystem"]}" == ecosystem);
        var folders = update.Children.TryGetValue("directories", out var several) ? ((YamlSequenceNode)several).Select(folder => $"{folder}") : [$"{update["directory"]}"];

        Assert.All(folders, folder => Assert.True(File.Exists(Path.Combine(Published.Repository, folder.TrimStart('/'), manifest)), $"dependabot.yml looks for {manifest} in {folder}, but there is none."));
    }

    [GeneratedRegex(@"uses: (?<action>[\w-]+/[\w-]+)@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned { get; }

    [GeneratedRegex(@"dotnet test (?<project>[\w.]+)")]
    private static partial Regex TestCommand { get; }

    private static string Workflow(string file) => Path.Combine(GitHub, "workflows", file);

    private static YamlNode Read(string path)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        return yaml.Documents.Single().RootNode;
    }

    /// <summary>Returns every key with a scalar value, at any depth.</summary>
    private static IEnumerable<(string Key, string Value)> All(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.SelectMany(pair => pair.Value is YamlScalarNode value ? [($"{pair.Key}", $"{value}")] : All(pair.Value)),
        YamlSequenceNode sequence => sequence.SelectMany(All),
        _ => [],
    };
}
