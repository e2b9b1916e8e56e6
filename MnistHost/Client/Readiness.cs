using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace MnistHost.Client;

/// <summary>Whether a visitor can be served: <c>/healthz</c> says that the host lives, <c>/readyz</c> that page and network are present and intact.</summary>
internal static class Readiness
{
    private const string Live = "/healthz";
    private const string Ready = "/readyz";
    private const string Page = "/index.html";
    private const string Model = "/models/digits/model.json";

    public static bool IsAsked(HttpRequest request) => request.Path.Value is Live or Ready;

    /// <summary>Answers with one line of text: 200, or 503 and what is wrong.</summary>
    public static void MapReadiness(this WebApplication app)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(Live, methods, context => context.Response.SayAsync(StatusCodes.Status200OK, "live"));
        // The files were read at start and cannot change: once is enough.
        var problem = new Lazy<string?>(() => FindProblem(app.Environment.WebRootFileProvider));
        app.MapMethods(Ready, methods, context => problem.Value is null
            ? context.Response.SayAsync(StatusCodes.Status200OK, "ready")
            : context.Response.SayAsync(StatusCodes.Status503ServiceUnavailable, $"not ready: {problem.Value}"));
    }

    /// <returns>What is wrong, in one sentence; null where everything is right.</returns>
    private static string? FindProblem(IFileProvider files)
    {
        if (!files.GetFileInfo(Page).Exists) return $"{Page} is missing.";
        try
        {
            using var model = JsonDocument.Parse(Read(files, Model));
            var weights = model.RootElement.GetProperty("weightsManifest").EnumerateArray()
                .SelectMany(group => group.GetProperty("paths").EnumerateArray())
                .Select(path => path.GetString()!)
                .ToList();
            return weights.Count == 0 ? $"{Model} names no weights." : weights.Select(name => FindProblem(files, name)).FirstOrDefault(problem => problem is not null);
        }
        catch (FileNotFoundException missing)
        {
            return $"{missing.FileName} is missing.";
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"{Model} is no TensorFlow.js model: {malformed.Message}";
        }
    }

    /// <param name="name">As <c>weights.6a642c50f2c6ff44.bin</c>: between the dots the first hexadecimal digits, 8 or more, of the content's SHA-256.</param>
    private static string? FindProblem(IFileProvider files, string name)
    {
        var expected = Path.GetExtension(Path.GetFileNameWithoutExtension(name)).TrimStart('.');
        var sum = Convert.ToHexStringLower(SHA256.HashData(Read(files, Model[..(Model.LastIndexOf('/') + 1)] + name)));
        return expected.Length >= 8 && sum.StartsWith(expected, StringComparison.Ordinal) ? null : $"{name} has a SHA-256 that starts with {sum[..16]}, not with {expected}: it is damaged, publish again.";
    }

    private static byte[] Read(IFileProvider files, string path)
    {
        var file = files.GetFileInfo(path);
        if (!file.Exists) throw new FileNotFoundException(null, path);
        using var stream = file.CreateReadStream();
        var content = new byte[file.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static Task SayAsync(this HttpResponse response, int status, string line)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        var body = Encoding.UTF8.GetBytes(line + "\n");
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }
}
