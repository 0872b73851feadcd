using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class WarcTests
{
    private static readonly BatchOptions s_options = new() { From = InputFormat.Warc };

    [Fact]
    public async Task Archive_OfAllKinds_GivesThePagesAndCountsTheRest()
    {
        byte[] archive =
        [
            .. Archive.Info,
            .. Archive.Record("request", "application/http; msgtype=request", [.. "GET / HTTP/1.1\r\n\r\n"u8]),
            .. Archive.Response("<p>one"),
            .. Archive.Response("Content-Type: image/png", [1, 2, 3]),
            .. Archive.Response("Content-Type: text/html\nLocation: /x", [.. "<p>moved"u8], status: "301 Moved Permanently"),
            .. Archive.Record("resource", "text/plain", [.. "two"u8]),
            .. Archive.Record("metadata", "application/warc-fields", [.. "x: y\r\n"u8]),
            .. Archive.Response("Content-Type: application/octet-stream", [.. "<html><p>three"u8]),
        ];

        BatchRun run = await BatchRun.Of(s_options with { To = OutputFormat.Text }, new MemoryStream(archive));

        Assert.Equal("html:<p>one\n\ntwo\n\nhtml:<html><p>three\n", run.Output);
        Assert.Empty(run.Errors);
        Assert.Equal(3, run.Summary.Records);
        Assert.Equal(2, run.Summary.Skipped);
        Assert.Equal("http://site.example/page", run.Classifier.Url);
    }

    [Fact]
    public async Task Record_ToJson_KeepsAllItsFields()
    {
        BatchRun run = await BatchRun.Of(s_options, new MemoryStream(Archive.Response("<p>é", "http://site.example/é")));

        Assert.Equal(
            """
            {"source":"-","id":"<urn:uuid:21>","url":"http://site.example/é","date":"2026-05-01T10:00:00Z","status":200,"content_type":"text/html; charset=utf-8","warc":{"WARC-Type":"response","Content-Type":"application/http; msgtype=response","Content-Length":"64"},"text":"html:<p>é"}

            """,
            run.Output);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("identity")]
    [InlineData("gzip-undone-before")]
    [InlineData("gzip-cut")]
    public async Task Body_OfEachCoding_IsDecoded(string coding)
    {
        byte[] page = Encoding.UTF8.GetBytes("<p>" + string.Join(' ', Enumerable.Range(0, 2000)) + "\n");
        byte[] body = coding switch
        {
            "gzip" or "x-gzip" => Archive.Gzip(page),
            "deflate" => Archive.Encoded(page, stream => new ZLibStream(stream, CompressionMode.Compress, leaveOpen: true)),
            "raw-deflate" => Archive.Encoded(page, stream => new DeflateStream(stream, CompressionMode.Compress, leaveOpen: true)),
            "br" => Archive.Encoded(page, stream => new BrotliStream(stream, CompressionMode.Compress, leaveOpen: true)),
            "zstd" => Archive.Encoded(page, stream => new ZstdSharp.CompressionStream(stream, leaveOpen: true)),
            "gzip-cut" => Archive.Gzip(page)[..^200],
            _ => page,
        };
        string header = coding switch { "raw-deflate" => "deflate", "gzip-undone-before" or "gzip-cut" => "gzip", _ => coding };

        BatchRun run = await BatchRun.Of(
            s_options with { To = OutputFormat.Text },
            new MemoryStream(Archive.Response($"Content-Type: text/html\nContent-Encoding: {header}", body)));

        Assert.Empty(run.Errors);
        if (coding == "gzip-cut")
            Assert.StartsWith("html:<p>0 1 2 3", run.Output);
        else
            Assert.Equal("html:" + Encoding.UTF8.GetString(page), run.Output);
    }

    [Theory]
    [InlineData("3\r\n<p>\r\n4;x=y\r\nabcd\r\n0\r\nTrailer: t\r\n\r\n", "<p>abcd")]
    [InlineData("3\r\n<p>\r\n8\r\nabcd", "<p>abcd")]
    [InlineData("<p>was not chunked", "<p>was not chunked")]
    [InlineData("0\r\n\r\n", "")]
    public async Task Body_Chunked_IsJoined(string body, string expected)
    {
        BatchRun run = await BatchRun.Of(
            s_options, new MemoryStream(Archive.Response("Content-Type: text/html\nTransfer-Encoding: chunked", Encoding.UTF8.GetBytes(body))));

        string text = JsonDocument.Parse(run.Output).RootElement.GetProperty("text").GetString() ?? "";
        Assert.Equal(expected.Length == 0 ? "" : "html:" + expected, text);
    }

    [Fact]
    public async Task Charset_OfTheHttpHeader_WinsOverMeta()
    {
        byte[] body = [.. "<meta charset=windows-1252><p>"u8, 0xEF, 0xF0, 0xE8];

        BatchRun run = await BatchRun.Of(
            s_options with { To = OutputFormat.Text }, new MemoryStream(Archive.Response("Content-Type: text/html; charset=\"windows-1251\"", body)));

        Assert.Equal("html:<meta charset=windows-1252><p>при\n", run.Output);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(150)]
    [InlineData(100_000)]
    public async Task ContentLength_Wrong_LosesOneRecordOnly(int difference)
    {
        byte[] content = Archive.Http("Content-Type: text/html", [.. "<p>two"u8]);
        byte[] archive =
        [
            .. Archive.Response("<p>one"),
            .. Archive.Record("response", "application/http", content, claimedLength: content.Length + difference),
            .. Archive.Response("<p>three"),
            .. Archive.Response("<p>four"),
        ];

        BatchRun run = await BatchRun.Of(s_options with { To = OutputFormat.Text }, new MemoryStream(archive));

        Assert.Equal("html:<p>one\n\nhtml:<p>three\n\nhtml:<p>four\n", run.Output);
        RecordError error = Assert.Single(run.Errors);
        Assert.Equal(Archive.Response("<p>one").Length, error.Offset);
        Assert.Equal(2, error.Record);
        Assert.StartsWith($"has the Content-Length {content.Length + difference}, but ", error.Reason);
        Assert.Equal(BatchOutcome.CompletedWithErrors, run.Summary.Outcome);
    }

    [Fact]
    public async Task Archive_CutAtEveryByte_GivesWholeRecordsAndAtMostOneError()
    {
        byte[] first = [.. Archive.Info, .. Archive.Response("<p>one")];
        byte[] archive = [.. first, .. Archive.Response("<p>two")];
        for (int length = first.Length + 1; length < archive.Length - 4; length++)
        {
            BatchRun run = await BatchRun.Of(s_options with { To = OutputFormat.Text }, new MemoryStream(archive[..length]));

            Assert.Equal("html:<p>one\n", run.Output);
            RecordError error = Assert.Single(run.Errors);
            Assert.Equal(3, error.Record);
            Assert.Equal(first.Length, error.Offset);
        }
    }

    [Fact]
    public async Task Member_CutInTheMiddle_LosesItsRecordOnly()
    {
        byte[] cut = Archive.Gzip(Archive.Response("<p>two " + string.Join(' ', Enumerable.Range(0, 3000))));
        byte[] archive =
        [
            .. Archive.GzipMembers(Archive.Info, Archive.Response("<p>one")),
            .. cut[..(cut.Length / 2)],
            .. Archive.GzipMembers(Archive.Response("<p>three"), Archive.Response("<p>four")),
        ];

        BatchRun run = await BatchRun.Of(s_options with { To = OutputFormat.Text }, new PiecewiseStream(archive, 1000));

        Assert.Equal("html:<p>one\n\nhtml:<p>three\n\nhtml:<p>four\n", run.Output);
        Assert.StartsWith("the gzip data is damaged near compressed byte ", Assert.Single(run.Errors).Reason);
    }

    [Fact]
    public async Task Record_LongerThanTheLimit_IsPassedOver()
    {
        byte[] archive = [.. Archive.Response("<p>" + new string('x', 5000)), .. Archive.Response("<p>two")];

        BatchRun run = await BatchRun.Of(s_options with { To = OutputFormat.Text, MaxRecordLength = 3000 }, new MemoryStream(archive));

        Assert.Equal("html:<p>two\n", run.Output);
        Assert.Equal("is longer than the limit of 3000 bytes for one record", Assert.Single(run.Errors).Reason);
    }

    [Fact]
    public async Task Body_ThatGrowsPastTheLimit_IsAnError()
    {
        byte[] bomb = Archive.Gzip(new byte[1_000_000]);

        BatchRun run = await BatchRun.Of(
            s_options with { MaxRecordLength = 100_000 },
            new MemoryStream(Archive.Response("Content-Type: text/html\nContent-Encoding: gzip", bomb)));

        Assert.Equal("is longer than the limit of 100000 bytes for one record", Assert.Single(run.Errors).Reason);
    }

    [Fact]
    public async Task Wet_Conversions_AreTexts()
    {
        byte[] archive = [.. Archive.Info, .. Archive.Conversion("a\n# menu\nb", "http://a.example/"), .. Archive.Conversion("c", "http://b.example/")];

        BatchRun run = await BatchRun.Of(new BatchOptions { To = OutputFormat.Text }, new MemoryStream(Archive.GzipMembers(archive)));

        Assert.Equal("a\nb\n\nc\n", run.Output);
    }

    [Fact]
    public async Task Garbage_BetweenRecords_IsOneError()
    {
        byte[] archive = [.. Archive.Response("<p>one"), .. "some garbage\r\n\r\n"u8, .. Archive.Response("<p>two")];

        BatchRun run = await BatchRun.Of(s_options with { To = OutputFormat.Text }, new MemoryStream(archive));

        Assert.Equal("html:<p>two\n", run.Output);
        Assert.StartsWith("has the Content-Length ", Assert.Single(run.Errors).Reason);
    }
}
