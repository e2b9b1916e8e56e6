using System.Net;
using System.Text;

namespace MnistHost.Tests;

/// <summary>A tab opened before a deployment asks for files of the build before.</summary>
public sealed class PreviousBuildsTests : IDisposable
{
    private const string Script = "export const build = 'before';";

    private readonly DirectoryInfo previous = Directory.CreateTempSubdirectory("mnisthost-previous-");

    public PreviousBuildsTests()
    {
        Write("assets/index-BEFORE00.js", Script);
        Write("assets/index-BEFORE00.js.br", "stands for the brotli form");
        Write("models/digits/weights.0123456789abcdef.bin", "weights");
        Write("index.html", "the page before");
        Write("secret.txt", "not hashed");
    }

    public void Dispose() => previous.Delete(recursive: true);

    [Theory]
    [InlineData("br", "stands for the brotli form")]
    [InlineData("gzip, br;q=0", Script)]
    [InlineData("identity", Script)]
    public async Task Its_hashed_files_are_served_as_this_builds_own(string accepted, string body)
    {
        await using var host = await StartAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var response = await client.GetAsync("/assets/index-BEFORE00.js");
        using var unchanged = await SendAsync(client, "If-None-Match", response.Headers.ETag!.ToString());
        using var part = await SendAsync(client, "Range", "bytes=0-4");
        using var none = await SendAsync(client, "Range", "bytes=999999-");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(body, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        Assert.Equal(accepted == "br" ? ["br"] : [], response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal((HttpStatusCode.PartialContent, body[..5]), (part.StatusCode, await part.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.RequestedRangeNotSatisfiable, "no-store"), (none.StatusCode, none.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task Nothing_else_of_it_is_served_and_this_build_wins()
    {
        await using var host = await StartAsync();
        using var client = new HttpClient { BaseAddress = host.Url };

        Assert.Equal("weights", await client.GetStringAsync("/models/digits/weights.0123456789abcdef.bin"));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Published.Folder, "wwwroot", "index.html")), await client.GetStringAsync("/"));
        foreach (var path in new[] { "/secret.txt", "/assets/index-BEFORE00.js.br", "/assets/index-BEFORE00.js.map", "/assets/..%2fsecret.txt" })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        var missing = Path.Combine(previous.FullName, "missing");
        await using var host = HostProcess.StartPublished("--PreviousBuilds", missing);

        Assert.Equal(1, await host.ExitAsync());
        Assert.Contains($"PreviousBuilds is '{missing}': expected a folder with the web roots of earlier publishes", Assert.Single(host.Errors), StringComparison.Ordinal);
    }

    private Task<HostProcess> StartAsync() => HostProcess.StartPublished("--PreviousBuilds", previous.FullName).ReadyAsync();

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/index-BEFORE00.js");
        request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    private void Write(string path, string content)
    {
        var file = Path.Combine(previous.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
