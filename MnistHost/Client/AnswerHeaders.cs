using System.Text.Json;
using System.Text.RegularExpressions;

namespace MnistHost.Client;

/// <summary>Adds Cache-Control and the security headers from ClientApp/responseHeaders.json to every response.</summary>
internal sealed class AnswerHeaders : IStartupFilter
{
    private readonly string immutable;
    private readonly Regex hashedName;
    private readonly (string Name, string Value)[] security;

    public AnswerHeaders()
    {
        using var rules = JsonDocument.Parse(typeof(AnswerHeaders).Assembly.GetManifestResourceStream("responseHeaders.json")!);
        immutable = Text(rules.RootElement.GetProperty("immutable"));
        hashedName = new(Text(rules.RootElement.GetProperty("hashedName")));
        security = [.. rules.RootElement.GetProperty("security").EnumerateObject().Select(header => (header.Name, Text(header.Value)))];
    }

    /// <summary>Runs before the framework's filters, so their error responses also get the headers.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, next) =>
        {
            foreach (var (name, value) in security) context.Response.Headers[name] = value;
            context.Response.OnStarting(SetCacheControlAsync, context);
            return next(context);
        });
        next(app);
    };

    /// <summary>Only files may be cached: for a year if the name contains a hash, otherwise with revalidation. A cached 404 could break the page after a deployment.</summary>
    private Task SetCacheControlAsync(object state)
    {
        var (request, response) = (((HttpContext)state).Request, ((HttpContext)state).Response);
        var isFile = response.StatusCode < StatusCodes.Status400BadRequest && response.Headers.ETag.Count > 0;
        response.Headers.CacheControl = !isFile ? "no-store" : hashedName.IsMatch(request.Path.Value!) ? immutable : "no-cache";
        return Task.CompletedTask;
    }

    private static string Text(JsonElement one) => one.ValueKind == JsonValueKind.Array ? string.Join("; ", one.EnumerateArray()) : one.GetString()!;
}
