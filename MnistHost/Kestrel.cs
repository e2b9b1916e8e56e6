using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MnistHost;

internal static class Kestrel
{
    /// <summary>Sets limits for requests and connections. They are not configurable, because requests for static files need no body and only short headers.</summary>
    public static void SetUpKestrel(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = 4 * 1024; // a longer line gets 414
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024; // more bytes get 431
            kestrel.Limits.MaxRequestHeaderCount = 64; // more headers get 431
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10); // a slower client gets 408
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            // At Kestrel's default of 240 bytes per second, a slow client could take over 20 minutes to download the largest file.
            kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 2048, gracePeriod: TimeSpan.FromSeconds(5));
        });
        // Serving files from memory never blocks, so the I/O thread that receives a request also answers it.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        // Kestrel logs a failed start as critical, with a stack trace. StartFailure prints one sentence instead.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
    }
}
