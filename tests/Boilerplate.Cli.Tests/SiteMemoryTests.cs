using System.Text.Json;
using Boilerplate.Cli.Tests.Support;
using Boilerplate.Testing;

namespace Boilerplate.Cli.Tests;

public sealed class SiteMemoryTests : IDisposable
{
    private const string Plea = "The Courier belongs to its readers";
    private const string Hours = "The newsroom in Quay Street is open";
    private const string Quotation = "A town that goes to bed at ten is a dormitory";
    private static readonly string s_site = Path.Combine(Repository.Samples, "site.jsonl");

    private readonly Support.Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Clean_WithWhatWasLearned_DoubtsFurnitureAndKeepsWhatRecursElsewhere()
    {
        ProcessRun learned = await _cli.Run("learn-site", s_site, "-o", "site.bpsm");
        ProcessRun without = await _cli.Run("clean", s_site, "--labels");
        ProcessRun with = await _cli.Run("clean", s_site, "--labels", "--site-memory", "site.bpsm");

        Assert.Equal((0, "", "boilerplate: 8 records, 1 site, 0 errors\n"), (learned.ExitCode, learned.Output, learned.Error));
        Assert.True(with.ExitCode == 0, with.Error);
        (string Text, double Probability)[] doubted = Furniture(with), trusted = Furniture(without);
        Assert.Equal(16, doubted.Length);
        Assert.All(doubted.Zip(trusted), pair => Assert.InRange(pair.First.Probability, 0, pair.Second.Probability - 0.2));
        // Teasers on other pages carry the headlines, and two articles the quotation.
        string[] texts = [.. Records(with).Select(record => record.GetProperty("text").GetString() ?? "")];
        Assert.StartsWith("Low water lays two old bridges bare\n", texts[0]);
        Assert.StartsWith("Night tram returns after nine years\n", texts[1]);
        Assert.Contains(Quotation, texts[1]);
        Assert.Contains(Quotation, texts[3]);

        static (string, double)[] Furniture(ProcessRun run) =>
        [
            .. Records(run).SelectMany(record => record.GetProperty("blocks").EnumerateArray())
                .Select(block => (Text: block.GetProperty("text").GetString() ?? "", Probability: block.GetProperty("probability").GetDouble()))
                .Where(block => block.Text.StartsWith(Plea, StringComparison.Ordinal) || block.Text.StartsWith(Hours, StringComparison.Ordinal)),
        ];

        static IEnumerable<JsonElement> Records(ProcessRun run) => run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement);
    }

    [Fact]
    public async Task Clean_OneThreadAndMany_GivesTheSameBytes()
    {
        await _cli.Run("learn-site", s_site, "-o", "site.bpsm");

        ProcessRun one = await _cli.Run("clean", s_site, "--site-memory", "site.bpsm", "--labels", "--threads", "1");
        ProcessRun many = await _cli.Run("clean", s_site, "--site-memory", "site.bpsm", "--labels", "--threads", "8");

        Assert.Equal(one.Output, many.Output);
    }

    [Fact]
    public async Task MergeSites_Shards_GiveTheFileOfOneRun()
    {
        await _cli.Run("learn-site", s_site, "-o", "whole.bpsm");
        foreach (string shard in new[] { "1/2", "2/2" })
            Assert.Equal(0, (await _cli.Run("learn-site", s_site, "-o", "site-{shard}.bpsm", "--shard", shard)).ExitCode);

        ProcessRun merged = await _cli.Run("merge-sites", "site-00002-of-00002.bpsm", "site-00001-of-00002.bpsm", "-o", "site.bpsm");

        Assert.Equal((0, "", "boilerplate: 8 pages of 1 site\n"), (merged.ExitCode, merged.Output, merged.Error));
        Assert.Equal(File.ReadAllBytes(_cli.Folder["whole.bpsm"]), File.ReadAllBytes(_cli.Folder["site.bpsm"]));
    }

    [Fact]
    public async Task LearnSite_TasksOfAnArrayWithOneOutput_AreRefused()
    {
        (_cli.Environment["JOB_COMPLETION_INDEX"], _cli.Environment["JOB_COMPLETIONS"]) = ("0", "3");

        ProcessRun run = await _cli.Run("learn-site", s_site, "-o", "site.bpsm");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("boilerplate: --output 'site.bpsm' would be written by all 3 shards; put {shard} into its name\n", run.Error);
    }

    [Fact]
    public async Task LearnSite_RecordsWithoutAddress_SaysSo()
    {
        ProcessRun run = await _cli.RunWithInput("{\"text\":\"a\"}\n{\"text\":\"b\",\"url\":\"https://site.example/b\"}\n", "learn-site", "-o", "site.bpsm");

        Assert.Equal((0, "boilerplate: 1 record, 1 record passed over, 1 site, 0 errors\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("classify")]
    public async Task SiteMemory_FileThatIsNone_IsRefused(string command)
    {
        _cli.Folder.Write("site.bpsm", "{}");

        ProcessRun broken = await _cli.Run(command, s_site, "--site-memory", "site.bpsm");
        ProcessRun missing = await _cli.Run(command, s_site, "--site-memory", "sites.bpsm");

        Assert.Equal((3, "boilerplate: site.bpsm: Not a site memory: the file does not start with BPSM.\n"), (broken.ExitCode, broken.Error));
        Assert.Equal(2, missing.ExitCode);
        Assert.StartsWith("boilerplate: sites.bpsm: no such file", missing.Error);
    }

    [Fact]
    public async Task MergeSites_BrokenFile_LeavesTheOutputAlone()
    {
        await _cli.Run("learn-site", s_site, "-o", "site.bpsm");
        byte[] whole = File.ReadAllBytes(_cli.Folder["site.bpsm"]);
        _cli.Folder.Write("cut.bpsm", whole[..^7]);

        ProcessRun run = await _cli.Run("merge-sites", "site.bpsm", "cut.bpsm", "-o", "site.bpsm");

        Assert.Equal((3, "boilerplate: cut.bpsm: The site memory is cut off: the file ends before its last site.\n"), (run.ExitCode, run.Error));
        Assert.Equal(whole, File.ReadAllBytes(_cli.Folder["site.bpsm"]));
    }

    [Theory]
    [InlineData("learn-site", "learn-site crawl.jsonl.gz -o site.bpsm")]
    [InlineData("merge-sites", "merge-sites site-*.bpsm -o site.bpsm")]
    public async Task Help_Command_ShowsExamples(string command, string example)
    {
        ProcessRun run = await _cli.Run(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(example, run.Output);
    }
}
