namespace MnistHost;

internal static class HostLog
{
    /// <summary>One line an entry, warnings only from the framework, and no stack trace for what a <see cref="RefusalException"/> says better.</summary>
    public static void UseReadableLog(this WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Both repeat the exception that stopped the start, with its trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
    }
}
