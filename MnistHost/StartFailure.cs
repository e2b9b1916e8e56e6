using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;

namespace MnistHost;

/// <summary>Thrown if the host cannot start because of a problem that the user can fix. <paramref name="message"/> says in one line what is wrong and what to do.</summary>
public sealed class RefusalException(string message) : Exception(message);

/// <summary>If the host cannot start for a known reason, prints one line and exits with code 1. Any other exception is a bug and keeps its stack trace.</summary>
internal static partial class StartFailure
{
    private const string Example = "http://localhost:5090";
    private const string OtherAddress = $"choose another address, for example --urls {Example}";

    public static async Task ReportAsync(Func<Task> program)
    {
        try
        {
            await program();
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C or SIGTERM while the host was starting.
        }
        catch (Exception failure) when (Explain(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync($"MnistHost: {sentence}");
            Environment.ExitCode = 1;
        }
    }

    /// <exception cref="RefusalException">An address in <c>urls</c> is malformed.</exception>
    public static void CheckAddresses(this WebApplicationBuilder builder)
    {
        foreach (var url in (builder.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!IsAddress.IsMatch(url) || BindingAddress.Parse(url).Port > IPEndPoint.MaxPort)
                throw new RefusalException($"'{url}' in --urls is not an address. Expected a scheme, a host and a port, such as {Example}.");
    }

    /// <summary>Matches an address with a scheme, a host, an optional port and no path, or the address of a Unix socket.</summary>
    [GeneratedRegex("^https?://([^/:]+|\\[[^/]+\\])(:[0-9]{1,5})?/?$|^http://unix:/")]
    private static partial Regex IsAddress { get; }

    private static string? Explain(Exception failure) => failure switch
    {
        RefusalException => failure.Message,
        IOException { InnerException: AddressInUseException } => $"{failure.Message} Stop the program that listens there, or {OtherAddress}.",
        SocketException or IOException { InnerException: AggregateException } => $"Cannot listen on an address ({FirstLine(failure)}): {OtherAddress}.",
        InvalidDataException => $"{FirstLine(failure)} {FirstLine(failure.GetBaseException())} Fix that file, then start again.",
        UnauthorizedAccessException => $"{FirstLine(failure)} Give this user read access to that file, then start again.",
        DirectoryNotFoundException when Path.IsPathRooted(failure.Message) => // the file provider's message contains only the folder's path
            $"The content root does not exist ({failure.Message}). Pass the published folder with --contentRoot.",
        InvalidOperationException when failure.Message.StartsWith("Configuration value", StringComparison.Ordinal) =>
            $"{failure.Message} Log levels are Trace, Debug, Information, Warning, Error, Critical and None.",
        _ when failure.StackTrace?.Contains(".Kestrel.", StringComparison.Ordinal) == true =>
            $"Kestrel failed to start ({FirstLine(failure)}). Check the addresses. For https://, pass a certificate with "
            + "--Kestrel:Certificates:Default:Path and its password with --Kestrel:Certificates:Default:Password.",
        _ => null,
    };

    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].Trim();
}
