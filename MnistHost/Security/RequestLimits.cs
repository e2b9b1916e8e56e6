using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MnistHost.Security;

/// <summary>What a request may cost before any of it is answered. A page of static files needs no more, and no operator has a reason to change it.</summary>
internal static class RequestLimits
{
    /// <summary>Method, URL and version; a longer line is 414.</summary>
    public const int LineBytes = 4 * 1024;

    /// <summary>All header fields together; more is 431.</summary>
    public const int HeaderBytes = 16 * 1024;

    /// <summary>Header fields; more is 431.</summary>
    public const int HeaderCount = 64;

    /// <summary>From the first byte to the end of the header fields; slower is 408.</summary>
    public static readonly TimeSpan HeadersTime = TimeSpan.FromSeconds(10);

    /// <summary>A connection without a request is closed after this time.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(60);

    /// <summary>
    /// A client that takes its answer more slowly than the slowest mobile networks carry it, after 5 seconds of grace, is cut off. Kestrel gives each answer the time that it needs at this rate,
    /// so its own 240 bytes a second would let a reader who has stopped keep the largest file for half an hour.
    /// </summary>
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 2048, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>What a client may take to read so many bytes, in milliseconds.</summary>
    public static long SendTimeMs(int bytes) => (long)(SlowestReader.GracePeriod.TotalMilliseconds + 1000.0 * bytes / SlowestReader.BytesPerSecond);

    public static void LimitRequests(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.Limits.MaxRequestLineSize = LineBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = HeaderCount;
        kestrel.Limits.MaxRequestBodySize = 0; // see RequestRules
        kestrel.Limits.RequestHeadersTimeout = HeadersTime;
        kestrel.Limits.KeepAliveTimeout = IdleTime;
        kestrel.Limits.MinResponseDataRate = SlowestReader;
    });
}
