using Microsoft.Extensions.Logging.Console;

namespace MnistHost;

internal static class HostLog
{
    /// <summary>Whose level shows requests in the log.</summary>
    public const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>
    /// One line an entry (as JSON with <c>--Logging:Console:FormatterName json</c>), warnings only from the framework, and no stack trace for what a <see cref="RefusalException"/> says better.
    /// No entry from this level upwards names a client.
    /// </summary>
    public static void UseReadableLog(this WebApplicationBuilder builder)
    {
        builder.Services.PostConfigure<ConsoleLoggerOptions>(console => console.FormatterName ??= ConsoleFormatterNames.Simple);
        builder.Services.Configure<SimpleConsoleFormatterOptions>(console => console.SingleLine = true);
        if (builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] is null) builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // While any of its levels is on, each request pays for an identity of its own; an operator who wants to see requests names a level.
        if (builder.Configuration[$"Logging:LogLevel:{Requests}"] is null) builder.Logging.AddFilter(Requests, LogLevel.None);
        // Both repeat the exception that stopped the start, with its trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
    }
}
