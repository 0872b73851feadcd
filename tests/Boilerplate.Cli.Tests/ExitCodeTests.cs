using System.Runtime.InteropServices;
using Boilerplate.Cli.Tests.Support;

namespace Boilerplate.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Support.Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("unknown command 'claen'; did you mean 'clean'?", "claen", "a.txt")]
    [InlineData("unknown option '--lables'; did you mean '--labels'?", "clean", "a.txt", "--lables")]
    [InlineData("unknown option '-z'", "clean", "-z")]
    [InlineData("no command is given; there are clean, classify, learn-site, merge-sites, merge-stats, model")]
    [InlineData("--threshold '1.5' is not a number from 0 to 1", "clean", "--threshold", "1.5")]
    [InlineData("--threshold '0,5' is not a number from 0 to 1", "clean", "--threshold", "0,5")]
    [InlineData("--threshold 'NaN' is not a number from 0 to 1", "clean", "--threshold=NaN")]
    [InlineData("--threshold '-1' is not a number from 0 to 1", "clean", "--threshold", "-1")]
    [InlineData("--threads '0' is not a whole number from 1 to 1024", "clean", "--threads", "0")]
    [InlineData("--to 'csv' is not one of text, markdown, html, jsonl, parquet", "clean", "--to", "csv")]
    [InlineData("--shard '5/4' is not I/N with I from 1 to N, such as 3/16", "clean", "--shard", "5/4")]
    [InlineData("--shard '0/4' is not I/N with I from 1 to N, such as 3/16", "clean", "--shard", "0/4")]
    [InlineData("--max-errors 'x' is not a whole number from 0 to 2147483647", "clean", "--max-errors", "x")]
    [InlineData("--time-limit '0' is not a whole number from 1 to 86400", "clean", "--time-limit", "0")]
    [InlineData("--resume needs --output: what went to the standard output cannot be gone on with", "clean", "article.txt", "--resume")]
    [InlineData("--resume needs inputs that are files: the standard input cannot be read again", "clean", "--resume", "-o", "out.txt")]
    [InlineData("--errors-raw needs --errors, the file that the records go to", "clean", "article.txt", "--errors-raw")]
    [InlineData("--to parquet needs --output: a Parquet file is written from its end, which a pipe has not", "clean", "--to", "parquet")]
    [InlineData("--shard-list 'none.txt': no such file", "clean", "--shard-list", "none.txt")]
    [InlineData("--from 'jsonn' is not one of auto, text, html, jsonl, warc, wet, parquet; did you mean 'jsonl'?", "clean", "--from", "jsonn")]
    [InlineData("--preset 'precison' is not one of balanced, precision, recall; did you mean 'precision'?", "clean", "--preset", "precison")]
    [InlineData("artcle.txt: no such file or folder; did you mean 'article.txt'?", "clean", "artcle.txt")]
    [InlineData("--model 'no.bpm': no such file", "model", "--model", "no.bpm")]
    [InlineData("--labels has no place in --to markdown: labels are fields of JSON; use --to jsonl, or leave --to out", "clean", "--labels", "--to", "markdown")]
    [InlineData("the output 'article.txt' would overwrite its own input", "clean", "article.txt", "-o", "article.txt")]
    [InlineData("--encoding 'utf9000' is not a known charset; 'utf-8', 'windows-1252' and 'shift_jis' are some", "clean", "--encoding", "utf9000")]
    public async Task Usage_Wrong_IsTwoAndSaysWhy(string message, params string[] args)
    {
        _cli.Folder.Write("article.txt", "a");

        ProcessRun run = await _cli.Run(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal("boilerplate: " + message, run.ErrorLines[0]);
        Assert.EndsWith("--help' shows the usage", run.ErrorLines[1]);
    }

    [Fact]
    public async Task Input_OneMissing_IsOne()
    {
        _cli.Folder.Write("a.txt", "a");

        ProcessRun run = await _cli.Run("clean", "a.txt", "nowhere", "--threshold", "0");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("a\n", run.Output);
        Assert.Equal("boilerplate: nowhere: no such file or folder", run.ErrorLines[0]);
    }

    [Fact]
    public async Task Input_BinaryOnly_IsThree()
    {
        _cli.Folder.Write("a.txt", [0, 1, 2]);

        ProcessRun run = await _cli.Run("clean", "a.txt");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("boilerplate: a.txt: record 1, byte 0: is a binary file, not a text: it contains NUL bytes", run.ErrorLines[0]);
    }

    [Fact]
    public async Task Folder_WithoutKnownFiles_IsThree()
    {
        _cli.Folder.Write("in/a.png", "a");

        ProcessRun run = await _cli.Run("clean", "in", "-o", "out");

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("boilerplate: in: holds no file with a known extension", run.ErrorLines[0]);
    }

    [Fact]
    public async Task Output_BelowAFile_IsThree()
    {
        _cli.Folder.Write("file", "f");

        ProcessRun run = await _cli.RunWithInput("a", "clean", "-o", "file/out.txt");

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("boilerplate: file/out.txt: cannot be written: ", run.ErrorLines[0]);
        Assert.Equal(["file"], _cli.Folder.Files());
    }

    [Fact]
    public async Task Input_Empty_IsZero()
    {
        ProcessRun run = await _cli.RunWithInput("", "clean");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_WhileReading_Is130AndLeavesNoFile(string signal)
    {
        Signals.Require(signal);

        ProcessRun run = await ProcessRun.Of(
            _cli.Start("clean", "--from", "jsonl", "-o", "out.jsonl"),
            [.. "{\"text\":\"a\"}\n"u8],
            async process =>
            {
                while (_cli.Folder.Files().Length == 0)
                    await Task.Delay(20);
                using var kill = System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
                await process.WaitForExitAsync();
            });

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(_cli.Folder.Files());
        Assert.StartsWith("boilerplate: interrupted after ", run.ErrorLines[^1]);
    }

    [Fact]
    public async Task Pipe_ClosedByItsReader_EndsQuietly()
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "needs a POSIX shell");
        _cli.Folder.Write("in.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"" + new string('x', 1000) + "\"}\n", 5000)));
        System.Diagnostics.ProcessStartInfo cli = _cli.Start();
        string command = string.Join(' ', cli.ArgumentList.Select(argument => $"'{argument}'").Prepend(cli.FileName));
        cli = new System.Diagnostics.ProcessStartInfo(
            "sh", ["-c", $"( {command} clean in.jsonl --threshold 0; echo $? >code ) | head -c 5"]) { WorkingDirectory = _cli.Folder.Path };

        ProcessRun run = await ProcessRun.Of(cli);

        Assert.Equal("{\"tex", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal("0\n", await File.ReadAllTextAsync(_cli.Folder["code"]));
    }

    [Fact]
    public async Task Output_AppendedByTwoRuns_HoldsBoth()
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "needs a POSIX shell");
        _cli.Folder.Write("a.txt", "a");
        string command = string.Join(' ', _cli.Start("clean", "a.txt", "--threshold", "0").ArgumentList.Select(argument => $"'{argument}'"));

        await ProcessRun.Of(new System.Diagnostics.ProcessStartInfo(
            "sh", ["-c", $"( dotnet {command}; dotnet {command} ) > both"]) { WorkingDirectory = _cli.Folder.Path });

        Assert.Equal("a\na\n", await File.ReadAllTextAsync(_cli.Folder["both"]));
    }
}
