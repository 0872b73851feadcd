using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

/// <summary>Files in Cases/parquet were written by Apache Arrow's C++ library.</summary>
public sealed class ParquetInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_OfAnotherLibrary_KeepAllColumns()
    {
        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [CaseFiles.Path("parquet/pages.parquet")], DropInput = true });

        Assert.Empty(run.Errors);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.StartsWith(
            """{"id":"p-001","url":"https://www.costadebrea.example/pueblos/la-plaza-sin-coches","lang":"es","fetched":"2026-09-14T08:20:11.0000000Z","status":200,"html":null,"text":"La plaza que dejó""",
            lines[0]);
        Assert.EndsWith(""","tags":[],"score":0.5}""", lines[0]);
        Assert.Contains(",\"status\":null,", lines[1]);
        Assert.EndsWith(""","tags":["t0"],"score":1.5}""", lines[1]);
    }

    [Fact]
    public async Task Rows_WithNulls_AreErrorsOfTheirOwn()
    {
        string input = CaseFiles.Path("parquet/nulls.parquet");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [input], To = OutputFormat.Text });

        Assert.Equal("a\nb\n\nc\n", run.Output);
        RecordError error = Assert.Single(run.Errors);
        Assert.Equal((2, "the field 'text' is null, not a string"), (error.Record, error.Reason));
    }

    [Fact]
    public async Task File_WithoutTheColumn_SaysWhichThereAre()
    {
        string input = CaseFiles.Path("parquet/no-document.parquet");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [input] });

        Assert.Equal(BatchOutcome.NothingDone, run.Summary.Outcome);
        Assert.Equal(
            [$"{input}: has neither a column 'html' nor a column 'text'; its columns are n, txt; did you mean 'txt'?"],
            run.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public async Task Column_OfBytes_IsReadAsAPage()
    {
        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [CaseFiles.Path("parquet/binary-html.parquet")] });

        Assert.Equal("{\"html\":\"<meta charset=windows-1251><p>при\",\"digest\":\"AQL/\",\"text\":\"html:<meta charset=windows-1251><p>при\"}\n", run.Output);
    }

    [Fact]
    public async Task Rows_CompressedAndFromStandardInput_AreTheSame()
    {
        byte[] bytes = File.ReadAllBytes(CaseFiles.Path("parquet/nulls.parquet"));
        string zst = _folder.Write("n.parquet.zst", Archive.Encoded(bytes, stream => new ZstdSharp.CompressionStream(stream, leaveOpen: true)));

        BatchRun file = await BatchRun.Of(new BatchOptions { Inputs = [zst] });
        BatchRun pipe = await BatchRun.Of(new BatchOptions(), new PiecewiseStream(Archive.Gzip(bytes), 7));

        Assert.Equal("{\"n\":1,\"text\":\"a\\nb\"}\n{\"n\":3,\"text\":\"c\"}\n", file.Output);
        Assert.Equal(file.Output, pipe.Output);
    }

    [Fact]
    public async Task File_Damaged_IsAnErrorAndTheOthersAreRead()
    {
        byte[] bytes = File.ReadAllBytes(CaseFiles.Path("parquet/nulls.parquet"));
        string cut = _folder.Write("cut.parquet", bytes[..^20]);
        string text = _folder.Write("a.txt", "a");

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [cut, text], To = OutputFormat.Text });

        Assert.Equal("a\n", run.Output);
        Assert.StartsWith("is no Parquet file that can be read: ", Assert.Single(run.Errors).Reason);
    }
}
