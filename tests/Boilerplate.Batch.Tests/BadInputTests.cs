using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Jsonl_WithMixedLineEndsAndDuplicateIds_KeepsEveryRecordInOrder()
    {
        BatchRun run = await BatchRun.OfRecords(
            "{\"id\":1,\"text\":\"a\"}\r\n{\"id\":1,\"text\":\"b\"}\n\r\n{\"id\":1,\"text\":\"a\"}\n\n  \n{\"id\":2,\"text\":\"c\"}");

        Assert.Equal(
            "{\"id\":1,\"text\":\"a\"}\n{\"id\":1,\"text\":\"b\"}\n{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"c\"}\n", run.Output);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task Record_OfTwoGigabytes_IsAnErrorAndTheOthersAreDone()
    {
        const long Length = 2L * 1024 * 1024 * 1024;
        var input = new GeneratedStream([.. "{\"text\":\"a\"}\n{\"text\":\""u8], Length, [.. "\"}\n{\"text\":\"b\"}\n"u8]);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        BatchRun run = await BatchRun.Of(new BatchOptions { From = InputFormat.Jsonl, MaxRecordLength = 16 * 1024 * 1024 }, input);

        Assert.Equal("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", run.Output);
        Assert.Equal(
            [new RecordError("-", 2, 13, "is longer than the limit of 16777216 bytes for one record") { Kind = ErrorKind.Length }], run.Errors);
        // Far from the record's two gigabytes; other tests of the process allocate meanwhile.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Length / 4);
    }

    [Fact]
    public async Task ArchiveRecord_OfTwoGigabytes_IsAnErrorAndTheOthersAreDone()
    {
        const long Length = 2L * 1024 * 1024 * 1024;
        byte[] huge = Archive.Record("response", "application/http", [], claimedLength: Length);
        var input = new GeneratedStream([.. Archive.Response("<p>a"), .. huge[..^4]], Length, [.. "\r\n\r\n"u8, .. Archive.Response("<p>b")]);

        BatchRun run = await BatchRun.Of(
            new BatchOptions { From = InputFormat.Warc, To = OutputFormat.Text, MaxRecordLength = 16 * 1024 * 1024 }, input);

        Assert.Equal("html:<p>a\n\nhtml:<p>b\n", run.Output);
        Assert.Equal((2, "is longer than the limit of 16777216 bytes for one record"), (Assert.Single(run.Errors).Record, run.Errors[0].Reason));
    }

    [Fact]
    public async Task Errors_WithRawRecords_HoldThem()
    {
        byte[] input = [.. "{\"text\":1}\n"u8, .. "{\"text\":\""u8, 0xFF, .. "\"}\n{\"text\":\"a\"}\n"u8];

        await BatchRun.Of(
            new BatchOptions { From = InputFormat.Jsonl, ErrorsPath = _folder["e.jsonl"], ErrorsRaw = true }, new MemoryStream(input));

        JsonElement[] errors = [.. (await File.ReadAllLinesAsync(_folder["e.jsonl"])).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal("{\"text\":1}", errors[0].GetProperty("raw").GetString());
        Assert.Equal(("field", 8), (errors[0].GetProperty("kind").GetString(), errors[0].GetProperty("offset").GetInt32()));
        Assert.Equal([.. "{\"text\":\""u8, 0xFF, .. "\"}"u8], errors[1].GetProperty("raw_base64").GetBytesFromBase64());
    }

    [Fact]
    public async Task MaxErrors_Passed_EndsTheRunAndItCanBeResumed()
    {
        string input = _folder.Write("in.jsonl", string.Concat(Enumerable.Range(0, 1000).Select(i => i % 10 == 0 ? "[]\n" : $"{{\"text\":\"{i}\"}}\n")));
        var options = new BatchOptions { Inputs = [input], Output = _folder["out.jsonl"], MaxErrors = 20 };

        BatchRun stopped = await BatchRun.Of(options);
        bool wasThere = File.Exists(_folder["out.jsonl"]);
        BatchRun resumed = await BatchRun.Of(options with { MaxErrors = 100, Resume = true });

        Assert.Equal((BatchOutcome.TooManyErrors, 21), (stopped.Summary.Outcome, stopped.Summary.Errors));
        Assert.False(wasThere);
        Assert.True(stopped.Summary.IsResumable);
        Assert.Equal((BatchOutcome.CompletedWithErrors, 1000, 100), (resumed.Summary.Outcome, resumed.Summary.Records, resumed.Summary.Errors));
        Assert.Equal(900, File.ReadAllLines(_folder["out.jsonl"]).Length);
    }

    [Fact]
    public async Task TimeLimit_Passed_IsAnErrorOfTheDocumentAlone()
    {
        BatchRun run = await BatchRun.OfRecords(
            "{\"text\":\"a\"}\n{\"text\":\"!hang\"}\n{\"text\":\"b\"}\n", new BatchOptions { TimeLimit = TimeSpan.FromSeconds(1) });

        Assert.Equal("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", run.Output);
        Assert.Equal(["-: record 2, byte 13: took longer than the limit of 1 s"], run.Errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    [InlineData("out.parquet")]
    public async Task Disk_ThatFillsUp_LosesNothingThatAResumedRunDoesNotMakeUp(string output)
    {
        using SmallDisk disk = SmallDisk.Require(megabytes: 2);
        var random = new Random(1);
        string input = _folder.Write("in.jsonl", string.Concat(Enumerable.Range(0, 6000).Select(i => $"{{\"id\":{i},\"text\":\"{random.NextInt64()}{random.NextInt64()}{new string('x', 500)}{random.NextInt64()}\"}}\n")));
        var options = new BatchOptions { Inputs = [input], Output = Path.Combine(disk.Path, output), Resume = true };
        File.WriteAllBytes(Path.Combine(disk.Path, "filler"), new byte[1_900_000]);

        BatchRun full = await BatchRun.Of(options);
        File.Delete(Path.Combine(disk.Path, "filler"));
        disk.Grow(megabytes: 32);
        BatchRun again = await BatchRun.Of(options);
        await BatchRun.Of(options with { Output = _folder["whole/" + output], Resume = false });

        Assert.Equal(BatchOutcome.NothingDone, full.Summary.Outcome);
        Assert.Contains("cannot be written: ", full.Errors[^1].Reason);
        Assert.Equal((BatchOutcome.Completed, 6000), (again.Summary.Outcome, again.Summary.Records));
        Assert.Equal(File.ReadAllBytes(_folder["whole/" + output]), File.ReadAllBytes(options.Output));
    }
}
