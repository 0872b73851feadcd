using System.Diagnostics;
using Boilerplate.Batch;
using Boilerplate.Cli.Tests.Support;

namespace Boilerplate.Cli.Tests;

public sealed class ProgressTests : IDisposable
{
    private readonly Support.Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(0, null, "0 records, 0.0 MB/s, 0 errors")]
    [InlineData(50_000_000, 200_000_000L, "25% done, 12,345 records, 5.0 MB/s, 62% kept, 1 error, 30s left")]
    [InlineData(50_000_000, 40_000_000_000L, "0% done, 12,345 records, 5.0 MB/s, 62% kept, 1 error, 2h13m10s left")]
    [InlineData(200_000_000, 200_000_000L, "100% done, 12,345 records, 20.0 MB/s, 62% kept, 1 error, 00s left")]
    public void Text_OfProgress_SaysHowFarItIs(long bytes, long? total, string expected)
    {
        var progress = bytes == 0
            ? new BatchProgress(0, 0, 0, null, 0, 0, "-")
            : new BatchProgress(12_345, 1, bytes, total, 1000, 620, "a.jsonl");

        Assert.Equal(expected, ProgressText.Of(progress, TimeSpan.FromSeconds(10)).ToString());
    }

    [Fact]
    public void Rate_OfAResumedRun_LeavesOutWhatWasDoneBefore()
    {
        var progress = new BatchProgress(1, 0, 90_000_000, 100_000_000, 1, 1, "a") { BytesResumed = 80_000_000 };

        Assert.Equal("90% done, 1 record, 1.0 MB/s, 100% kept, 0 errors, 10s left", ProgressText.Of(progress, TimeSpan.FromSeconds(10)).ToString());
    }

    [Fact]
    public void PlainProgress_WritesALineAnInterval()
    {
        var error = new StringWriter();
        var console = new CommandConsole(new StandardStreams(Stream.Null, Stream.Null), error, false, null);
        var shown = new PlainProgress(console, isShown: true, TimeSpan.FromMilliseconds(1));
        var hidden = new PlainProgress(console, isShown: false, TimeSpan.Zero);
        Thread.Sleep(5);

        shown.Show(new BatchProgress(3, 0, 0, null, 10, 5, "a"));
        hidden.Show(new BatchProgress(4, 0, 0, null, 10, 5, "a"));

        Assert.Equal("boilerplate: 3 records, 0.0 MB/s, 50% kept, 0 errors\n", error.ToString().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("--no-progress", false)]
    public async Task Terminal_OfALongRun_ShowsABarAndATable(string option, bool showsBar)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "needs script, which gives a program a terminal");
        _cli.Folder.Write("in.jsonl", "[]\n" + Corpus.Records(0, 12_000));
        ProcessStartInfo clean = _cli.Start($"clean in.jsonl -o out.jsonl --threads 1 {option}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string command = string.Join(' ', clean.ArgumentList.Select(argument => $"'{argument}'").Prepend("stty cols 120; dotnet"));
        var start = new ProcessStartInfo("/usr/bin/script", ["-qefc", command, "/dev/null"]) { WorkingDirectory = _cli.Folder.Path };
        start.Environment["TERM"] = "xterm";

        ProcessRun run = await ProcessRun.Of(start);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("boilerplate: in.jsonl: record 1, byte 0: is an array, not a JSON object", run.Output);
        Assert.Equal(showsBar, run.Output.Contains("━━━━", StringComparison.Ordinal));
        Assert.Matches(@"records +12,001", run.Output);
        Assert.Matches(@"errors: record +3", run.Output);
        Assert.Matches(@"text kept +\d\d\.\d%", run.Output);
    }

    [Fact]
    public async Task Stats_OfARun_AddUp()
    {
        _cli.Folder.Write("a.jsonl", Corpus.Records(0, 20));
        await _cli.Run("clean", "a.jsonl", "-o", "out.jsonl", "--stats", "a.json");

        ProcessRun run = await _cli.Run("merge-stats", "a.json", "a.json");
        ProcessRun missing = await _cli.Run("merge-stats", "b.json");
        ProcessRun broken = await _cli.Run("merge-stats", "a.jsonl");

        Assert.Contains("\"runs\": 2,\n  \"records\": 40,", run.Output);
        Assert.Contains("\"documents\": 40,", run.Output);
        Assert.Equal((2, "boilerplate: b.json: no such file; did you mean 'a.json'?"), (missing.ExitCode, missing.ErrorLines[0]));
        Assert.Equal(3, broken.ExitCode);
        Assert.StartsWith("boilerplate: a.jsonl: is no file of statistics: ", broken.ErrorLines[0]);
    }
}
