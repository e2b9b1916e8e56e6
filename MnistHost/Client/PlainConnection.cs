using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using MnistHost.Security;

namespace MnistHost.Client;

/// <summary>
/// A connection as long as nothing but plain requests for whole files come on it: each is answered from the memory in which the answer lies, ahead of the framework's HTTP.
/// The first request that is anything else, and all that follow it, are the framework's (<paramref name="http"/>).
/// </summary>
internal sealed class PlainConnection(ConnectionContext connection, WholeFiles files, ConnectionDelegate http)
{
    private const long Never = long.MaxValue;
    private const long Passed = -1;

    /// <summary>On the clock of <see cref="Environment.TickCount64"/>: <see cref="Passed"/> once it was acted on.</summary>
    private long deadline = Never;
    private volatile bool isSending;

    /// <summary>
    /// Puts itself before the framework's HTTP wherever HTTP/1.1 is spoken without TLS, and nowhere where an operator wants more of a request than its file:
    /// proxies that are to be believed, hosts that are to be refused, requests in the log or in telemetry.
    /// </summary>
    public static void AnswerFirst(WebApplicationBuilder builder)
    {
        if (builder.Configuration.BelievesProxies() || builder.Configuration.SendsTelemetry()) return;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Use(http =>
        {
            // Called when all is set: an address with TLS shows itself by its name.
            if (listen.ToString()!.StartsWith("https:", StringComparison.Ordinal) || !listen.Protocols.HasFlag(HttpProtocols.Http1)) return http;
            var services = listen.ApplicationServices;
            var (files, configuration, requests) = (services.GetRequiredService<WholeFiles>(), services.GetRequiredService<IConfiguration>(), services.GetRequiredService<ILoggerFactory>().CreateLogger(HostLog.Requests));
            // Asked for each connection, as both can change while the host runs.
            return connection => requests.IsEnabled(LogLevel.Information) || configuration.RefusesHosts() ? http(connection) : new PlainConnection(connection, files, http).AnswerAsync();
        })));
    }

    public async Task AnswerAsync()
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket
            && connection.Features.Get<IConnectionHeartbeatFeature>() is { } heartbeat
            && connection.Features.Get<IConnectionLifetimeNotificationFeature>() is { } lifetime)
        {
            heartbeat.OnHeartbeat(static self => ((PlainConnection)self).EndIfTooLate(), this);
            await using var stopping = lifetime.ConnectionClosedRequested.Register(static self => ((PlainConnection)self!).StopReading(), this);
            try
            {
                if (!await AnswerPlainRequestsAsync(socket)) return;
            }
            catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                return; // the client, or its connection
            }
        }
        await http(connection);
    }

    /// <returns>Whether something is left to read that is no plain request.</returns>
    private async Task<bool> AnswerPlainRequestsAsync(Socket socket)
    {
        var input = connection.Transport.Input;
        while (true)
        {
            Volatile.Write(ref deadline, Environment.TickCount64 + (long)RequestLimits.IdleTime.TotalMilliseconds);
            var read = await input.ReadAsync();
            var buffer = read.Buffer;
            if (buffer.IsEmpty && (read.IsCanceled || read.IsCompleted)) return false;
            if (read.IsCanceled || files.Find(buffer.FirstSpan, out var length) is not { } file)
            {
                input.AdvanceTo(buffer.Start);
                return Interlocked.Exchange(ref deadline, Never) != Passed;
            }

            var answer = file.AnswerOf(DateTime.UtcNow);
            for (var done = answer.SendWithoutCopy(socket); done < answer.Length;)
            {
                var sent = socket.SendAsync(answer.After(done), SocketFlags.None);
                if (!sent.IsCompleted)
                {
                    Volatile.Write(ref deadline, Environment.TickCount64 + RequestLimits.SendTimeMs(answer.Length - done));
                    isSending = true;
                }
                done += await sent;
            }
            isSending = false;
            input.AdvanceTo(buffer.GetPosition(length));
        }
    }

    /// <summary>Called once a second.</summary>
    private void EndIfTooLate()
    {
        var seen = Volatile.Read(ref deadline);
        var wasSending = isSending; // read after one deadline and set after the next: true belongs to this one or to none
        if (Environment.TickCount64 < seen || seen == Passed || Interlocked.CompareExchange(ref deadline, Passed, seen) != seen) return;
        if (wasSending) connection.Abort();
        else StopReading();
    }

    private void StopReading() => connection.Transport.Input.CancelPendingRead();
}
