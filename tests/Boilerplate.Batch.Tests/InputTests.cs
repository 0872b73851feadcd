using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class InputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_Recursive_TakesKnownExtensionsInOrder()
    {
        _folder.Write("in/b.txt", "b");
        _folder.Write("in/a/z.html", "z");
        _folder.Write("in/a/c.jsonl.gz", Compressed.Gzip("{\"text\":\"c\"}"));
        _folder.Write("in/picture.png", "p");
        _folder.Write("in/.hidden.txt", "h");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [_folder["in"]], Output = _folder["out"], Labels = true });

        Assert.Equal(["out/a/c.jsonl", "out/a/z.jsonl", "out/b.jsonl"], _folder.Files().Where(file => file.StartsWith("out", StringComparison.Ordinal)));
        Assert.Equal(3, run.Summary.Records);
    }

    [Fact]
    public async Task Folder_WithEarlierOutputInside_DoesNotReadIt()
    {
        _folder.Write("a.txt", "a");
        var options = new BatchOptions { Inputs = [_folder.Path], Output = _folder["out"] };

        await BatchRun.Of(options with { Output = _folder["out/"] });
        BatchRun again = await BatchRun.Of(options);

        Assert.Equal(1, again.Summary.Records);
        Assert.Equal(["a.txt", "out/a.txt"], _folder.Files());
    }

    [Fact]
    public async Task Folder_WithoutReadableFiles_IsNothingDone()
    {
        _folder.Write("picture.png", "p");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [_folder.Path] });

        Assert.Equal(BatchOutcome.NothingDone, run.Summary.Outcome);
        Assert.Equal(
            "holds no file with a known extension (.txt .text .md .html .htm .xhtml .jsonl .ndjson .wet .warc .parquet, also with .gz or .zst)",
            Assert.Single(run.Errors).Reason);
    }

    [Fact]
    public async Task Glob_WithFolders_KeepsTheTreeBehindItsFixedPart()
    {
        _folder.Write("in/a.html", "a");
        _folder.Write("in/x/b.html", "b");
        _folder.Write("in/x/c.txt", "c");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [_folder["in/**/*.html"]], Output = _folder["out"] });

        Assert.Equal(2, run.Summary.Records);
        Assert.Equal(["out/a.txt", "out/x/b.txt"], _folder.Files().Where(file => file.StartsWith("out", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Glob_WithoutMatch_IsNothingDone()
    {
        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [_folder["*.txt"]] });

        Assert.Equal(BatchOutcome.NothingDone, run.Summary.Outcome);
        Assert.Equal("matches no file", Assert.Single(run.Errors).Reason);
    }

    [Fact]
    public async Task Missing_AllInputs_IsWrongUsageWithAHint()
    {
        _folder.Write("article.txt", "a");

        BatchUsageException exception = await Assert.ThrowsAsync<BatchUsageException>(
            () => BatchRun.Of(new BatchOptions { Inputs = [_folder["artcile.txt"]] }));

        Assert.Equal($"{_folder["artcile.txt"]}: no such file or folder; did you mean '{_folder["article.txt"]}'?", exception.Message);
    }

    [Fact]
    public async Task Missing_OneOfTwo_IsAnErrorAndTheOtherIsDone()
    {
        string input = _folder.Write("a.txt", "a");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [_folder["zzz"], input] });

        Assert.Equal("a\n", run.Output);
        Assert.Equal(BatchOutcome.CompletedWithErrors, run.Summary.Outcome);
        Assert.Equal([$"{_folder["zzz"]}: no such file or folder"], run.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public async Task Files_OfUnknownNames_GoByTheirFirstBytes()
    {
        string page = _folder.Write("page", "<html>\np");
        string records = _folder.Write("records", "{\"text\":\"r\"}");
        string text = _folder.Write("text.log", "t");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [page, records, text], To = OutputFormat.Text });

        Assert.Equal("html:<html>\nhtml:p\n\nr\n\nt\n", run.Output);
    }

    [Fact]
    public async Task StandardInput_InPieces_IsSniffedWithoutLoss()
    {
        byte[] input = [.. "{\"text\":\"a\"}\n{\"text\":\"b\"}\n"u8];

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = ["-"] }, new PiecewiseStream(input, 3));

        Assert.Equal("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", run.Output);
    }

    [Fact]
    public async Task Document_OverTheLimit_IsAnError()
    {
        BatchRun run = await BatchRun.Of(new BatchOptions { MaxRecordLength = 100 }, new string('x', 101));

        Assert.Equal("is longer than the limit of 100 bytes for one record", Assert.Single(run.Errors).Reason);
        BatchRun fits = await BatchRun.Of(new BatchOptions { MaxRecordLength = 100 }, new string('x', 100));
        Assert.Equal(new string('x', 100) + "\n", fits.Output);
    }

    [Fact]
    public async Task Document_PastALimitOfTheClassifier_IsAWarning()
    {
        BatchRun run = await BatchRun.Of(new BatchOptions { From = InputFormat.Text }, new string('x', 1_000_001));

        Assert.Equal(["-: record 1, byte 0: passes a limit of size, so its last blocks are coarser or missing"], run.Warnings);
    }
}
