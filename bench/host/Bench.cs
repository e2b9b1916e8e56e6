// Compares the published host with nginx, which serves files precompressed with brotli, in one run:  dotnet run bench/host/Bench.cs -- --help
#:package System.CommandLine
#:property PublishAot=false
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

var programs = new Option<string[]>("--host") { Description = "A published host: a native program, or MnistHost.dll. Repeat this option to compare several in one run.", Required = true };
var rounds = new Option<int>("--rounds") { Description = "Number of rounds. Each round measures every URL with every number of connections once per server.", DefaultValueFactory = _ => 5 };
var seconds = new Option<int>("--seconds") { Description = "Duration of one measurement, in seconds.", DefaultValueFactory = _ => 5 };
var soak = new Option<long>("--soak") { Description = "Instead of comparing, send this many requests alongside aborted connections and slow readers.", DefaultValueFactory = _ => 0 };
var asShipped = new Option<bool>("--as-shipped") { Description = "Compare nginx as Debian configures it (one worker per core, an access log) with the host as its container runs it (one event loop per core)." };
var json = new Option<string?>("--json") { Description = "File to write the figures to." };
var command = new RootCommand("Compares the published host with nginx (Debian: apt-get install -y wrk nginx libnginx-mod-http-brotli-static).") { programs, rounds, seconds, soak, asShipped, json };
command.SetAction(async parsed =>
{
    string[] paths = [.. parsed.GetValue(programs)!.Select(Path.GetFullPath)];
    if (Array.Find(paths, path => !File.Exists(path)) is { } missing)
    {
        Console.Error.WriteLine($"The program passed with --host does not exist: {missing}. Publish first: dotnet publish MnistHost -c Release -o site (or with -p:PublishAot=true).");
        return 1;
    }

    return parsed.GetValue(soak) is > 0 and var requests
        ? await Soak.RunAsync(paths[0], requests)
        : await Comparison.RunAsync(paths, parsed.GetValue(rounds), parsed.GetValue(seconds), parsed.GetValue(asShipped), parsed.GetValue(json));
});
return await command.Parse(args).InvokeAsync();

/// <summary>A server under test, in its own process.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;
    private readonly string? folder;

    private Server(string name, Process process, Uri url, TimeSpan firstAnswer, string? folder) =>
        (Name, this.process, Url, FirstAnswer, this.folder) = (name, process, url, firstAnswer, folder);

    public string Name { get; }

    public Uri Url { get; }

    /// <summary>Time from the start of the process until a request for the page returns 200.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>CPU time of the process and its children so far.</summary>
    public TimeSpan Cpu => TimeSpan.FromSeconds(Processes().Sum(id => Stat(id)) / 100.0); // USER_HZ

    /// <summary>Current resident memory of the process and its children, in KB.</summary>
    public long ResidentKb => Processes().Sum(id => long.Parse(Regex.Match(File.ReadAllText($"/proc/{id}/status"), @"VmRSS:\s+(\d+)").Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    /// <param name="asShipped">Whether to use one event loop per core instead of a single one.</param>
    public static Task<Server> StartHostAsync(string program, bool asShipped = false)
    {
        var url = FreeUrl();
        string[] options = ["--urls", url.ToString(), "--Logging:LogLevel:Default", "Warning"];
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [program, .. options]) : new(program, options);
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1"; // as in the Dockerfile
        if (!asShipped) start.Environment["DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"] = "1"; // a single event loop, like nginx's single worker; wrk uses the other core
        return StartAsync(program.EndsWith(".dll", StringComparison.Ordinal) ? "host, JIT" : "host, native", start, url, null);
    }

    /// <param name="asShipped">Whether to use Debian's settings instead of a single worker tuned for this benchmark.</param>
    public static Task<Server> StartNginxAsync(string webRoot, bool asShipped)
    {
        var (url, folder) = (FreeUrl(), Directory.CreateTempSubdirectory("bench-nginx-").FullName);
        var configuration = Path.Combine(folder, "nginx.conf");
        // nginx must send the same headers as the host, about a kilobyte.
        using var rules = JsonDocument.Parse(File.ReadAllText(Path.Combine("ClientApp", "responseHeaders.json")));
        var security = string.Concat(rules.RootElement.GetProperty("security").EnumerateObject().Select(header =>
            $"add_header {header.Name} \"{(header.Value.ValueKind == JsonValueKind.Array ? string.Join("; ", header.Value.EnumerateArray()) : header.Value.GetString())}\"; "));
        var hashedName = new Regex(rules.RootElement.GetProperty("hashedName").GetString()!);
        var immutable = string.Concat(Directory.GetFiles(webRoot, "*", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(webRoot, file))
            .Where(path => hashedName.IsMatch(path))
            .Select(path => $"location = {path} {{ {security} add_header Cache-Control \"{rules.RootElement.GetProperty("immutable").GetString()}\"; add_header Vary Accept-Encoding; }}\n"));
        var tuning = asShipped
            ? "access_log access.log;"
            : "access_log off; keepalive_requests 1000000000; open_file_cache max=100 inactive=1h; open_file_cache_valid 1h;";
        File.WriteAllText(configuration, $$"""
            load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
            daemon off;
            pid nginx.pid;
            error_log stderr crit;
            worker_processes {{(asShipped ? "auto" : "1")}};
            worker_rlimit_nofile 4096;
            events { worker_connections 2048; }
            http {
              include /etc/nginx/mime.types;
              sendfile on;
              tcp_nopush on;
              {{tuning}}
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server { listen {{url.Authority}}; root {{webRoot}}; brotli_static on; gzip_static on;
                location / { {{security}} add_header Cache-Control no-cache; add_header Vary Accept-Encoding; }
                {{immutable}}
              }
            }
            """);
        return StartAsync("nginx", new("/usr/sbin/nginx", ["-p", folder, "-c", configuration]), url, folder);
    }

    private static async Task<Server> StartAsync(string name, ProcessStartInfo start, Uri url, string? folder)
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        var request = Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: close\r\n\r\n");
        var answer = new byte[15];
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"{name} exited with code {process.ExitCode} before it responded.");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, url.Port);
                await client.GetStream().WriteAsync(request);
                await client.GetStream().ReadExactlyAsync(answer);
                if (Encoding.ASCII.GetString(answer) == "HTTP/1.1 200 OK") return new(name, process, url, clock.Elapsed, folder);
            }
            catch (Exception early) when (early is SocketException or IOException)
            {
                await Task.Delay(1);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        if (folder is not null) Directory.Delete(folder, recursive: true);
    }

    private IEnumerable<int> Processes() =>
        [process.Id, .. File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>Returns the user and system CPU time of a process, in clock ticks (proc(5), fields 14 and 15).</summary>
    private static long Stat(int id)
    {
        var fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[1].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }

    private static Uri FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}

/// <summary>The results of one run of wrk.</summary>
/// <param name="PerSecond">Requests completed per second.</param>
/// <param name="Percentile99Ms">99th percentile of the latency.</param>
/// <param name="Errors">Socket errors, timeouts and responses other than 2xx and 3xx.</param>
internal sealed partial record Load(long Requests, double PerSecond, double Percentile99Ms, long Errors)
{
    public static async Task<Load> RunAsync(Uri url, int connections, int seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "--latency", "-H", "Accept-Encoding: br", url.ToString()]) { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var errors = Errors_.Match(said) is { Success: true } found ? found.Groups.Values.Skip(1).Sum(group => Number(group.Value)) : 0;
        return new(
            (long)Number(Requests_.Match(said).Groups[1].Value),
            Number(PerSecond_.Match(said).Groups[1].Value),
            Milliseconds(Percentile_.Match(said)),
            (long)(errors + (Refused_.Match(said) is { Success: true } refused ? Number(refused.Groups[1].Value) : 0)));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Milliseconds(Match match) => Number(match.Groups[1].Value) * match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests_ { get; }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond_ { get; }

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Percentile_ { get; }

    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")]
    private static partial Regex Errors_ { get; }

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Refused_ { get; }
}

/// <summary>Measures all servers in interleaved rounds, and prints medians and ratios.</summary>
internal static class Comparison
{
    private static readonly int[] Connections = [16, 512];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private sealed record Point(string Server, string Url, int Connections, double PerSecond, double CpuMicroseconds, double Percentile99Ms, long Errors);

    public static async Task<int> RunAsync(string[] programs, int rounds, int seconds, bool asShipped, string? json)
    {
        var webRoot = Path.Combine(Path.GetDirectoryName(programs[0])!, "wwwroot");
        var (points, starts, memory) = (new List<Point>(), new List<(string Server, double Ms)>(), new Dictionary<string, long>());
        for (var round = 1; round <= rounds; round++)
        {
            var servers = programs.Select(program => (Root: Path.Combine(Path.GetDirectoryName(program)!, "wwwroot"), Start: (Func<Task<Server>>)(() => Server.StartHostAsync(program, asShipped))));
            foreach (var (root, start) in servers.Prepend((webRoot, () => Server.StartNginxAsync(webRoot, asShipped))))
            {
                // The script's name may differ between builds.
                var script = "/assets/" + new DirectoryInfo(Path.Combine(root, "assets")).GetFiles("*.js").MaxBy(file => file.Length)!.Name;
                await using var server = await start();
                starts.Add((server.Name, server.FirstAnswer.TotalMilliseconds));
                foreach (var path in new[] { "/", script }) await Load.RunAsync(new(server.Url, path), 64, 2); // warm-up
                foreach (var (url, path) in new[] { ("page", "/"), ("largest script", script) })
                    foreach (var connections in Connections)
                    {
                        var before = server.Cpu;
                        var load = await Load.RunAsync(new(server.Url, path), connections, seconds);
                        points.Add(new(server.Name, url, connections, load.PerSecond, (server.Cpu - before).TotalMicroseconds / Math.Max(load.Requests, 1), load.Percentile99Ms, load.Errors));
                        memory[server.Name] = Math.Max(memory.GetValueOrDefault(server.Name), server.ResidentKb);
                    }
            }

            Console.Error.WriteLine($"round {round} of {rounds}");
        }

        Console.WriteLine("| URL | connections | server | requests/s | relative to nginx | CPU µs per request | relative to nginx | p99 ms | errors |");
        Console.WriteLine("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var group in points.GroupBy(point => (point.Url, point.Connections)))
            foreach (var server in memory.Keys)
            {
                var (nginx, own) = (Of("nginx"), Of(server));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {group.Key.Url} | {group.Key.Connections} | {server} | {own.PerSecond:N0} | {own.PerSecond / nginx.PerSecond:0.00} | {own.Cpu:0} | {own.Cpu / nginx.Cpu:0.00} | {own.P99:0.0} | {own.Errors} |"));

                (double PerSecond, double Cpu, double P99, long Errors) Of(string name)
                {
                    var measured = group.Where(point => point.Server == name).ToArray();
                    return (Median(measured.Select(point => point.PerSecond)), Median(measured.Select(point => point.CpuMicroseconds)), Median(measured.Select(point => point.Percentile99Ms)), measured.Sum(point => point.Errors));
                }
            }

        foreach (var server in memory.Keys)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{server}: first response after {Median(starts.Where(start => start.Server == server).Select(start => start.Ms)):0} ms (median), at most {memory[server] / 1024.0:0.0} MB resident under load"));
        if (json is not null) await File.WriteAllTextAsync(json, JsonSerializer.Serialize(new { programs, rounds, seconds, asShipped, points, starts = starts.Select(start => new { start.Server, start.Ms }), memoryKb = memory }, Indented));
        return points.Any(point => point.Errors > 0) ? 1 : 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>Sends many requests alongside aborted and slow connections. Fails if a request fails or if memory grows.</summary>
internal static class Soak
{
    private const int PeriodSeconds = 2;

    public static async Task<int> RunAsync(string program, long requests)
    {
        await using var server = await Server.StartHostAsync(program, asShipped: true);
        var assets = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(program)!, "wwwroot", "assets"));
        var (script, binary) = ("/assets/" + assets.GetFiles("*.js").MaxBy(file => file.Length)!.Name, "/assets/" + assets.GetFiles("*.wasm").Single().Name);
        using var stop = new CancellationTokenSource();
        var aborted = AbortAsync(server.Url, binary, stop.Token);
        var dawdled = Task.WhenAll(Enumerable.Range(0, 50).Select(_ => DawdleAsync(server.Url, binary, stop.Token)));
        var (done, errors, memory) = (0L, 0L, new List<long>());
        for (var period = 0; done < requests; period++)
        {
            var load = await Load.RunAsync(new(server.Url, (period % 3) switch { 0 => "/", 1 => "/models/digits/model.json", _ => script }), period % 2 == 0 ? 256 : 16, PeriodSeconds);
            (done, errors) = (done + load.Requests, errors + load.Errors);
            memory.Add(server.ResidentKb);
            Console.Error.WriteLine($"{done:N0} requests, {errors} errors, {memory[^1] / 1024} MB");
        }

        await stop.CancelAsync();
        var (breaks, reads) = (await aborted, (await dawdled).Sum());
        // Memory grows between garbage collections, so compare the peaks.
        var (early, late) = (memory.Take(memory.Count / 2).Max(), memory.Skip(memory.Count / 2).Max());
        var isFlat = late <= early * 1.1;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} requests, {errors} errors; {breaks:N0} aborted connections, {reads} slow downloads; resident {memory[0] / 1024.0:0.0} MB at first, at most {early / 1024.0:0.0} in the first half and {late / 1024.0:0.0} in the second: {(isFlat ? "flat" : "growing")}"));
        return errors == 0 && isFlat ? 0 : 1;
    }

    /// <summary>Repeatedly sends a request, reads part of the response and aborts the connection. Returns the number of aborted connections.</summary>
    private static async Task<long> AbortAsync(Uri url, string path, CancellationToken stop)
    {
        var (count, buffer) = (0L, new byte[1024]);
        while (!stop.IsCancellationRequested)
        {
            using var client = await AskAsync(url, path);
            await client.ReceiveAsync(buffer);
            client.LingerState = new(enable: true, seconds: 0); // resets the connection instead of closing it
            count++;
            await Task.Delay(2, CancellationToken.None);
        }

        return count;
    }

    /// <summary>Repeatedly downloads a large file, at most 4 KB at a time with pauses. Returns the number of completed downloads.</summary>
    private static async Task<long> DawdleAsync(Uri url, string path, CancellationToken stop)
    {
        var (count, buffer) = (0L, new byte[4096]);
        while (!stop.IsCancellationRequested)
        {
            using var client = await AskAsync(url, path);
            // The first read contains all headers.
            var received = await client.ReceiveAsync(buffer);
            var head = Encoding.ASCII.GetString(buffer, 0, received).Split("\r\n\r\n")[0];
            var rest = int.Parse(Regex.Match(head, @"Content-Length: (\d+)").Groups[1].ValueSpan, CultureInfo.InvariantCulture) - (received - head.Length - 4);
            while (!stop.IsCancellationRequested && rest > 0)
            {
                await Task.Delay(100, CancellationToken.None);
                rest -= received = await client.ReceiveAsync(buffer);
                if (received == 0) throw new InvalidOperationException($"{path} ended {rest} bytes early for a slow reader.");
            }
            if (rest == 0) count++;
        }

        return count;
    }

    private static async Task<Socket> AskAsync(Uri url, string path)
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(IPAddress.Loopback, url.Port);
        await client.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {url.Authority}\r\n\r\n"));
        return client;
    }
}
