using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace MnistHost.Tests;

/// <summary>Runs the host in Development with a real Vite server. Checks what the host serves, and that no process is left running.</summary>
public sealed partial class DevelopmentTests
{
    [Fact]
    public async Task Vite_serves_pages_and_modules_and_the_host_logs_the_Vite_output()
    {
        await using var host = await HostProcess.StartDevelopment(HostProcess.FreeUrl()).ReadyAsync();
        using var browser = new HttpClient { BaseAddress = host.Url };

        var page = await browser.GetStringAsync("/");
        using var module = await browser.GetAsync("/src/main.tsx");
        using var model = await browser.GetAsync("/models/digits/model.json");

        Assert.Contains("/@vite/client", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "text/javascript"), (module.StatusCode, module.Content.Headers.ContentType?.MediaType));
        Assert.Equal((HttpStatusCode.OK, "application/json"), (model.StatusCode, model.Content.Headers.ContentType?.MediaType));
        Assert.Contains(host.Output, line => line.Contains("Vite[", StringComparison.Ordinal) && line.Contains("ready in", StringComparison.Ordinal));
        Assert.Empty(host.Errors);
    }

    [Fact]
    public async Task An_edit_to_a_module_reaches_the_browser_through_the_WebSocket()
    {
        using var client = new TemporaryClient();
        await using var host = await HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder).ReadyAsync();
        using var browser = new HttpClient { BaseAddress = host.Url };
        using var socket = await ConnectAsync(browser);
        Assert.Contains("\"connected\"", await ReceiveAsync(socket), StringComparison.Ordinal);
        await browser.GetStringAsync("/main.js"); // Vite reports edits only for modules that the browser has loaded

        client.Write("main.js", "document.title = 'second'; import.meta.hot?.accept();");

        string message;
        do message = await ReceiveAsync(socket);
        while (!message.Contains("\"update\"", StringComparison.Ordinal));
        Assert.Contains("/main.js", message, StringComparison.Ordinal);
        Assert.Contains("second", await browser.GetStringAsync("/main.js"), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("TERM", 0)]
    [InlineData("KILL", 137)]
    public async Task Vite_exits_when_the_host_stops_even_if_a_browser_is_connected(string signal, int exitCode)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signals. On Windows, too, the pipe closes when the host is terminated.");
        using var client = new TemporaryClient();
        var viteUrl = HostProcess.FreeUrl();
        await using var host = await HostProcess.StartDevelopment(viteUrl, "--Vite:ClientApp", client.Folder).ReadyAsync();
        using var browser = new HttpClient { BaseAddress = host.Url };
        using var socket = await ConnectAsync(browser);
        var viteId = host.ViteId!.Value;
        Assert.False(HasLeft(viteId));

        var stopped = Stopwatch.StartNew();
        Assert.Equal(exitCode, await host.StopAsync(signal));

        Assert.True(await SoonAsync(() => HasLeft(viteId)), $"Vite (process {viteId}) outlived the host");
        Assert.InRange(stopped.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        await AssertNobodyListensAsync(viteUrl);
    }

    [SkippableTheory]
    [InlineData("TERM")]
    [InlineData("KILL")]
    public async Task The_documented_command_starts_the_host_and_Vite_and_stopping_it_stops_both(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signal that a test can send to `dotnet run`.");
        _ = Published.Folder; // publishing installs the client's packages
        var configuration = typeof(Program).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var viteUrl = HostProcess.FreeUrl();
        var run = new ProcessStartInfo("dotnet", ["run", "--project", "MnistHost", "--no-build", "-c", configuration, "--urls", "http://127.0.0.1:0", "--Vite:Url", viteUrl])
        {
            WorkingDirectory = Published.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        await using var host = await HostProcess.Start(run).ReadyAsync();
        using var browser = new HttpClient { BaseAddress = host.Url };
        Assert.Contains("/@vite/client", await browser.GetStringAsync("/"), StringComparison.Ordinal);

        await host.StopAsync(signal);

        Assert.True(await SoonAsync(() => HasLeft(host.ViteId!.Value)), "Vite outlived `dotnet run`");
        await AssertNobodyListensAsync(viteUrl);
        await AssertNobodyListensAsync(host.Url.ToString());
    }

    [Fact]
    public async Task If_Vite_is_already_running_for_the_same_client_the_host_reuses_it_and_leaves_it_running()
    {
        using var client = new TemporaryClient();
        var viteUrl = HostProcess.FreeUrl();
        await using var first = await HostProcess.StartDevelopment(viteUrl, "--Vite:ClientApp", client.Folder).ReadyAsync();
        await using (var second = await HostProcess.StartDevelopment(viteUrl, "--Vite:ClientApp", client.Folder).ReadyAsync())
        {
            using var browser = new HttpClient { BaseAddress = second.Url };
            Assert.Contains("Temporary client", await browser.GetStringAsync("/"), StringComparison.Ordinal);
            Assert.Null(second.ViteId);
        }

        using var direct = new HttpClient { BaseAddress = new(viteUrl) };
        Assert.Contains("Temporary client", await direct.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_packages_are_installed_before_Vite_starts()
    {
        using var client = new TemporaryClient(hasPackages: false);

        await using var host = await HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder).ReadyAsync();

        Assert.Contains(host.Output, line => line.Contains("Packages are missing. Running npm ci", StringComparison.Ordinal));
        Assert.True(File.Exists(client.PathOf(Path.Combine("node_modules", ".package-lock.json"))));
    }

    [Fact]
    public async Task The_proxy_forwards_requests_only_to_Vite()
    {
        using var client = new TemporaryClient();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var host = await HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder).ReadyAsync();
        using var browser = new HttpClient { BaseAddress = host.Url };

        using var response = await browser.GetAsync(new Uri($"{host.Url}/{other.LocalEndpoint}/"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(other.Pending());
    }

    [Fact]
    public async Task Vite_rejects_a_WebSocket_connection_without_a_token()
    {
        using var client = new TemporaryClient();
        await using var host = await HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder).ReadyAsync();
        using var stranger = new ClientWebSocket();
        stranger.Options.AddSubProtocol("vite-hmr");
        stranger.Options.SetRequestHeader("Origin", "http://evil.example");

        await Assert.ThrowsAsync<WebSocketException>(() => stranger.ConnectAsync(new UriBuilder(host.Url) { Scheme = "ws" }.Uri, CancellationToken.None));
    }

    [Fact]
    public async Task An_unknown_host_name_is_rejected_even_if_it_resolves_to_this_machine()
    {
        using var client = new TemporaryClient();
        await using var host = await HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder).ReadyAsync();

        foreach (var (name, status) in new[] { ("evil.example", 400), ("localhost", 200), ("digits.localhost", 200), ("127.0.0.1", 200), ("[::1]", 200) })
        {
            var answer = Encoding.Latin1.GetString(await RawHttp.ExchangeAsync(host.Url, Encoding.ASCII.GetBytes($"GET /package.json HTTP/1.1\r\nHost: {name}:{host.Url.Port}\r\nOrigin: http://{name}:{host.Url.Port}\r\nConnection: close\r\n\r\n")));
            Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task If_Vite_exits_unexpectedly_the_host_prints_one_line_and_stops()
    {
        using var client = new TemporaryClient();
        await using var host = await HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder).ReadyAsync();

        using (var vite = Process.GetProcessById(host.ViteId!.Value)) vite.Kill();

        Assert.Equal(1, await host.ExitAsync());
        Assert.Contains("Vite has stopped", Assert.Single(host.Errors), StringComparison.Ordinal);
    }

    /// <summary>Connects the way Vite's client does: to the page's origin, with the token from <c>/@vite/client</c>.</summary>
    private static async Task<ClientWebSocket> ConnectAsync(HttpClient browser)
    {
        var token = Token.Match(await browser.GetStringAsync("/@vite/client")).Groups["token"].Value;
        Assert.NotEmpty(token);
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("vite-hmr");
        socket.Options.SetRequestHeader("Origin", browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(browser.BaseAddress!) { Scheme = "ws", Query = $"token={token}" }.Uri, CancellationToken.None);
        return socket;
    }

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[64 * 1024];
        var received = await socket.ReceiveAsync(buffer, limit.Token);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    private static bool HasLeft(int processId)
    {
        try
        {
            // In a container, an orphaned process may remain a zombie, because nothing reaps it.
            var stat = $"/proc/{processId}/stat";
            if (File.Exists(stat)) return File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
            using var process = Process.GetProcessById(processId);
            return process.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or IOException)
        {
            return true;
        }
    }

    private static async Task<bool> SoonAsync(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(8); await Task.Delay(50))
            if (condition()) return true;
        return condition();
    }

    private static async Task AssertNobodyListensAsync(string url)
    {
        var port = new Uri(url).Port;
        // A process that has just exited may still be closing its sockets.
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(5); await Task.Delay(50))
            if (!IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port)) return;
        Assert.Fail($"A process is still listening on {url}");
    }

    [GeneratedRegex("wsToken = \"(?<token>[^\"]+)\"")]
    private static partial Regex Token { get; }
}
