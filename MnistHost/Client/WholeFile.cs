using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;
using MnistHost.Security;

namespace MnistHost.Client;

/// <summary>A file in one encoding, with its own header fields: those of every answer are <see cref="SecurityHeaders"/>.</summary>
/// <param name="encoding"><c>identity</c> where the file is as it was built.</param>
internal sealed class WholeFile(string encoding, KeyValuePair<string, StringValues>[] headers, ReadOnlyMemory<byte> content)
{
    private WholeAnswer? latest;

    public string Encoding => encoding;

    public KeyValuePair<string, StringValues>[] Headers => headers;

    public ReadOnlyMemory<byte> Content => content;

    /// <summary>The answer of HTTP/1.1 (RFC 9112 §2.1), from status line to last byte: made anew when <c>Date</c> has moved on (RFC 9110 §6.6.1), and shared by all who ask within a second.</summary>
    public WholeAnswer AnswerOf(DateTime utcNow)
    {
        var second = utcNow.Ticks / TimeSpan.TicksPerSecond;
        if (latest is { } known && known.Second == second) return known;
        var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        foreach (var (name, value) in SecurityHeaders.All) AddField(name, value);
        foreach (var (name, values) in Headers)
            foreach (var value in values) AddField(name, value!);
        AddField("Content-Length", Content.Length.ToString(CultureInfo.InvariantCulture));
        AddField("Date", utcNow.ToString("r", CultureInfo.InvariantCulture));
        var answer = new WholeAnswer(second, System.Text.Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), Content);
        Interlocked.Exchange(ref latest, answer)?.Dispose();
        return answer;

        void AddField(string name, string value) => head.Append(name).Append(": ").Append(value).Append("\r\n");
    }
}
