using System.Diagnostics;
using System.Globalization;

namespace MnistHost.Training.Tests;

/// <summary>Runs the program in a separate process, with real data.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RealDataFact]
    public async Task After_SIGTERM_resume_continues_without_repeating_an_epoch()
    {
        using var first = Start();
        await ReadUntil(first, "epoch 1:");
        using (var kill = Process.Start("kill", ["-TERM", first.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        var rest = await first.StandardOutput.ReadToEndAsync();
        await first.WaitForExitAsync();
        Assert.Equal(130, first.ExitCode);
        Assert.Contains("Add --resume", rest, StringComparison.Ordinal);

        using var second = Start("--resume");
        var lines = await second.StandardOutput.ReadToEndAsync();
        await second.WaitForExitAsync();
        Assert.Equal(0, second.ExitCode);
        Assert.DoesNotContain("epoch 1:", lines, StringComparison.Ordinal);
        Assert.Contains("epoch 2:", lines, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("model/model.json")));
        Assert.True(File.Exists(_folder.File("report/metrics.json")));
    }

    private Process Start(params string[] more)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            Environment = { ["OMP_NUM_THREADS"] = "1" },
        };
        foreach (var argument in (string[])[
            typeof(CommandLine).Assembly.Location,
            "--data", RealDataFactAttribute.Folder!,
            "--architecture", "2k5/2 4/2", "--epochs", "2",
            "--checkpoints", _folder.Path,
            "--model", _folder.File("model"),
            "--fixture", _folder.File("parity.json"),
            "--report", _folder.File("report"),
            .. more])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static async Task ReadUntil(Process process, string text)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The program exited with code {process.ExitCode} before it printed '{text}'.");
    }
}
