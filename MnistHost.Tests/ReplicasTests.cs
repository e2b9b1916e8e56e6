using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;

namespace MnistHost.Tests;

/// <summary>Tests two hosts that run the same build, directly and behind nginx.</summary>
public sealed class ReplicasTests : IDisposable
{
    private const string Nginx = "/usr/sbin/nginx";
    private static readonly string[] Paths = ["/", "/models/digits/model.json", "/icon.svg", .. Hashed("assets"), .. Hashed("models/digits")];

    private readonly string folder = Directory.CreateTempSubdirectory("mnisthost-nginx-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Replicas_send_the_same_bytes_and_ETags()
    {
        await using var first = await HostProcess.StartPublished().ReadyAsync();
        await using var second = await HostProcess.StartPublished().ReadyAsync();
        foreach (var path in Paths)
            foreach (var encoding in new[] { "identity", "gzip", "br" })
            {
                var (one, other) = (await AskAsync(first.Url, path, encoding), await AskAsync(second.Url, path, encoding));
                Assert.NotNull(one.ETag);
                Assert.Equal(one, other);
            }
    }

    [SkippableTheory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    public async Task If_a_replica_stops_under_load_every_visitor_still_gets_a_response(string signal)
    {
        Skip.IfNot(File.Exists(Nginx), "nginx is not installed (apt-get install nginx)");
        await using var first = await HostProcess.StartPublished().ReadyAsync();
        await using var second = await HostProcess.StartPublished().ReadyAsync();
        var expected = new Dictionary<string, Answer>();
        foreach (var path in Paths) expected[path] = await AskAsync(first.Url, path, "br");
        var url = new Uri(HostProcess.FreeUrl());
        using var nginx = StartNginx(url, first.Url, second.Url);
        try
        {
            await AnswersAsync(url);
            using var enough = new CancellationTokenSource();
            var answered = 0;
            var visitors = Enumerable.Range(0, 16).Select(_ => VisitAsync(url, expected, () => Interlocked.Increment(ref answered), enough.Token)).ToArray();
            await UntilAsync(() => answered > 500);
            await first.StopAsync(signal);
            var before = answered;
            await UntilAsync(() => answered > before + 500);
            await enough.CancelAsync();
            var visits = await Task.WhenAll(visitors);

            // If a response is cut off, nginx cannot retry the request, so the client has to retry. In all other cases, nginx retries the request with the other host.
            Assert.True(visits.Sum(visit => visit.Retries) <= (signal == "KILL" ? 16 : 0), $"{visits.Sum(visit => visit.Retries)} of {visits.Sum(visit => visit.Answers)} requests had to be retried");
        }
        finally
        {
            nginx.Kill(entireProcessTree: true);
            await nginx.WaitForExitAsync();
        }
    }

    private sealed record Answer(HttpStatusCode Status, string? ETag, string Encoding, string BodySum);

    private static string[] Hashed(string below)
    {
        var root = Path.Combine(Published.Folder, "wwwroot");
        return [.. Directory.EnumerateFiles(Path.Combine(root, below)).Where(file => !file.EndsWith(".br", StringComparison.Ordinal) && !file.EndsWith(".gz", StringComparison.Ordinal) && !file.EndsWith(".json", StringComparison.Ordinal))
            .Select(file => "/" + Path.GetRelativePath(root, file).Replace('\\', '/'))];
    }

    /// <summary>Requests the paths one after another until cancelled, and retries each failed request once.</summary>
    private static async Task<(int Answers, int Retries)> VisitAsync(Uri url, Dictionary<string, Answer> expected, Action onAnswer, CancellationToken enough)
    {
        var (answers, retries) = (0, 0);
        while (!enough.IsCancellationRequested)
            foreach (var (path, right) in expected)
            {
                Answer? found = null;
                try
                {
                    found = await AskAsync(url, path, "br");
                }
                catch (HttpRequestException)
                {
                    // the connection was lost
                }
                if (found != right)
                {
                    retries++;
                    Assert.Equal(right, await AskAsync(url, path, "br"));
                }
                answers++;
                onAnswer();
            }
        return (answers, retries);
    }

    private static async Task<Answer> AskAsync(Uri url, string path, string encoding)
    {
        using var client = new HttpClient { BaseAddress = url };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        using var response = await client.GetAsync(path);
        return new(response.StatusCode, response.Headers.ETag?.ToString(), string.Join(',', response.Content.Headers.ContentEncoding), Convert.ToHexString(SHA256.HashData(await response.Content.ReadAsByteArrayAsync())));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition()) await Task.Delay(10, limit.Token);
    }

    private static async Task AnswersAsync(Uri url)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            try
            {
                await AskAsync(url, "/healthz", "identity");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private Process StartNginx(Uri url, params Uri[] hosts)
    {
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            daemon off;
            pid nginx.pid;
            error_log stderr crit;
            worker_processes 1;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              upstream digits {
                {{string.Join(' ', hosts.Select(host => $"server {host.Authority} max_fails=1 fail_timeout=5s;"))}}
                keepalive 16;
              }
              server {
                listen {{url.Authority}};
                location / {
                  proxy_pass http://digits;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $host;
                  proxy_set_header X-Forwarded-Proto $scheme;
                  proxy_next_upstream error timeout http_502 http_503;
                  proxy_connect_timeout 2s;
                }
              }
            }
            """);
        return Process.Start(new ProcessStartInfo(Nginx, ["-p", folder, "-c", file]) { RedirectStandardError = true })!;
    }
}
