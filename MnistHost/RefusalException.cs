namespace MnistHost;

/// <summary>
/// The host cannot start or go on, and a person can mend it: <paramref name="message"/> says in one line what is wrong and what to do.
/// </summary>
public sealed class RefusalException(string message) : Exception(message)
{
    /// <summary>
    /// Runs the program; a refusal becomes one line on standard error and exit code 1, without a stack trace.
    /// Any other exception is a defect of the host and keeps its trace.
    /// </summary>
    internal static async Task OnStandardErrorAsync(Func<Task> program)
    {
        try
        {
            await program();
        }
        catch (RefusalException refusal)
        {
            await Console.Error.WriteLineAsync($"MnistHost: {refusal.Message}");
            Environment.ExitCode = 1;
        }
    }
}
