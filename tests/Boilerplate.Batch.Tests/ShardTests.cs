using System.Text;
using Boilerplate.Batch.Statistics;
using Boilerplate.Batch.Tests.Support;

namespace Boilerplate.Batch.Tests;

public sealed class ShardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task Folder_InShards_GivesTheFilesOfOneRun(int count)
    {
        for (int i = 0; i < 7; i++)
            _folder.Write($"in/{i % 3}/{i}.jsonl", $"{{\"id\":{i},\"url\":\"https://h{i % 2}.example/\",\"text\":\"t{i}\\n# menu\"}}\n[]\n");
        var options = new BatchOptions { Inputs = [_folder["in"]], StatsPath = _folder["whole.json"] };
        await BatchRun.Of(options with { Output = _folder["whole/"] });
        var sum = new BatchStatistics();
        for (int i = 1; i <= count; i++)
        {
            BatchRun run = await BatchRun.Of(options with { Output = _folder["parts/"], Shard = new Shard(i, count), StatsPath = _folder[$"{i}.json"] });
            Assert.NotEqual(BatchOutcome.NothingDone, run.Summary.Outcome);
            sum.Add(BatchStatistics.Read(File.ReadAllBytes(_folder[$"{i}.json"])));
        }

        Assert.Equal(Tree("whole/"), Tree("parts/"));
        Assert.Equal(count, sum.Runs);
        Assert.Equal(WithoutTimes(File.ReadAllBytes(_folder["whole.json"])), WithoutTimes(sum.Write()));
    }

    [Fact]
    public async Task OneInput_InShards_IsSharedOutByItsRecords()
    {
        string input = _folder.Write("in.jsonl", string.Concat(Enumerable.Range(0, 10).Select(i => $"{{\"text\":\"{i}\"}}\n")));

        BatchRun second = await BatchRun.Of(new BatchOptions { Inputs = [input], Shard = new Shard(2, 3), To = OutputFormat.Text });
        await BatchRun.Of(new BatchOptions { Inputs = [input], Shard = new Shard(3, 3), Output = _folder["out/"] });

        Assert.Equal("1\n\n4\n\n7\n", second.Output);
        Assert.Equal(["in.jsonl", "out/in.00003-of-00003.jsonl"], _folder.Files());
    }

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/16", 3, 16)]
    [InlineData("0/4", 0, 0)]
    [InlineData("5/4", 0, 0)]
    [InlineData("1", 0, 0)]
    [InlineData("-1/4", 0, 0)]
    [InlineData("1/4/2", 0, 0)]
    public void Parse_Text_GivesTheShardOrNothing(string text, int number, int count) =>
        Assert.Equal(number == 0 ? null : new Shard(number, count), Shard.Parse(text));

    [Fact]
    public void Hosts_BeyondTheLimit_AreCountedTogether()
    {
        var statistics = new BatchStatistics();
        for (int i = 0; i < BatchStatistics.MaxHosts + 5; i++)
            statistics.OfHost($"h{i}").Documents++;

        Assert.Equal(BatchStatistics.MaxHosts + 1, statistics.Hosts.Count);
        Assert.Equal(5, statistics.Hosts[BatchStatistics.OtherHosts].Documents);
    }

    [Fact]
    public void Read_OtherFile_SaysWhatItIsNot()
    {
        Assert.StartsWith("is no file of statistics: ", Assert.Throws<InvalidDataException>(() => BatchStatistics.Read("[]"u8)).Message);
        Assert.Equal(
            "is a file of statistics of version 2, and this program reads version 1",
            Assert.Throws<InvalidDataException>(() => BatchStatistics.Read("{\"version\":2}"u8)).Message);
    }

    private string[] Tree(string folder) =>
        [.. _folder.Files().Where(file => file.StartsWith(folder, StringComparison.Ordinal)).Select(file => file[folder.Length..] + ":" + File.ReadAllText(_folder[file]))];

    private static string[] WithoutTimes(byte[] statistics) =>
    [
        .. Encoding.UTF8.GetString(statistics).Split('\n')
            .Where(line => !line.Contains("seconds\":", StringComparison.Ordinal) && !line.Contains("\"runs\":", StringComparison.Ordinal)),
    ];
}
