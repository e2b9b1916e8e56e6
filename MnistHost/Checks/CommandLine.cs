namespace MnistHost.Checks;

/// <summary>What the program is started for.</summary>
internal enum Verb
{
    /// <summary>To serve until it is stopped.</summary>
    Serve,
    /// <summary><c>--selfcheck</c>: to start on a free port, request its own table of URLs and leave.</summary>
    SelfCheck,
    /// <summary><c>--health</c>: to ask the host that runs with the same options whether it is ready, and leave.</summary>
    Health,
}

internal static class CommandLine
{
    /// <returns>The verb, and the options without it: the configuration would take the next option for its value.</returns>
    public static (Verb Verb, string[] Options) Read(string[] args)
    {
        const string selfCheck = "--selfcheck", health = "--health";
        string[] options = [.. args.Where(arg => arg is not (selfCheck or health))];
        return (args.Contains(health) ? Verb.Health : args.Contains(selfCheck) ? Verb.SelfCheck : Verb.Serve, options);
    }
}
