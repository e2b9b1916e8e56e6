using System.Text;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Primitives;

namespace MnistHost.Client;

/// <summary>
/// The commonest answer, a whole file to a request that has neither conditions nor ranges: its headers are made at start, and it is written from memory
/// before the framework's routing looks at the request. All else stays with the framework, whose answers are the same (PublicUrlTests, PlainRequestTests).
/// </summary>
internal sealed class WholeFiles
{
    /// <summary>What an answer may hold of its connection's memory, in bytes, before it waits for the client to read.</summary>
    private const int BufferBytes = 16 * 1024;

    /// <summary>Bodies up to this length are written in one piece; longer ones in pieces, so that a slow reader holds one of them and not the whole.</summary>
    private const int OnePieceBytes = 64 * 1024;

    private readonly Dictionary<string, List<WholeFile>> formsOf = new(StringComparer.Ordinal);

    /// <summary>
    /// Answers on the thread that read the request. An answer from memory neither blocks nor computes, so handing it to another thread costs more than it takes (bench/README.md).
    /// </summary>
    public static void AnswerInline(WebApplicationBuilder builder)
    {
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.UnsafePreferInlineScheduling = true;
            // Waiting for data by itself saves a page of memory per idle connection and costs each request a call of the system.
            sockets.WaitForDataBeforeAllocatingBuffer = false;
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxResponseBufferSize = BufferBytes);
    }

    /// <param name="asset">With the headers that publishing found for it.</param>
    /// <param name="content">Its bytes, in the encoding that the asset stands for.</param>
    public void Add(StaticAssetDescriptor asset, ReadOnlyMemory<byte> content)
    {
        var own = asset.ResponseHeaders
            .Where(header => header.Name is not ("Cache-Control" or "Content-Length"))
            .GroupBy(header => header.Name, (name, values) => KeyValuePair.Create(name, new StringValues([.. values.Select(value => value.Value)])));
        var encoding = asset.Selectors.FirstOrDefault(selector => selector.Name == "Content-Encoding")?.Value ?? "identity";
        var forms = formsOf.TryGetValue("/" + asset.Route, out var known) ? known : formsOf["/" + asset.Route] = [];
        forms.Add(new(
            encoding,
            [.. own, new("Cache-Control", Caching.PolicyOf(asset.Route))],
            content));
        // The smallest first, as the framework prefers among equals.
        forms.Sort((a, b) => a.Content.Length.CompareTo(b.Content.Length));
    }

    /// <summary>For a connection on which the framework's HTTP has not begun (<see cref="PlainConnection"/>).</summary>
    /// <returns>What answers the plain request that the bytes begin with, and its length; null where they are something else.</returns>
    public WholeFile? Find(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        Span<char> target = stackalloc char[128], accepted = stackalloc char[128];
        if (!PlainRequest.TryRead(bytes, out var request) || request.Target.Length > target.Length || request.Accepted.Length > accepted.Length) return null;
        length = request.Length;
        target = target[..Encoding.ASCII.GetChars(request.Target, target)];
        accepted = accepted[..Encoding.ASCII.GetChars(request.Accepted, accepted)];
        return formsOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(target is "/" ? PublishedClient.Page : target, out var forms) ? Choose(forms, accepted) : null;
    }

    /// <summary>For requests that the framework has read, and whose answer has the headers of every answer: HEAD, those with TLS, in HTTP/2, from behind proxies. Answers what it can; everything else goes on.</summary>
    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var path = request.Path.Value is "/" ? PublishedClient.Page : request.Path.Value ?? "";
        if (!IsPlain(request) || !formsOf.TryGetValue(path, out var forms) || request.Headers.AcceptEncoding is not { Count: <= 1 } accepted || Choose(forms, accepted.ToString()) is not { } form) return next(context);
        var response = context.Response;
        foreach (var (name, values) in form.Headers) response.Headers[name] = values;
        response.ContentLength = form.Content.Length;
        if (request.Method is "HEAD") return Task.CompletedTask;
        return form.Content.Length <= OnePieceBytes ? WriteInOnePieceAsync(response, form.Content) : WriteInPiecesAsync(response, form.Content);
    }

    /// <summary>Kestrel's own write splits a body into blocks of 4 KB, each with its locks and its place in the system's call.</summary>
    private static async Task WriteInOnePieceAsync(HttpResponse response, ReadOnlyMemory<byte> content)
    {
        await response.StartAsync(); // before it, the writer would copy once more
        content.CopyTo(response.BodyWriter.GetMemory(content.Length));
        response.BodyWriter.Advance(content.Length);
        await response.BodyWriter.FlushAsync();
    }

    private static async Task WriteInPiecesAsync(HttpResponse response, ReadOnlyMemory<byte> content)
    {
        for (var rest = content; rest.Length > 0; rest = rest[Math.Min(BufferBytes, rest.Length)..])
        {
            var flushed = await response.BodyWriter.WriteAsync(rest[..Math.Min(BufferBytes, rest.Length)]);
            if (flushed.IsCompleted) return; // the client has left
        }
    }

    /// <summary>GET or HEAD without a body, neither conditional (RFC 9110 §13.1) nor for a range (§14.2).</summary>
    private static bool IsPlain(HttpRequest request)
    {
        var headers = request.Headers;
        return request.Method is "GET" or "HEAD"
            && headers.ContentLength is null && headers.TransferEncoding.Count == 0
            && headers.IfNoneMatch.Count == 0 && headers.IfMatch.Count == 0 && headers.IfModifiedSince.Count == 0 && headers.IfUnmodifiedSince.Count == 0
            && headers.Range.Count == 0 && headers.IfRange.Count == 0;
    }

    /// <summary>RFC 9110 §12.5.3 without weights.</summary>
    /// <returns>The smallest accepted form; null where weights must be weighed.</returns>
    private static WholeFile? Choose(List<WholeFile> forms, ReadOnlySpan<char> names)
    {
        if (names.ContainsAny(';', '*')) return null;
        foreach (var form in forms)
        {
            if (form.Encoding == "identity") return form;
            foreach (var range in names.Split(','))
                if (names[range].Trim().Equals(form.Encoding, StringComparison.OrdinalIgnoreCase)) return form;
        }
        return null;
    }
}
