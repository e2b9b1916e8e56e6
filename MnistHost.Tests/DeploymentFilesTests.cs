using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace MnistHost.Tests;

/// <summary>Checks that the Dockerfile, compose.yaml and the Kubernetes manifests agree with each other and with the host.</summary>
public sealed partial class DeploymentFilesTests
{
    private static readonly string Kubernetes = Path.Combine(Published.Repository, "deploy", "kubernetes");
    private readonly string dockerfile = File.ReadAllText(Path.Combine(Published.Repository, "Dockerfile"));
    private readonly YamlNode deployment = Read(Path.Combine(Kubernetes, "deployment.yaml"));

    [Fact]
    public void Every_base_image_is_pinned_to_a_full_version()
    {
        var bases = From.Matches(dockerfile).Select(match => match.Groups["image"].Value).Where(image => image.Contains(':', StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(bases);
        Assert.All(bases, image => Assert.Matches(@":\d+\.\d+\.\d+-", image));
    }

    [Fact]
    public void The_image_has_a_numeric_user_and_a_health_check_but_no_shell()
    {
        var host = dockerfile[dockerfile.LastIndexOf("FROM ", StringComparison.Ordinal)..];

        Assert.Contains("-chiseled AS host", host, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^USER \d+$", host);
        Assert.Matches(@"(?m)^HEALTHCHECK .*CMD \[""/app/MnistHost"", ""--health""\]$", host);
        Assert.Matches(@"(?m)^ENTRYPOINT \[""/app/MnistHost""\]$", host);
    }

    public static TheoryData<string> Manifests => [.. Directory.GetFiles(Kubernetes, "*.yaml").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Each_manifest_contains_one_document_with_a_known_kind_and_a_name(string file)
    {
        var (kind, version) = (Text(At(Read(Path.Combine(Kubernetes, file)), "kind")), Text(At(Read(Path.Combine(Kubernetes, file)), "apiVersion")));

        var expected = kind switch
        {
            "Deployment" => "apps/v1",
            "Service" => "v1",
            "Ingress" or "NetworkPolicy" => "networking.k8s.io/v1",
            "HorizontalPodAutoscaler" => "autoscaling/v2",
            "PodDisruptionBudget" => "policy/v1",
            "Kustomization" => "kustomize.config.k8s.io/v1beta1",
            _ => $"unknown kind {kind}",
        };
        Assert.Equal(expected, version);
        if (kind != "Kustomization") Assert.Equal("digits", Text(At(Read(Path.Combine(Kubernetes, file)), "metadata", "name")));
    }

    [Fact]
    public void The_network_policy_allows_one_incoming_port_and_no_outgoing_connections()
    {
        var policy = At(Read(Path.Combine(Kubernetes, "network.yaml")), "spec");

        Assert.Equal(["Ingress", "Egress"], Items(policy, "policyTypes").Select(Text));
        Assert.False(((YamlMappingNode)policy).Children.ContainsKey("egress"));
        Assert.Equal("http", Text(At(Items(Items(policy, "ingress").Single(), "ports").Single(), "port")));
        Assert.Equal(
            Text(At(deployment, "spec", "template", "metadata", "labels", "app.kubernetes.io/name")),
            Text(At(policy, "podSelector", "matchLabels", "app.kubernetes.io/name")));
    }

    [Fact]
    public void The_kustomization_lists_every_manifest()
    {
        var named = Items(Read(Path.Combine(Kubernetes, "kustomization.yaml")), "resources").Select(Text);

        Assert.Equal(Directory.GetFiles(Kubernetes, "*.yaml").Select(Path.GetFileName).Except(["kustomization.yaml"]).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_container_uses_the_port_and_user_from_the_Dockerfile_and_a_read_only_file_system()
    {
        var pod = At(deployment, "spec", "template", "spec");
        var container = Items(pod, "containers").Single();

        Assert.Equal(Value("EXPOSE"), Text(At(Items(container, "ports").Single(), "containerPort")));
        Assert.Equal(Value("ENV ASPNETCORE_HTTP_PORTS=", ""), Value("EXPOSE"));
        Assert.Equal(Regex.Matches(dockerfile, @"(?m)^USER (\d+)$")[^1].Groups[1].Value, Text(At(pod, "securityContext", "runAsUser")));
        Assert.Equal(Text(At(pod, "securityContext", "runAsUser")), Text(At(pod, "securityContext", "runAsGroup")));
        Assert.Equal("true", Text(At(container, "securityContext", "readOnlyRootFilesystem")));
        Assert.Equal("ALL", Text(Items(At(container, "securityContext", "capabilities"), "drop").Single()));
        var compose = At(Read(Path.Combine(Published.Repository, "compose.yaml")), "services", "digits");
        Assert.Equal($"{Value("EXPOSE")}:{Value("EXPOSE")}", Text(Items(compose, "ports").Single()));
        Assert.Equal("true", Text(At(compose, "read_only")));
    }

    [Fact]
    public void Probes_use_the_health_URLs_and_the_grace_period_covers_the_shutdown_timeout()
    {
        var pod = At(deployment, "spec", "template", "spec");
        var container = Items(pod, "containers").Single();

        Assert.Equal("/healthz", Text(At(container, "startupProbe", "httpGet", "path")));
        Assert.Equal("/healthz", Text(At(container, "livenessProbe", "httpGet", "path")));
        Assert.Equal("/readyz", Text(At(container, "readinessProbe", "httpGet", "path")));
        Assert.All(["/healthz", "/readyz"], path => Assert.Contains(UrlKind.All, kind => kind.Url == path));
        var settings = File.ReadAllText(Path.Combine(Published.Repository, "MnistHost", "appsettings.json"));
        var shutdownTimeoutSeconds = int.Parse(ShutdownTimeout.Match(settings).Groups["seconds"].ValueSpan, null);
        var pause = int.Parse(Text(At(container, "lifecycle", "preStop", "sleep", "seconds")), null);
        Assert.True(int.Parse(Text(At(pod, "terminationGracePeriodSeconds")), null) >= pause + shutdownTimeoutSeconds);
    }

    [Fact]
    public void The_service_autoscaler_ingress_and_disruption_budget_target_the_same_pods()
    {
        var label = Text(At(deployment, "spec", "template", "metadata", "labels", "app.kubernetes.io/name"));
        var service = Read(Path.Combine(Kubernetes, "service.yaml"));

        Assert.Equal(label, Text(At(deployment, "spec", "selector", "matchLabels", "app.kubernetes.io/name")));
        Assert.Equal(label, Text(At(service, "spec", "selector", "app.kubernetes.io/name")));
        Assert.Equal(label, Text(At(Read(Path.Combine(Kubernetes, "disruption.yaml")), "spec", "selector", "matchLabels", "app.kubernetes.io/name")));
        Assert.Equal(Text(At(deployment, "metadata", "name")), Text(At(Read(Path.Combine(Kubernetes, "autoscaler.yaml")), "spec", "scaleTargetRef", "name")));
        var path = Items(At(Items(At(Read(Path.Combine(Kubernetes, "ingress.yaml")), "spec"), "rules").Single(), "http"), "paths").Single();
        Assert.Equal(Text(At(service, "metadata", "name")), Text(At(path, "backend", "service", "name")));
    }

    [GeneratedRegex("\"shutdownTimeoutSeconds\": (?<seconds>\\d+)")]
    private static partial Regex ShutdownTimeout { get; }

    [GeneratedRegex(@"(?m)^FROM (?<image>\S+)")]
    private static partial Regex From { get; }

    private string Value(string instruction, string separator = " ") =>
        Regex.Match(dockerfile, $@"(?m)^{Regex.Escape(instruction)}{separator}(\S+)$").Groups[1].Value;

    private static YamlNode Read(string path)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        return yaml.Documents.Single().RootNode;
    }

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, (parent, name) => parent[name]);

    private static IEnumerable<YamlNode> Items(YamlNode node, string name) => (YamlSequenceNode)node[name];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
