using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class OutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(OutputFormat.Text, "a\nb\n")]
    [InlineData(OutputFormat.Markdown, "* a\n* b\n")]
    [InlineData(OutputFormat.Jsonl, "{\"source\":\"-\",\"text\":\"a\\nb\"}\n")]
    public async Task Text_ToEachFormat_HoldsTheContent(OutputFormat format, string expected)
    {
        BatchRun run = await BatchRun.Of(new BatchOptions { To = format }, "a\n\n# menu\nb");

        Assert.Equal(expected, run.Output);
    }

    [Fact]
    public async Task Text_WithLabels_IsOneRecord()
    {
        string input = _folder.Write("a.txt", "a\n# menu");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [input], Labels = true, OutputField = "clean" });

        Assert.Equal(
            $$"""{"source":"{{input.Replace('\\', '/')}}","clean":"a","blocks":[{"text":"a","label":"content","probability":0.9877,"category":null,"kind":"line"},"""
            + """{"text":"# menu","label":"boilerplate","probability":0.25,"category":"navigation","kind":"line"}]}""" + "\n",
            run.Output);
    }

    [Fact]
    public async Task Text_FileAndPipeAndRecord_Agree()
    {
        const string Text = "Größe\r\n\r\n# Menü\r\nEnde";
        string file = _folder.Write("a.txt", Text);
        BatchRun fromFile = await BatchRun.Of(new BatchOptions { Inputs = [file] });
        BatchRun fromPipe = await BatchRun.Of(new BatchOptions { Inputs = ["-"] }, Text);
        BatchRun fromRecord = await BatchRun.OfRecords("{\"text\":\"Größe\\r\\n\\r\\n# Menü\\r\\nEnde\"}", new BatchOptions { To = OutputFormat.Text });

        Assert.Equal(fromFile.Output, fromPipe.Output);
        Assert.Equal(fromFile.Output, fromRecord.Output);
    }

    [Theory]
    [InlineData("in.txt", "out.txt")]
    [InlineData("in.html", "out.txt")]
    public async Task Document_Empty_GivesAnEmptyFile(string input, string output)
    {
        await BatchRun.Of(new BatchOptions { Inputs = [_folder.Write(input, "")], Output = _folder[output] });

        Assert.Equal("", await File.ReadAllTextAsync(_folder[output]));
    }

    [Fact]
    public async Task Output_Existing_IsReplacedWhole()
    {
        string output = _folder.Write("out.txt", new string('x', 1000));

        await BatchRun.Of(new BatchOptions { Output = output }, "a");

        Assert.Equal("a\n", await File.ReadAllTextAsync(output));
        Assert.Equal(["out.txt"], _folder.Files());
    }

    [Fact]
    public async Task Output_InExistingFolder_KeepsTheFileName()
    {
        string input = _folder.Write("page.html.gz", Compressed.Gzip("a"));
        Directory.CreateDirectory(_folder["out"]);

        await BatchRun.Of(new BatchOptions { Inputs = [input], Output = _folder["out"], To = OutputFormat.Markdown });

        Assert.Equal(["out/page.md", "page.html.gz"], _folder.Files());
    }

    [Fact]
    public async Task Output_BelowAFile_CannotBeWritten()
    {
        string file = _folder.Write("file", "f");

        BatchRun run = await BatchRun.Of(new BatchOptions { Output = Path.Combine(file, "out.txt") }, "a");

        Assert.Equal(BatchOutcome.NothingDone, run.Summary.Outcome);
        Assert.StartsWith("cannot be written: ", Assert.Single(run.Errors).Reason);
    }

    [Fact]
    public async Task Output_OneOfTwoUnwritable_LosesOnlyThatOne()
    {
        string a = _folder.Write("in/a.txt", "a");
        string b = _folder.Write("in/b.txt", "b");
        Directory.CreateDirectory(_folder["out/a.txt"]);

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [a, b], Output = _folder["out"] });

        Assert.Equal(BatchOutcome.CompletedWithErrors, run.Summary.Outcome);
        // The journal stays, so that the lost output alone can be made up for.
        Assert.Equal(["in/a.txt", "in/b.txt", "out/.boilerplate.journal", "out/b.txt"], _folder.Files());
    }

    [Fact]
    public async Task ErrorsPath_BelowAFile_StopsBeforeTheRun()
    {
        string file = _folder.Write("file", "f");

        BatchRun run = await BatchRun.Of(new BatchOptions { ErrorsPath = Path.Combine(file, "e.jsonl") }, "a");

        Assert.Equal(BatchOutcome.NothingDone, run.Summary.Outcome);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Documents_WithErrors_LeaveNoOutputOfTheirs()
    {
        string bad = _folder.Write("in/bad.txt", [0xFF, 0]);
        string good = _folder.Write("in/good.txt", "g");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [bad, good], Output = _folder["out/"] });

        Assert.Equal(["in/bad.txt", "in/good.txt", "out/good.txt"], _folder.Files());
        Assert.Equal(BatchOutcome.CompletedWithErrors, run.Summary.Outcome);
    }

    [Fact]
    public async Task Pipe_Closed_EndsQuietly()
    {
        BatchRun run = await BatchRun.Of(new BatchOptions(), new MemoryStream([.. "a"u8]), output: new FailingStream(32));

        Assert.Equal(BatchOutcome.OutputClosed, run.Summary.Outcome);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task Disk_Full_IsAnErrorOfTheOutput()
    {
        BatchRun run = await BatchRun.Of(new BatchOptions(), new MemoryStream([.. "a"u8]), output: new FailingStream(28));

        Assert.Equal(BatchOutcome.NothingDone, run.Summary.Outcome);
        Assert.Equal(["standard output: cannot be written: no use"], run.Errors.Select(error => error.ToString()));
    }
}
