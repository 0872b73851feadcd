using System.Text;
using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    [InlineData("out.jsonl.zst")]
    [InlineData("out.txt")]
    public async Task Run_CancelledOftenAndResumed_EqualsAnUninterruptedOne(string output)
    {
        string input = _folder.Write("in.jsonl", Records(40_000, withErrors: true));
        BatchOptions options = Options(input, output);
        BatchRun whole = await BatchRun.Of(options with { Output = _folder["whole/" + output], ErrorsPath = _folder["whole/errors.jsonl"] });
        int interruptions = 0;
        BatchRun run;
        while (true)
        {
            // The classifier cancels the run at some record of its own.
            run = await BatchRun.CancelledAfter(options with { Resume = true }, records: 9_000);
            if (run.Summary.Outcome != BatchOutcome.Cancelled)
                break;
            Assert.False(File.Exists(options.Output));
            Assert.InRange(++interruptions, 0, 100);
        }

        Assert.InRange(interruptions, 3, 100);
        Assert.Equal(await File.ReadAllBytesAsync(_folder["whole/" + output]), await File.ReadAllBytesAsync(_folder["out/" + output]));
        Assert.Equal(await File.ReadAllTextAsync(_folder["whole/errors.jsonl"]), await File.ReadAllTextAsync(_folder["out/errors.jsonl"]));
        Assert.Equal(whole.Counts, run.Counts);
        Assert.Equal([$"out/.{output}.journal", "out/errors.jsonl", $"out/{output}"], _folder.Files().Where(file => file.StartsWith("out/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Archive_CancelledAndResumed_EqualsAnUninterruptedOne()
    {
        byte[][] records = [.. Enumerable.Range(0, 3000).Select(i => Archive.Response($"<p>page {i}", $"http://site.example/{i}"))];
        string input = _folder.Write("in.warc.gz", Archive.GzipMembers(records));
        BatchOptions options = Options(input, "out.jsonl");
        await BatchRun.Of(options with { Output = _folder["whole.jsonl"] });

        BatchRun first = await BatchRun.CancelledAfter(options with { Resume = true }, records: 1_000);
        BatchRun second = await BatchRun.Of(options with { Resume = true });

        Assert.Equal(BatchOutcome.Cancelled, first.Summary.Outcome);
        Assert.InRange(second.Classifier.Documents, 1, 2_500);
        Assert.Equal(await File.ReadAllBytesAsync(_folder["whole.jsonl"]), await File.ReadAllBytesAsync(_folder["out/out.jsonl"]));
    }

    [Fact]
    public async Task Run_WhileTheOneBeforeStillCommits_WaitsForIt()
    {
        BatchOptions options = Options(_folder.Write("in.jsonl", Records(12_000, withErrors: false)), "out.jsonl") with { Resume = true };
        await BatchRun.CancelledAfter(options, records: 9_000);
        string journal = Assert.Single(_folder.Files(), file => file.EndsWith(".journal", StringComparison.Ordinal));
        FileStream held = File.Open(_folder[journal], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Task<BatchRun> next = Task.Run(() => BatchRun.Of(options));
        await Task.Delay(300);
        Assert.False(next.IsCompleted);
        await held.DisposeAsync();
        BatchRun run = await next;

        Assert.Equal(BatchOutcome.Completed, run.Summary.Outcome);
        Assert.Equal(12_000, run.Summary.Records);
    }

    [Fact]
    public async Task Tree_Complete_IsNotDoneAgain()
    {
        BatchOptions options = Tree();
        await BatchRun.Of(options);

        BatchRun again = await BatchRun.Of(options);

        Assert.Equal(0, again.Classifier.Documents);
        Assert.Equal((BatchOutcome.Completed, 3, 3, 0, 0), again.Counts);
    }

    [Fact]
    public async Task Tree_WithAChangedInput_DoesItAlone()
    {
        BatchOptions options = Tree();
        await BatchRun.Of(options);
        DateTime time = File.GetLastWriteTimeUtc(_folder["in/b.txt"]);
        _folder.Write("in/b.txt", "B");
        File.SetLastWriteTimeUtc(_folder["in/b.txt"], time);

        BatchRun again = await BatchRun.Of(options);

        Assert.Equal(1, again.Classifier.Documents);
        Assert.Equal("B\n", await File.ReadAllTextAsync(_folder["out/b.txt"]));
        Assert.Equal([$"{_folder["in/b.txt"]}: its bytes have changed since it was begun, so it is done anew"], again.Warnings);
        Assert.Equal((BatchOutcome.Completed, 3, 3, 0, 0), again.Counts);
    }

    [Fact]
    public async Task Tree_WithALostOutput_DoesItAlone()
    {
        BatchOptions options = Tree();
        await BatchRun.Of(options);
        File.Delete(_folder["out/c.txt"]);

        BatchRun again = await BatchRun.Of(options);

        Assert.Equal(1, again.Classifier.Documents);
        Assert.Equal("c\n", await File.ReadAllTextAsync(_folder["out/c.txt"]));
    }

    [Fact]
    public async Task Tree_WithOtherOptions_IsDoneAnew()
    {
        BatchOptions options = Tree();
        await BatchRun.Of(options);

        BatchRun again = await BatchRun.Of(options with { Classifier = new() { Threshold = 0.5 } });

        Assert.Equal(3, again.Classifier.Documents);
        Assert.Equal(["the interrupted run had other options, so this one starts anew"], again.Warnings);
    }

    [Fact]
    public async Task Input_ThatGrewWhileInterrupted_IsDoneAnew()
    {
        string input = _folder.Write("in.jsonl", Records(5_000));
        BatchOptions options = Options(input, "out.jsonl") with { Resume = true };
        await BatchRun.CancelledAfter(options, records: 2_000);
        await File.AppendAllTextAsync(input, Records(10));

        BatchRun again = await BatchRun.Of(options);

        Assert.Equal(5_010, again.Classifier.Documents);
        Assert.StartsWith($"{input}: it had ", Assert.Single(again.Warnings));
        Assert.Equal(5_010, again.Summary.Records);
    }

    [Fact]
    public async Task Journal_CutAtAnyByte_StillGivesTheSame()
    {
        string input = _folder.Write("in.jsonl", Records(3_000, withErrors: true));
        BatchOptions options = Options(input, "out.jsonl") with { Resume = true };
        await BatchRun.Of(options with { Output = _folder["whole.jsonl"], ErrorsPath = _folder["whole-errors.jsonl"] });
        await BatchRun.CancelledAfter(options, records: 2_000);
        byte[] journal = File.ReadAllBytes(_folder["out/.out.jsonl.journal"]);
        byte[] part = File.ReadAllBytes(_folder["out/.out.jsonl.part"]);
        var random = new Random(3);
        for (int i = 0; i < 12; i++)
        {
            _folder.Write("out/.out.jsonl.journal", journal[..random.Next(journal.Length)]);
            _folder.Write("out/.out.jsonl.part", [.. part, .. "half a rec"u8]);
            await BatchRun.Of(options);

            Assert.Equal(File.ReadAllBytes(_folder["whole.jsonl"]), File.ReadAllBytes(_folder["out/out.jsonl"]));
            Assert.Equal(File.ReadAllBytes(_folder["whole-errors.jsonl"]), File.ReadAllBytes(_folder["out/errors.jsonl"]));
        }
    }

    [Fact]
    public async Task Run_WithoutResume_LeavesNoJournalWhenItIsComplete()
    {
        string input = _folder.Write("in.jsonl", Records(10));

        await BatchRun.Of(Options(input, "out.jsonl"));

        Assert.Equal(["in.jsonl", "out/errors.jsonl", "out/out.jsonl"], _folder.Files());
    }

    [Fact]
    public async Task Run_KilledWithoutResume_CanStillBeResumed()
    {
        string input = _folder.Write("in.jsonl", Records(5_000));
        BatchOptions options = Options(input, "out.jsonl");
        BatchRun first = await BatchRun.CancelledAfter(options, records: 2_000);

        BatchRun again = await BatchRun.Of(options with { Resume = true });

        Assert.True(first.Summary.IsResumable);
        Assert.InRange(again.Classifier.Documents, 1, 4_000);
        Assert.Equal(5_000, again.Summary.Records);
    }

    [Fact]
    public async Task Input_ThatWasMissing_IsDoneTheNextTime()
    {
        BatchOptions options = Tree();
        File.Delete(_folder["in/b.txt"]);
        Directory.CreateSymbolicLink(_folder["in/b.txt"], _folder["in/b.txt"]);
        BatchRun first = await BatchRun.Of(options with { Inputs = [_folder["in/a.txt"], _folder["in/b.txt"]] });
        File.Delete(_folder["in/b.txt"]);
        _folder.Write("in/b.txt", "b");

        BatchRun again = await BatchRun.Of(options with { Inputs = [_folder["in/a.txt"], _folder["in/b.txt"]] });

        Assert.Equal(1, first.Summary.Errors);
        Assert.Equal((1, BatchOutcome.Completed), (again.Classifier.Documents, again.Summary.Outcome));
    }

    [Fact]
    public async Task Run_WithErrorsOnly_KeepsThemWhenResumed()
    {
        string input = _folder.Write("in.jsonl", string.Concat(Enumerable.Repeat("[]\n", 500)) + Records(2_000));
        BatchOptions options = Options(input, "out.jsonl.gz") with { Resume = true };
        await BatchRun.CancelledAfter(options, records: 1);
        await BatchRun.CancelledAfter(options, records: 1);

        BatchRun run = await BatchRun.Of(options);

        Assert.Equal((2_500, 500), (run.Summary.Records, run.Summary.Errors));
        Assert.Equal(500, File.ReadAllLines(_folder["out/errors.jsonl"]).Length);
    }

    [Fact]
    public async Task Output_ThatAnotherRunWrites_IsAnError()
    {
        string input = _folder.Write("in.jsonl", Records(10));
        Directory.CreateDirectory(_folder["out"]);
        using FileStream other = new(_folder["out/.out.jsonl.part"], FileMode.Create, FileAccess.Write, FileShare.None);

        BatchRun run = await BatchRun.Of(Options(input, "out.jsonl"));

        Assert.Equal(BatchOutcome.NothingDone, run.Summary.Outcome);
        Assert.Contains("being used by another process", Assert.Single(run.Errors).Reason);
    }

    private BatchOptions Options(string input, string output) => new()
    {
        Inputs = [input],
        To = output.EndsWith(".txt", StringComparison.Ordinal) ? OutputFormat.Text : null,
        Output = _folder["out/" + output],
        ErrorsPath = _folder["out/errors.jsonl"],
        Threads = 2,
    };

    private BatchOptions Tree()
    {
        foreach (string name in (string[])["a", "b", "c"])
            _folder.Write($"in/{name}.txt", name);
        return new BatchOptions { Inputs = [_folder["in"]], Output = _folder["out/"], Resume = true };
    }

    private static string Records(int count, bool withErrors = false)
    {
        var records = new StringBuilder();
        for (int i = 0; i < count; i++)
            records.Append(withErrors && i % 97 == 5 ? $"[{i}]\n" : $"{{\"id\":{i},\"text\":\"{new string('x', i % 300)}\\n# menu {i * 7919L}\\nline {i}\"}}\n");
        return records.ToString();
    }
}
