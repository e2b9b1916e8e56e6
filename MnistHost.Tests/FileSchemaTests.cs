using System.Text.Json;
using YamlDotNet.Core;

namespace MnistHost.Tests;

/// <summary>Checks that the configuration files for GitHub and the dev container have all required keys and no unknown keys.</summary>
public sealed class FileSchemaTests
{
    private static readonly string GitHub = Path.Combine(Published.Repository, ".github");
    private static readonly string IssueForms = Path.Combine(GitHub, "ISSUE_TEMPLATE");
    private const string Chooser = "config.yml";

    public static TheoryData<string> Workflows => [.. Names(Path.Combine(GitHub, "workflows"))];

    public static TheoryData<string> Forms => [.. Names(IssueForms).Where(file => file != Chooser)];

    [Theory, MemberData(nameof(Workflows))]
    public void Every_step_of_a_workflow_uses_an_action_or_runs_a_command(string file)
    {
        var workflow = Workflow.Read(Read(GitHub, "workflows", file));

        Assert.All(workflow.Jobs.Values, job =>
        {
            Assert.NotEmpty(job.Steps);
            Assert.True(job.TimeoutMinutes > 0, $"A job in {file} has no timeout-minutes, so it may hang for six hours.");
            Assert.All(job.Steps, step => Assert.True((step.Uses is null) != (step.Run is null), $"A step in {file} needs either uses or run: {step.Name ?? step.Uses ?? step.Run}"));
        });
    }

    [Fact]
    public void Every_Dependabot_update_has_either_directory_or_directories()
    {
        var dependabot = Dependabot.Read(Read(GitHub, "dependabot.yml"));

        Assert.Equal(2, dependabot.Version);
        Assert.All(dependabot.Updates, update => Assert.True((update.Directory is null) != (update.Directories is null), $"{update.PackageEcosystem} needs either directory or directories."));
        Assert.Distinct(dependabot.Updates.Select(update => update.PackageEcosystem));
    }

    [Theory, MemberData(nameof(Forms))]
    public void Every_field_of_an_issue_form_has_a_label_and_a_unique_id(string file)
    {
        var form = IssueForm.Read(Read(IssueForms, file));

        var (texts, fields) = (form.Body.Where(element => element.Type == IssueForm.ElementType.Markdown), form.Body.Where(element => element.Type != IssueForm.ElementType.Markdown).ToList());
        Assert.All(texts, text => Assert.NotNull(text.Attributes.Value));
        Assert.All(fields, field => Assert.NotNull(field.Attributes.Label));
        Assert.All(fields, field => Assert.Matches("^[A-Za-z0-9_-]+$", field.Id));
        Assert.Distinct(fields.Select(field => field.Id));
        Assert.NotEmpty(fields);
    }

    [Fact]
    public void The_issue_chooser_file_has_only_known_keys() => Assert.True(IssueChooser.Read(Read(IssueForms, Chooser)).BlankIssuesEnabled);

    [Fact]
    public void The_dev_container_file_describes_every_forwarded_port()
    {
        var container = DevContainer.Read(Read(Published.Repository, ".devcontainer", "devcontainer.json"));

        Assert.NotEmpty(container.Image);
        Assert.All(container.ForwardPorts!, port => Assert.Contains($"{port}", container.PortsAttributes!.Keys));
    }

    [Theory]
    [InlineData("runs-on:", "run-on:")]
    [InlineData("jobs:", "job:")]
    [InlineData("working-directory:", "folder:")]
    [InlineData("      matrix:\n", "      matrices:\n")]
    public void A_misspelt_key_in_a_workflow_is_rejected(string key, string misspelt) => AssertFound(Workflow.Read, Read(GitHub, "workflows", "ci.yml"), key, misspelt);

    [Theory]
    [InlineData("schedule:", "schedules:")]
    [InlineData("interval: monthly", "interval: often")]
    public void A_wrong_key_or_value_in_the_Dependabot_file_is_rejected(string key, string wrong) => AssertFound(Dependabot.Read, Read(GitHub, "dependabot.yml"), key, wrong);

    [Theory]
    [InlineData("description:", "summary:")]
    [InlineData("type: textarea", "type: text")]
    [InlineData("required:", "mandatory:")]
    public void A_wrong_key_or_value_in_an_issue_form_is_rejected(string key, string wrong) => AssertFound(IssueForm.Read, Read(IssueForms, "bug.yml"), key, wrong);

    [Fact]
    public void A_misspelt_key_in_the_dev_container_file_is_rejected()
    {
        var misspelt = Read(Published.Repository, ".devcontainer", "devcontainer.json").Replace("\"image\"", "\"images\"", StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => DevContainer.Read(misspelt));
    }

    private static void AssertFound<T>(Func<string, T> read, string text, string key, string misspelt)
    {
        Assert.Contains(key, text, StringComparison.Ordinal);
        Assert.ThrowsAny<YamlException>(() => read(text.Replace(key, misspelt, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names(string folder) => Directory.GetFiles(folder).Select(path => Path.GetFileName(path));

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine(path));
}
