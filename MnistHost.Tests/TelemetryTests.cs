using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MnistHost.Tests;

/// <summary>OpenTelemetry as a collector sees it: a real one, as far as OTLP over HTTP goes, that keeps what it is sent.</summary>
public sealed class TelemetryTests
{
    private const string Service = "digits-in-test";

    [Fact]
    public async Task A_collector_named_by_the_standard_variables_gets_traces_and_metrics_and_learns_nothing_of_the_client()
    {
        await using var collector = await Collector.StartAsync();
        await using var host = await HostProcess.Start("Production", new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_SERVICE_NAME"] = Service,
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        }).ReadyAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        client.DefaultRequestHeaders.Host = "digits.example";
        client.DefaultRequestHeaders.UserAgent.ParseAdd("SecretAgent/1.0");

        using var file = await client.GetAsync("/icon.svg");
        using var ready = await client.GetAsync("/readyz");
        using var answer = await client.GetAsync("/models/digits/model.json?secret=drawing");

        var traces = await collector.ReceivedAsync("/v1/traces", "model.json");
        Assert.Contains("icon.svg", traces, StringComparison.Ordinal);
        Assert.Contains(Service, traces, StringComparison.Ordinal);
        Assert.Contains("http.response.status_code", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("readyz", traces, StringComparison.Ordinal);
        var metrics = await collector.ReceivedAsync("/v1/metrics", "http.server.request.duration");
        Assert.Contains(Service, metrics, StringComparison.Ordinal);
        Assert.Contains("kestrel.active_connections", metrics, StringComparison.Ordinal);
        Assert.All(["SecretAgent", "secret", "network.peer", "client.address"], personal => Assert.DoesNotContain(personal, traces + metrics, StringComparison.Ordinal));
        Assert.DoesNotContain("127.0.0.1", traces, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OTEL_SDK_DISABLED", "true")]
    [InlineData("OTEL_TRACES_EXPORTER", "none")]
    public async Task What_the_standard_variables_switch_off_is_not_sent(string variable, string value)
    {
        await using var collector = await Collector.StartAsync();
        await using (var host = await HostProcess.Start("Production", new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            [variable] = value,
        }).ReadyAsync())
        {
            using var client = new HttpClient { BaseAddress = host.Url };
            using var answer = await client.GetAsync("/");
            // All that is kept is sent when the host stops.
            if (!OperatingSystem.IsWindows()) Assert.Equal(0, await host.StopAsync("TERM"));
        }

        Assert.DoesNotContain(collector.Paths, path => path == "/v1/traces");
        Assert.Equal(value == "none" && !OperatingSystem.IsWindows(), collector.Paths.Contains("/v1/metrics"));
    }

    [Theory]
    [InlineData("OTEL_TRACES_EXPORTER", "zipkin", "MnistHost: OTEL_TRACES_EXPORTER is 'zipkin': expected otlp or none.")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "MnistHost: OTEL_EXPORTER_OTLP_ENDPOINT is 'collector': expected the URL of an OTLP collector, such as http://localhost:4317.")]
    public async Task A_variable_that_asks_for_what_is_not_there_is_refused_in_one_line(string variable, string value, string refusal)
    {
        await using var host = HostProcess.Start("Production", new() { [variable] = value });

        Assert.Equal(1, await host.ExitAsync());
        Assert.Equal(refusal, Assert.Single(host.Errors));
    }

    private sealed class Collector : IAsyncDisposable
    {
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
        private readonly ConcurrentQueue<(string Path, string Body)> received = [];
        private readonly WebApplication app;

        private Collector(WebApplication app) => this.app = app;

        public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        public IReadOnlyList<string> Paths => [.. received.Select(message => message.Path)];

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
            builder.Logging.ClearProviders();
            var collector = new Collector(builder.Build());
            collector.app.Run(async context =>
            {
                // Names and texts stand in protobuf messages as they are.
                using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
                collector.received.Enqueue((context.Request.Path.Value!, await reader.ReadToEndAsync()));
                context.Response.ContentType = "application/x-protobuf";
            });
            await collector.app.StartAsync();
            return collector;
        }

        /// <summary>All that has come to this path, as soon as it holds the text.</summary>
        public async Task<string> ReceivedAsync(string path, string text)
        {
            using var limit = new CancellationTokenSource(Limit);
            while (true)
            {
                var all = string.Concat(received.Where(message => message.Path == path).Select(message => message.Body));
                if (all.Contains(text, StringComparison.Ordinal)) return all;
                await Task.Delay(50, limit.Token);
            }
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
