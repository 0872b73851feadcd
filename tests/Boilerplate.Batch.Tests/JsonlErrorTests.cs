using System.Text;
using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class JsonlErrorTests
{
    [Theory]
    [InlineData("[1]", "-: record 2, byte 14: is an array, not a JSON object")]
    [InlineData("12", "-: record 2, byte 14: is a number, not a JSON object")]
    [InlineData("{\"a\":tru}", "-: record 2, byte 22: is not valid JSON: 'tru}' is an invalid JSON literal. Expected the literal 'true'")]
    [InlineData("{\"text\":\"x\"", "-: record 2, byte 25: is not valid JSON: the line ends before the object does")]
    [InlineData("{\"text\":\"x\"} x", "-: record 2, byte 27: is not valid JSON: 'x' is invalid after a single JSON value. Expected end of data")]
    [InlineData("{\"a\":\"x\"}", "-: record 2, byte 14: has neither a field 'html' nor a field 'text'")]
    [InlineData("{\"text\":5}", "-: record 2, byte 22: the field 'text' is a number, not a string")]
    [InlineData("{\"text\":null}", "-: record 2, byte 22: the field 'text' is null, not a string")]
    [InlineData("{\"html\":[],\"text\":\"a\"}", "-: record 2, byte 22: the field 'html' is an array, not a string")]
    [InlineData("{\"text\":\"!throw\"}", "-: record 2, byte 14: could not be classified: InvalidOperationException: asked to")]
    public async Task Line_Bad_IsOneErrorAndTheRestGoesOn(string line, string expected)
    {
        BatchRun run = await BatchRun.OfRecords("{\"text\":\"a\"} \n" + line + "\n{\"text\":\"b\"}\n");

        Assert.Equal([expected], run.Errors.Select(error => error.ToString()));
        Assert.Equal("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", run.Output);
        Assert.Equal(BatchOutcome.CompletedWithErrors, run.Summary.Outcome);
        Assert.Equal(3, run.Summary.Records);
    }

    [Fact]
    public async Task Line_InvalidUtf8_IsPlacedAtTheBadByte()
    {
        byte[] input = [.. "{\"text\":\"a\"}\n{\"text\":\"b"u8, 0xE9, .. "\"}\n"u8];

        BatchRun run = await BatchRun.Of(new BatchOptions { From = InputFormat.Jsonl }, new MemoryStream(input));

        Assert.Equal(["-: record 2, byte 23: is not valid UTF-8"], run.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public async Task Line_OverTheLimit_IsSkippedAndTheRestGoesOn()
    {
        string input = "{\"text\":\"a\"}\n{\"text\":\"" + new string('x', 200_000) + "\"}\n{\"text\":\"b\"}";

        BatchRun run = await BatchRun.OfRecords(input, new BatchOptions { MaxRecordLength = 70_000 });

        Assert.Equal(["-: record 2, byte 13: is longer than the limit of 70000 bytes for one record"], run.Errors.Select(error => error.ToString()));
        Assert.Equal("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", run.Output);
    }

    [Fact]
    public async Task Errors_WithPath_AreListedInAFile()
    {
        using var folder = new TemporaryFolder();

        BatchRun run = await BatchRun.OfRecords("{\"text\":\"a\"}\n[]\n", new BatchOptions { ErrorsPath = folder["errors.jsonl"] });

        Assert.Equal(
            "{\"file\":\"-\",\"record\":2,\"offset\":13,\"reason\":\"is an array, not a JSON object\",\"kind\":\"record\"}\n",
            await File.ReadAllTextAsync(folder["errors.jsonl"]));
        Assert.Equal(1, run.Summary.Errors);
    }

    [Fact]
    public async Task OnlyRecord_Bad_MeansNothingWasDone()
    {
        BatchRun run = await BatchRun.OfRecords("[]");

        Assert.Equal((BatchOutcome.NothingDone, 1, 0, 0, 1), run.Counts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n \n")]
    public async Task Input_WithoutRecords_IsNoError(string input)
    {
        BatchRun run = await BatchRun.OfRecords(input);

        Assert.Equal((BatchOutcome.Completed, 0, 0, 0, 0), run.Counts);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public async Task File_WithByteOrderMark_IsReadByIt(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] input = [.. encoding.GetPreamble(), .. encoding.GetBytes("{\"text\":\"Grüße 漢字\"}\r\n\r\n{\"text\":\"ਅ\"}\n[]")];

        BatchRun run = await BatchRun.Of(new BatchOptions(), new PiecewiseStream(input, 7));

        Assert.Equal("{\"text\":\"Grüße 漢字\"}\n{\"text\":\"ਅ\"}\n", run.Output);
        RecordError error = Assert.Single(run.Errors);
        Assert.Equal(input.Length - encoding.GetByteCount("[]"), error.Offset);
    }
}
