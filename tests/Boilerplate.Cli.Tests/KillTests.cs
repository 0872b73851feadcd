using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Boilerplate.Cli.Tests.Support;

namespace Boilerplate.Cli.Tests;

/// <summary>Kills runs over many records at random moments, resumes them, and compares with a run that nobody killed.</summary>
public sealed class KillTests : IDisposable
{
    private const int Records = 100_000;
    private const int Kills = 10;

    private readonly Support.Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(1, "out.jsonl")]
    [InlineData(2, "out.jsonl.zst")]
    public async Task Run_KilledAtRandomMomentsAndResumed_EqualsAnUninterruptedOne(int threads, string output)
    {
        WriteRecords();
        var watch = Stopwatch.StartNew();
        ProcessRun whole = await _cli.Run("clean", "in.jsonl", "-o", "whole/" + output, "--threads", "2", "--errors", "whole/errors.jsonl", "--stats", "whole/stats.json");
        TimeSpan time = watch.Elapsed;
        Assert.Equal(1, whole.ExitCode);
        string[] command =
        [
            "clean", "in.jsonl", "-o", "out/" + output, "--threads", threads.ToString(CultureInfo.InvariantCulture),
            "--errors", "out/errors.jsonl", "--stats", "out/stats.json", "--resume",
        ];
        var random = new Random(threads);
        int kills = 0;
        while (kills < Kills)
        {
            // So short that the kills end before the run does, whose speed depends on what else the machine does.
            TimeSpan wait = time * random.NextDouble() * 0.3 + TimeSpan.FromMilliseconds(100);
            using Process process = Process.Start(_cli.Start(command)) ?? throw new InvalidOperationException();
            bool hasEnded = await EndsWithin(process, wait);
            if (hasEnded)
                break;
            process.Kill();
            await process.WaitForExitAsync();
            kills++;
        }

        ProcessRun last = await _cli.Run(command);

        Assert.InRange(kills, 2, Kills);
        Assert.Equal(1, last.ExitCode);
        Assert.True(Read("whole/" + output).AsSpan().SequenceEqual(Read("out/" + output)), "the outputs differ");
        Assert.True(Read("whole/errors.jsonl").AsSpan().SequenceEqual(Read("out/errors.jsonl")), "the errors differ");
        Assert.Equal(WithoutTimes("whole/stats.json"), WithoutTimes("out/stats.json"));
        Assert.Equal(whole.ErrorLines[^1], last.ErrorLines[^1]);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_WhileRunning_CommitsAndSaysHowToGoOn(string signal)
    {
        Signals.Require(signal);
        WriteRecords();

        ProcessRun run = await ProcessRun.Of(_cli.Start("clean", "in.jsonl", "-o", "out.jsonl"), whileRunning: async process =>
        {
            while (!File.Exists(_cli.Folder[".out.jsonl.part"]) || new FileInfo(_cli.Folder[".out.jsonl.part"]).Length < 100_000)
                await Task.Delay(20);
            using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
            await process.WaitForExitAsync();
        });

        Assert.Equal(130, run.ExitCode);
        Assert.Equal([".out.jsonl.journal", ".out.jsonl.part", "in.jsonl"], _cli.Folder.Files());
        Assert.StartsWith("boilerplate: interrupted after ", run.ErrorLines[^2]);
        Assert.Equal("boilerplate: the same command with --resume goes on from here", run.ErrorLines[^1]);
        // Every record up to there is whole, and in the journal.
        string[] lines = await File.ReadAllLinesAsync(_cli.Folder[".out.jsonl.part"]);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        Assert.Contains($"\"written\":{new FileInfo(_cli.Folder[".out.jsonl.part"]).Length}", (await File.ReadAllLinesAsync(_cli.Folder[".out.jsonl.journal"]))[^1]);
    }

    private static async Task<bool> EndsWithin(Process process, TimeSpan time)
    {
        using var timeout = new CancellationTokenSource(time);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void WriteRecords() => _cli.Folder.Write("in.jsonl", Corpus.Records(0, Records));

    private byte[] Read(string name) => File.ReadAllBytes(_cli.Folder[name]);

    private string[] WithoutTimes(string name) =>
        [.. File.ReadAllLines(_cli.Folder[name]).Where(line => !line.Contains("seconds\":", StringComparison.Ordinal))];
}
