namespace MnistHost.Tests;

/// <remarks>Source: docs.github.com, "Dependabot options reference".</remarks>
internal sealed class Dependabot
{
    public static Dependabot Read(string text) => StrictReader.ReadYaml<Dependabot>(text);

    public required int Version { get; init; }
    public required Update[] Updates { get; init; }

    internal sealed class Update
    {
        public required string PackageEcosystem { get; init; }
        public string? Directory { get; init; }
        public string[]? Directories { get; init; }
        public required Schedule Schedule { get; init; }
        public Dictionary<string, Group>? Groups { get; init; }
        public Ignored[]? Ignore { get; init; }
        public int OpenPullRequestsLimit { get; init; }
        public string[]? Labels { get; init; }
    }

    internal sealed class Schedule
    {
        public required Interval Interval { get; init; }
        public string? Day { get; init; }
        public string? Time { get; init; }
        public string? Timezone { get; init; }
    }

    internal enum Interval { Daily, Weekly, Monthly, Quarterly, Semiannually, Yearly }

    internal sealed class Group
    {
        public string[]? Patterns { get; init; }
        public string[]? ExcludePatterns { get; init; }
        public string[]? UpdateTypes { get; init; }
    }

    internal sealed class Ignored
    {
        public required string DependencyName { get; init; }
        public string[]? Versions { get; init; }
        public string[]? UpdateTypes { get; init; }
    }
}
