using System.Text;
using Boilerplate.Batch.Sites;
using Boilerplate.Batch.Tests.Support;
using Boilerplate.Sites;

namespace Boilerplate.Batch.Tests;

public sealed class LearnSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Learn_AnyThreads_GivesTheSameBytes(int threads)
    {
        string input = WriteCorpus(500);
        BatchRun one = await Learn([input], "one.bpsm");
        BatchRun many = await Learn([input], "many.bpsm", new BatchOptions { Threads = threads });

        Assert.Equal((BatchOutcome.Completed, 500, 7), (one.Summary.Outcome, one.Summary.Records, one.Summary.LearnedSites));
        Assert.Equal((BatchOutcome.Completed, 500, 7), (many.Summary.Outcome, many.Summary.Records, many.Summary.LearnedSites));
        Assert.Equal(File.ReadAllBytes(_folder["one.bpsm"]), File.ReadAllBytes(_folder["many.bpsm"]));
        Assert.Empty(many.Output);
        Assert.Equal(["in.jsonl", "many.bpsm", "one.bpsm"], _folder.Files());
    }

    [Fact]
    public async Task Learn_Shards_MergeToTheBytesOfOneRun()
    {
        string input = WriteCorpus(300);
        await Learn([input], "whole.bpsm");
        for (int i = 1; i <= 3; i++)
            await Learn([input], $"{i}.bpsm", new BatchOptions { Shard = new Shard(i, 3) });

        SiteMemoryBuilder forward = SiteMemoryFiles.Merge([_folder["1.bpsm"], _folder["2.bpsm"], _folder["3.bpsm"]], _folder["forward.bpsm"]);
        SiteMemoryFiles.Merge([_folder["3.bpsm"], _folder["1.bpsm"], _folder["2.bpsm"]], _folder["3.bpsm"]);

        Assert.Equal((300, 7), (forward.PageCount, forward.SiteCount));
        Assert.Equal(File.ReadAllBytes(_folder["whole.bpsm"]), File.ReadAllBytes(_folder["forward.bpsm"]));
        Assert.Equal(File.ReadAllBytes(_folder["whole.bpsm"]), File.ReadAllBytes(_folder["3.bpsm"]));
    }

    [Fact]
    public async Task Learn_SamePagesInEveryFormat_GivesTheSameBytes()
    {
        (string Url, string Html)[] pages = [.. Enumerable.Range(0, 5).Select(i => ($"http://site.example/{(char)('a' + i)}", PageOf(i)))];
        _folder.Write("jsonl.jsonl", string.Concat(pages.Select(page => Json(page.Url, page.Html) + "\n")));
        _folder.Write("warc.warc", [.. Archive.Info, .. pages.SelectMany(page => Archive.Response(page.Html, page.Url))]);
        _folder.Write("warcgz.warc.gz", Archive.GzipMembers([.. pages.Select(page => Archive.Response(page.Html, page.Url))]));
        await BatchRun.Of(new BatchOptions { Inputs = [_folder["jsonl.jsonl"]], Output = _folder["pages.parquet"], OutputField = "clean" });

        byte[]? expected = null;
        foreach (string input in new[] { "jsonl.jsonl", "warc.warc", "warcgz.warc.gz", "pages.parquet" })
        {
            BatchRun run = await Learn([_folder[input]], "site.bpsm");
            Assert.Equal((BatchOutcome.Completed, 5, 1), (run.Summary.Outcome, run.Summary.Records, run.Summary.LearnedSites));
            expected ??= File.ReadAllBytes(_folder["site.bpsm"]);
            Assert.Equal(expected, File.ReadAllBytes(_folder["site.bpsm"]));
        }

        _folder.Write("wet.wet", [.. pages.SelectMany(page => Archive.Conversion("Menu\nWords", page.Url))]);
        Assert.Equal(5, (await Learn([_folder["wet.wet"]], "wet.bpsm")).Summary.Records);
    }

    [Fact]
    public async Task Learn_BadAndHomelessRecords_AreToldApart()
    {
        _folder.Write("in.jsonl", Json("https://site.example/a", "<p>Words") + "\n[]\n{\"text\":\"no address\"}\n{\"url\":\"https://site.example/b\",\"text\":\"\"}\n");

        BatchRun run = await Learn([_folder["in.jsonl"]], "site.bpsm", new BatchOptions { ErrorsPath = _folder["errors.jsonl"] });

        Assert.Equal((BatchOutcome.CompletedWithErrors, 2, 1, 2), (run.Summary.Outcome, run.Summary.Records, run.Summary.Errors, run.Summary.Skipped));
        Assert.Equal(2, run.Summary.Statistics.Skipped["no_site"]);
        Assert.Equal(2, Assert.Single(run.Errors).Record);
        Assert.Single(File.ReadAllLines(_folder["errors.jsonl"]));
        Assert.Equal(1, SiteMemoryFiles.Load(_folder["site.bpsm"]).SiteCount);
    }

    [Fact]
    public async Task Learn_TooManyErrors_WritesNothing()
    {
        _folder.Write("in.jsonl", "[]\n[]\n" + Json("https://site.example/a", "<p>Words") + "\n");

        BatchRun run = await Learn([_folder["in.jsonl"]], "site.bpsm", new BatchOptions { MaxErrors = 1 });

        Assert.Equal(BatchOutcome.TooManyErrors, run.Summary.Outcome);
        Assert.Equal(["in.jsonl"], _folder.Files());
    }

    [Fact]
    public async Task Learn_OutputThatCannotBeWritten_IsAnError()
    {
        string input = WriteCorpus(3);
        _folder.Write("file", "x");

        BatchRun run = await Learn([input], "file/site.bpsm");

        Assert.Equal(BatchOutcome.NothingDone, run.Summary.Outcome);
        Assert.StartsWith("cannot be written: ", Assert.Single(run.Errors).Reason);
    }

    [Theory]
    [InlineData(null, "a site memory needs --output with the name of one file, such as site.bpsm")]
    [InlineData("-", "a site memory needs --output with the name of one file, such as site.bpsm")]
    [InlineData("out/", "a site memory needs --output with the name of one file, such as site.bpsm")]
    [InlineData("site.bpsm.gz", "--output 'site.bpsm.gz': a site memory is not compressed; leave the last extension out")]
    public async Task Learn_OutputThatCannotBeMeant_IsRefused(string? output, string message)
    {
        var options = new BatchOptions { Task = BatchTask.LearnSite, Inputs = [WriteCorpus(1)], Output = output };

        Assert.Equal(message, (await Assert.ThrowsAsync<BatchUsageException>(() => BatchRun.Of(options))).Message);
    }

    [Fact]
    public async Task Learn_OverItsInput_IsRefused()
    {
        string input = WriteCorpus(1);

        string message = (await Assert.ThrowsAsync<BatchUsageException>(() => Learn([input], "in.jsonl"))).Message;

        Assert.Equal($"the output '{input}' would overwrite its own input", message);
    }

    [Fact]
    public void Load_BrokenFile_NamesIt()
    {
        string path = _folder.Write("site.bpsm", "BPLM");

        Assert.Equal(
            $"{path}: Not a site memory: the file does not start with BPSM.", Assert.Throws<InvalidDataException>(() => SiteMemoryFiles.Load(path)).Message);
        Assert.Contains("no such file", Assert.Throws<BatchUsageException>(() => SiteMemoryFiles.Load(path + "x")).Message);
    }

    [Fact]
    public async Task Resume_WithAnotherMemory_StartsAnew()
    {
        string input = WriteCorpus(20);
        await Learn([input], "site.bpsm");
        BatchOptions options = new() { Inputs = [input], Output = _folder["out.jsonl"], Resume = true };
        await BatchRun.Of(options);

        BatchRun same = await BatchRun.Of(options);
        BatchRun other = await BatchRun.Of(options with { Classifier = new() { SiteMemory = SiteMemoryFiles.Load(_folder["site.bpsm"]) } });

        Assert.Equal(0, same.Classifier.Documents);
        Assert.Equal(20, other.Classifier.Documents);
    }

    private Task<BatchRun> Learn(string[] inputs, string output, BatchOptions? options = null) => BatchRun.Of(
        (options ?? new BatchOptions()) with { Task = BatchTask.LearnSite, Inputs = inputs, Output = _folder[output] });

    private string WriteCorpus(int pages)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < pages; i++)
            lines.Append(Json($"https://s{i % 7}.example/{i}", PageOf(i))).Append('\n');
        return _folder.Write("in.jsonl", lines.ToString());
    }

    private static string PageOf(int number) =>
        $"<h1>Story {new string('x', (number % 40) + 1)}</h1><p>Words of {new string('y', (number / 40) + 1)}</p><a href=/>Menu</a>";

    private static string Json(string url, string html) => System.Text.Json.JsonSerializer.Serialize(new { url, html });
}
