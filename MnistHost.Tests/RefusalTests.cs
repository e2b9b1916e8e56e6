using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MnistHost.Tests;

/// <summary>If the host cannot start because of a problem that the user can fix, it prints one line to standard error that says how, and exits with code 1.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("mnisthost-refusal-");

    public void Dispose() => temporary.Delete(recursive: true);

    [Fact]
    public async Task If_Node_is_missing_the_message_says_where_to_get_it()
    {
        await using var host = HostProcess.Start("Development", new() { ["PATH"] = temporary.FullName }, "--Vite:Url", HostProcess.FreeUrl());

        await AssertRefusesAsync(host, "Node.js was not found on the PATH", "Install its LTS version from https://nodejs.org");
    }

    [SkippableTheory]
    [InlineData("v18.20.4")]
    [InlineData("v20.18.3")]
    [InlineData("v21.7.3")]
    [InlineData("v22.11.0")]
    public async Task A_Node_version_that_Vite_does_not_support_is_rejected(string version)
    {
        Skip.If(OperatingSystem.IsWindows(), "The fake Node is a shell script.");
        WriteProgram("node", $$"""
            export PATH=$REAL_PATH
            exec node --import "data:text/javascript,Object.defineProperty(process,'version',{value:'{{version}}'})" "$@"
            """);
        await using var host = HostProcess.Start("Development", new() { ["PATH"] = temporary.FullName, ["REAL_PATH"] = Environment.GetEnvironmentVariable("PATH")! }, "--Vite:Url", HostProcess.FreeUrl());

        await AssertRefusesAsync(host, $"Vite does not support Node.js {version}", "Install version 22.12 or later, or 20.19 or a later 20.x,");
    }

    [Fact]
    public async Task If_npm_cannot_install_the_packages_the_message_includes_the_npm_error()
    {
        using var client = new TemporaryClient(hasPackages: false);
        File.Delete(client.PathOf("package-lock.json"));
        await using var host = HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder);

        await AssertRefusesAsync(host, $"npm ci failed in {client.Folder} (code EUSAGE; ", "See its output above, fix the problem");
    }

    [Theory]
    [InlineData("throw new Error('broken on purpose');", "broken on purpose")]
    [InlineData("export default {{", "[PARSE_ERROR] Unexpected token")]
    [InlineData("import gone from './gone.js'; export default gone;", "Could not resolve './gone.js'")]
    public async Task If_the_Vite_configuration_is_broken_the_message_includes_the_Vite_error(string configuration, string reason)
    {
        using var client = new TemporaryClient();
        client.Write("vite.config.ts", configuration);
        await using var host = HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder);

        await AssertRefusesAsync(host, $"Vite failed to start in {client.Folder}", reason, "Fix the error in its output above");
    }

    [Fact]
    public async Task If_another_program_uses_the_Vite_address_the_message_suggests_the_next_port()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        _ = AnswerAsync(other);
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var host = HostProcess.StartDevelopment($"http://127.0.0.1:{port}");

        await AssertRefusesAsync(host, $"http://127.0.0.1:{port}/ is in use by another program", $"--Vite:Url http://localhost:{port + 1}");
    }

    [Fact]
    public async Task A_Vite_server_for_another_clone_is_not_used()
    {
        using var mine = new TemporaryClient();
        using var others = new TemporaryClient();
        var viteUrl = HostProcess.FreeUrl();
        await using var first = await HostProcess.StartDevelopment(viteUrl, "--Vite:ClientApp", others.Folder).ReadyAsync();
        await using var host = HostProcess.StartDevelopment(viteUrl, "--Vite:ClientApp", mine.Folder);

        await AssertRefusesAsync(host, "is in use by another program", "choose another address");
    }

    [Theory]
    [InlineData("localhost:3000")]
    [InlineData("3000")]
    [InlineData("")]
    [InlineData("https://localhost:3000")]
    [InlineData("http://localhost:3000/app")]
    [InlineData("http://localhost:3000/?a=1")]
    [InlineData("http://localhost:0")]
    [InlineData("http://localhost:70000")]
    [InlineData("http://example.org:3000")]
    public async Task The_message_for_a_malformed_Vite_address_includes_an_example(string url)
    {
        await using var host = HostProcess.StartDevelopment(url);

        await AssertRefusesAsync(host, $"Vite:Url is '{url}'", "such as http://localhost:3000");
    }

    [Fact]
    public async Task A_client_folder_without_package_json_is_rejected()
    {
        await using var host = HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", temporary.FullName);

        await AssertRefusesAsync(host, $"Vite:ClientApp is '{temporary.FullName}'", "has no package.json");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task If_the_address_is_in_use_the_message_says_how_to_choose_another(string environment)
    {
        using var client = new TemporaryClient();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        await using var host = HostProcess.Start(environment, new(), "--urls", taken, "--Vite:Url", HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder);

        await AssertRefusesAsync(host, $"Failed to bind to address {taken}: address already in use", "--urls http://localhost:5090");
    }

    [Theory]
    [InlineData("localhost:5000")]
    [InlineData("http://localhost:5000/app")]
    [InlineData("ftp://localhost:5000")]
    [InlineData("http://localhost:70000")]
    public async Task A_malformed_listen_address_is_rejected(string url)
    {
        await using var host = HostProcess.StartPublished("--urls", url);

        await AssertRefusesAsync(host, $"'{url}' in --urls is not an address", "such as http://localhost:5090");
    }

    [Theory]
    [InlineData("missing.pfx")]
    [InlineData("missing/localhost.pfx")]
    [InlineData("MnistHost.dll")]
    public async Task HTTPS_with_an_unreadable_certificate_is_rejected(string file)
    {
        await using var host = HostProcess.StartPublished("--urls", "https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path", Path.Combine(Published.Folder, file));

        await AssertRefusesAsync(host, "Kestrel failed to start (", "pass a certificate with --Kestrel:Certificates:Default:Path");
    }

    [Fact]
    public async Task HTTPS_without_any_certificate_is_rejected()
    {
        await using var host = HostProcess.Start("Production", new() { ["HOME"] = temporary.FullName }, "--urls", "https://127.0.0.1:0");

        await AssertRefusesAsync(host, "Kestrel failed to start (", "pass a certificate with --Kestrel:Certificates:Default:Path");
    }

    [Fact]
    public async Task A_listen_address_that_belongs_to_another_machine_is_rejected()
    {
        await using var host = HostProcess.StartPublished("--urls", "http://192.0.2.1:5000"); // reserved for documentation (RFC 5737)

        await AssertRefusesAsync(host, "Cannot listen on an address (", "choose another address");
    }

    [Fact]
    public async Task An_out_of_range_port_in_an_environment_variable_is_rejected()
    {
        await using var host = HostProcess.Start("Production", new() { ["ASPNETCORE_HTTP_PORTS"] = "99999" }, "--urls", "");

        await AssertRefusesAsync(host, "Kestrel failed to start (", "port", "Check the addresses");
    }

    [SkippableTheory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_privileged_port_is_rejected(string name)
    {
        const string lowest = "/proc/sys/net/ipv4/ip_unprivileged_port_start";
        Skip.IfNot(File.Exists(lowest) && int.Parse(await File.ReadAllTextAsync(lowest), null) > 80, "On this system, any user may listen on port 80.");
        // A capability allows root to listen on privileged ports, so start the host without that capability.
        string[] setpriv = Environment.UserName == "root" ? ["setpriv", "--bounding-set", "-net_bind_service"] : [];
        string[] command = [.. setpriv, HostProcess.DotNet, Path.Combine(Published.Folder, "MnistHost.dll"), "--urls", $"http://{name}:80"];
        await using var host = HostProcess.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true });

        await AssertRefusesAsync(host, "Cannot listen on an address (", "choose another address");
    }

    [Fact]
    public async Task The_message_for_a_web_root_without_a_client_includes_the_publish_command()
    {
        await using var host = HostProcess.StartPublished("--webroot", temporary.FullName);

        await AssertRefusesAsync(host, $"The web root {temporary.FullName} contains no published client", "dotnet publish MnistHost -c Release");
    }

    [Theory]
    [InlineData(true, "but is missing")]
    [InlineData(false, "but has 4")]
    public async Task If_the_web_root_is_damaged_the_message_names_the_file(bool isMissing, string found)
    {
        using var copy = new PublishedCopy();
        var model = Path.Combine(copy.Folder, "wwwroot", "models", "digits", "model.json");
        if (isMissing) File.Delete(model);
        else await File.WriteAllTextAsync(model, "{ }\n");
        await using var host = HostProcess.StartPublished("--contentRoot", copy.Folder);

        await AssertRefusesAsync(host, "models/digits/model.json should have", found, "Publish again");
    }

    [Theory]
    [InlineData("{", "Expected depth to be zero")]
    [InlineData("{ \"Logging\": { \"LogLevel\": { \"Default\": \"Loud\" } } }", "'Loud' is not supported. Log levels are Trace, Debug,")]
    public async Task If_the_settings_are_invalid_the_message_says_what_is_wrong(string settings, string reason)
    {
        using var copy = new PublishedCopy();
        await File.WriteAllTextAsync(Path.Combine(copy.Folder, "appsettings.json"), settings);
        await using var host = HostProcess.StartPublished("--contentRoot", copy.Folder);

        await AssertRefusesAsync(host, reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"Version\": 1, \"Endpoints\": [")]
    [InlineData("{ \"Version\": 1, \"Endpoints\": [ { \"Route\": \"x\" } ] }")]
    [InlineData("[]")]
    public async Task If_the_manifest_is_damaged_the_message_includes_its_path(string manifest)
    {
        using var copy = new PublishedCopy();
        await File.WriteAllTextAsync(copy.Manifest, manifest);
        await using var host = HostProcess.StartPublished("--contentRoot", copy.Folder);

        await AssertRefusesAsync(host, copy.Manifest, "is damaged (", "Publish again");
    }

    [SkippableFact]
    public async Task If_a_file_cannot_be_read_the_message_includes_its_path()
    {
        Skip.If(OperatingSystem.IsWindows(), "On Windows, only administrators may create symbolic links.");
        using var copy = new PublishedCopy();
        // Not even root can read a dangling symbolic link.
        var link = Path.Combine(copy.Folder, "wwwroot", "dangling.svg");
        File.CreateSymbolicLink(link, Path.Combine(copy.Folder, "gone"));
        await using var host = HostProcess.StartPublished("--contentRoot", copy.Folder);

        await AssertRefusesAsync(host, "The web root cannot be read", link);
    }

    [Fact]
    public async Task A_content_root_that_does_not_exist_is_rejected()
    {
        var folder = Path.Combine(temporary.FullName, "missing");
        await using var host = HostProcess.StartPublished("--contentRoot", folder);

        await AssertRefusesAsync(host, "The content root does not exist", folder, "--contentRoot");
    }

    private static async Task AssertRefusesAsync(HostProcess host, params string[] parts)
    {
        var exitCode = await host.ExitAsync();

        var line = Assert.Single(host.Errors);
        Assert.StartsWith("MnistHost: ", line, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, line, StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.DoesNotContain(host.Output, output => output.Contains("Exception", StringComparison.Ordinal) || output.Contains("Now listening", StringComparison.Ordinal));
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        while (true)
        {
            using var connection = await listener.AcceptTcpClientAsync();
            await connection.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"u8.ToArray());
        }
    }

    private void WriteProgram(string name, string command)
    {
        var path = Path.Combine(temporary.FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\n{command}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
