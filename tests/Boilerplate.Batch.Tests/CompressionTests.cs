using System.Text;
using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class CompressionTests
{
    private const string Records = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n";

    [Fact]
    public async Task Gzip_OfManyMembers_IsReadToItsEnd()
    {
        byte[] bytes = [.. Compressed.Gzip(Records), .. Compressed.Gzip(""), .. Compressed.Gzip(Records)];

        BatchRun run = await BatchRun.Of(new BatchOptions(), new PiecewiseStream(bytes, 5));

        Assert.Equal(Records + Records, run.Output);
    }

    [Fact]
    public async Task Zstd_OfManyFrames_IsReadToItsEnd()
    {
        byte[] bytes = [.. Compressed.Zstd(Records), .. Compressed.Zstd(Records)];

        BatchRun run = await BatchRun.Of(new BatchOptions(), new PiecewiseStream(bytes, 5));

        Assert.Equal(Records + Records, run.Output);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Compressed_CutAtEveryByte_GivesCompleteRecordsAndOneError(bool isGzip)
    {
        string all = string.Concat(Enumerable.Range(0, 40).Select(i => $"{{\"text\":\"record {i * 7919}\"}}\n"));
        byte[] bytes = isGzip ? Compressed.Gzip(all) : Compressed.Zstd(all);
        for (int length = 4; length < bytes.Length; length++)
        {
            BatchRun run = await BatchRun.Of(
                new BatchOptions { From = InputFormat.Jsonl, Threads = 1 }, new MemoryStream(bytes[..length]));

            RecordError error = Assert.Single(run.Errors);
            Assert.Equal($"the {(isGzip ? "gzip" : "zstd")} data ends early, after {length} compressed bytes", error.Reason);
            Assert.StartsWith(run.Output, all, StringComparison.Ordinal);
            Assert.True(run.Output.Length == 0 || run.Output.EndsWith('\n'));
            Assert.InRange(error.Offset, run.Output.Length, all.Length);
        }
    }

    [Fact]
    public async Task Gzip_MemberCutInTheMiddle_GoesOnAtTheNext()
    {
        string lost = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"text\":\"lost {i * 7919}\"}}\n"));
        byte[] cut = Compressed.Gzip(lost);
        byte[] bytes = [.. Compressed.Gzip(Records), .. cut[..(cut.Length / 3)], .. Compressed.Gzip(Records), .. Compressed.Gzip(Records)];

        BatchRun run = await BatchRun.Of(new BatchOptions { From = InputFormat.Jsonl }, new MemoryStream(bytes));

        Assert.StartsWith(Records, run.Output);
        Assert.EndsWith("\"}\n" + Records + Records, run.Output);
        Assert.Equal(1, run.Errors.Count(error => error.Reason.StartsWith("the gzip data is damaged", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Gzip_WithZerosBehind_IsWhole()
    {
        BatchRun run = await BatchRun.Of(new BatchOptions { From = InputFormat.Jsonl }, new MemoryStream([.. Compressed.Gzip(Records), .. new byte[700]]));

        Assert.Equal(Records, run.Output);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task Gzip_CutBehindManyRecords_StillGivesThem()
    {
        var random = new Random(7);
        string all = string.Concat(Enumerable.Range(0, 5000).Select(_ => $"{{\"text\":\"{random.NextInt64()}\"}}\n"));
        byte[] bytes = Compressed.Gzip(all);

        BatchRun run = await BatchRun.Of(new BatchOptions(), new MemoryStream(bytes[..(bytes.Length / 2)]));

        Assert.InRange(run.Summary.Records, 1000, 4999);
        Assert.Equal(BatchOutcome.CompletedWithErrors, run.Summary.Outcome);
    }

    [Fact]
    public async Task Text_CutInGzip_IsAnErrorWithoutOutput()
    {
        using var folder = new TemporaryFolder();
        string input = folder.Write("a.txt.gz", Compressed.Gzip("hello hello hello")[..^3]);

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [input], Output = folder["out.txt"] });

        Assert.Equal(BatchOutcome.NothingDone, run.Summary.Outcome);
        Assert.Equal(["a.txt.gz"], folder.Files());
    }

    [Fact]
    public async Task Gzip_WithDamage_SaysSo()
    {
        byte[] bytes = Compressed.Gzip(Records);
        bytes[^6] ^= 0xFF;

        BatchRun run = await BatchRun.Of(new BatchOptions { From = InputFormat.Jsonl }, new MemoryStream(bytes));

        Assert.StartsWith("the gzip data is damaged near compressed byte ", Assert.Single(run.Errors).Reason);
    }

    [Theory]
    [InlineData("plain.jsonl")]
    [InlineData("data.bin")]
    public async Task Gzip_UnderAnotherName_IsPeeledOff(string name)
    {
        using var folder = new TemporaryFolder();
        string input = folder.Write(name, Compressed.Gzip(Records));

        BatchRun run = await BatchRun.Of(new BatchOptions { Inputs = [input] });

        Assert.Equal(Records, run.Output);
    }

    [Fact]
    public async Task Output_WithExtension_IsCompressedAlikeForAnyThreads()
    {
        using var folder = new TemporaryFolder();
        string records = string.Concat(Enumerable.Repeat(Records, 3000));
        foreach (int threads in (int[])[1, 4])
        {
            await BatchRun.OfRecords(records, new BatchOptions { Output = folder[$"{threads}.jsonl.gz"], Threads = threads });
            await BatchRun.OfRecords(records, new BatchOptions { Output = folder[$"{threads}.jsonl.zst"], Threads = threads });
        }

        Assert.Equal(records, Compressed.Ungzip(File.ReadAllBytes(folder["1.jsonl.gz"])));
        Assert.Equal(records, Compressed.Unzstd(File.ReadAllBytes(folder["1.jsonl.zst"])));
        Assert.Equal(File.ReadAllBytes(folder["1.jsonl.gz"]), File.ReadAllBytes(folder["4.jsonl.gz"]));
        Assert.Equal(File.ReadAllBytes(folder["1.jsonl.zst"]), File.ReadAllBytes(folder["4.jsonl.zst"]));
    }

    [Fact]
    public async Task Empty_Gzip_IsAnEmptyDocument()
    {
        BatchRun run = await BatchRun.Of(new BatchOptions(), new MemoryStream(Compressed.Gzip("")));

        Assert.Equal(BatchOutcome.Completed, run.Summary.Outcome);
        Assert.Equal("", Encoding.UTF8.GetString(run.OutputBytes));
    }
}
