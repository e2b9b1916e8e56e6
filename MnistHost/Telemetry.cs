using MnistHost.Client;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MnistHost;

/// <summary>
/// OpenTelemetry: metrics and traces of requests, sent by OTLP. Off until a standard variable asks for it: an endpoint
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, or <c>…_TRACES_ENDPOINT</c> and <c>…_METRICS_ENDPOINT</c>) or an exporter
/// (<c>OTEL_TRACES_EXPORTER</c>, <c>OTEL_METRICS_EXPORTER</c>: <c>otlp</c> or <c>none</c>); <c>OTEL_SDK_DISABLED=true</c> wins.
/// </summary>
/// <remarks>Source: OpenTelemetry specification, "Environment Variable Specification" and "OTLP exporter".</remarks>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>What a span may say of a client. None of it is sent.</summary>
    private static readonly string[] PersonalTags = ["client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original", "url.query", "url.full"];

    /// <exception cref="RefusalException">A variable names another exporter, or an endpoint that is no URL.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var (traces, metrics) = Signals(builder.Configuration);
        if (!traces && !metrics) return;
        var telemetry = builder.Services.AddOpenTelemetry()
            // What stands later wins: OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES over the program's own name.
            .ConfigureResource(resource => resource.Clear().AddService("MnistHost").AddTelemetrySdk().AddEnvironmentVariableDetector());
        if (traces)
        {
            telemetry.WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation(requests =>
                {
                    requests.Filter = context => !Readiness.IsAsked(context.Request);
                    requests.EnrichWithHttpResponse = (span, _) => Array.ForEach(PersonalTags, tag => span.SetTag(tag, null));
                })
                .AddOtlpExporter());
        }
        if (metrics) telemetry.WithMetrics(metering => metering.AddAspNetCoreInstrumentation().AddMeter("System.Runtime").AddOtlpExporter());
    }

    /// <summary>Whether anything is sent.</summary>
    public static bool SendsTelemetry(this IConfiguration configuration) => Signals(configuration) is not (false, false);

    private static (bool Traces, bool Metrics) Signals(IConfiguration configuration) =>
        string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase)
            ? (false, false)
            : (IsSent(configuration, "TRACES"), IsSent(configuration, "METRICS"));

    /// <param name="signal">As the variables' names hold it.</param>
    private static bool IsSent(IConfiguration configuration, string signal)
    {
        string[] endpoints = [Endpoint, $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"];
        foreach (var name in endpoints)
        {
            if (configuration[name] is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                throw new RefusalException($"{name} is '{url}': expected the URL of an OTLP collector, such as http://localhost:4317.");
        }

        var exporter = $"OTEL_{signal}_EXPORTER";
        return configuration[exporter] switch
        {
            "otlp" => true,
            "none" => false,
            null or "" => endpoints.Any(name => configuration[name] is { Length: > 0 }),
            var other => throw new RefusalException($"{exporter} is '{other}': expected otlp or none."),
        };
    }
}
