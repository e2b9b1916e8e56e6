using YamlDotNet.Serialization.NamingConventions;

namespace MnistHost.Tests;

/// <remarks>Source: docs.github.com, "Syntax for issue forms" and "Syntax for GitHub's form schema".</remarks>
internal sealed class IssueForm
{
    public static IssueForm Read(string text) => StrictReader.ReadYaml<IssueForm>(text);

    public required string Name { get; init; }
    public required string Description { get; init; }
    public string? Title { get; init; }
    public string[]? Labels { get; init; }
    public string[]? Assignees { get; init; }
    public required Element[] Body { get; init; }

    internal enum ElementType { Markdown, Textarea, Input, Dropdown, Checkboxes }

    internal sealed class Element
    {
        public required ElementType Type { get; init; }
        public string? Id { get; init; }
        public required Attributes Attributes { get; init; }
        public Validations? Validations { get; init; }
    }

    internal sealed class Attributes
    {
        public string? Label { get; init; }
        public string? Description { get; init; }
        public string? Placeholder { get; init; }
        public string? Value { get; init; }
        public string? Render { get; init; }
        public object[]? Options { get; init; }
    }

    internal sealed class Validations
    {
        public required bool Required { get; init; }
    }
}

/// <summary>The settings of GitHub's page for choosing an issue form (<c>config.yml</c>).</summary>
internal sealed class IssueChooser
{
    public static IssueChooser Read(string text) => StrictReader.ReadYaml<IssueChooser>(text, UnderscoredNamingConvention.Instance);

    public required bool BlankIssuesEnabled { get; init; }
    public Dictionary<string, string>[]? ContactLinks { get; init; }
}
