namespace MnistHost.Tests;

/// <remarks>Source: docs.github.com, "Workflow syntax for GitHub Actions".</remarks>
internal sealed class Workflow
{
    public static Workflow Read(string text) => StrictReader.ReadYaml<Workflow>(text);

    public string? Name { get; init; }
    public string? RunName { get; init; }
    public required Dictionary<string, Trigger?> On { get; init; }
    public Dictionary<string, string>? Permissions { get; init; }
    public Dictionary<string, string>? Env { get; init; }
    public object? Defaults { get; init; }
    public Concurrency? Concurrency { get; init; }
    public required Dictionary<string, Job> Jobs { get; init; }

    internal sealed class Trigger
    {
        public string[]? Branches { get; init; }
        public string[]? Tags { get; init; }
        public string[]? Paths { get; init; }
        public string[]? Types { get; init; }
    }

    internal sealed class Job
    {
        public string? Name { get; init; }
        public object? Needs { get; init; }
        public string? If { get; init; }
        public required string RunsOn { get; init; }
        public Dictionary<string, string>? Permissions { get; init; }
        public Dictionary<string, string>? Env { get; init; }
        public object? Environment { get; init; }
        public Dictionary<string, string>? Outputs { get; init; }
        public object? Defaults { get; init; }
        public Concurrency? Concurrency { get; init; }
        public int TimeoutMinutes { get; init; }
        public bool ContinueOnError { get; init; }
        public Strategy? Strategy { get; init; }
        public object? Container { get; init; }
        public Dictionary<string, object>? Services { get; init; }
        public required Step[] Steps { get; init; }
    }

    internal sealed class Strategy
    {
        public required Dictionary<string, object> Matrix { get; init; }
        public bool FailFast { get; init; }
        public int MaxParallel { get; init; }
    }

    internal sealed class Step
    {
        public string? Id { get; init; }
        public string? Name { get; init; }
        public string? If { get; init; }
        public string? Uses { get; init; }
        public string? Run { get; init; }
        public string? Shell { get; init; }
        public string? WorkingDirectory { get; init; }
        public Dictionary<string, string>? With { get; init; }
        public Dictionary<string, string>? Env { get; init; }
        public bool ContinueOnError { get; init; }
        public int TimeoutMinutes { get; init; }
    }
}

internal sealed class Concurrency
{
    public required string Group { get; init; }
    public bool CancelInProgress { get; init; }
}
