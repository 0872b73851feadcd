using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Boilerplate.Cli.Tests.Support;
using Boilerplate.Testing;

namespace Boilerplate.Cli.Tests;

/// <summary>The examples in samples/distributed, compared with a run on one machine.</summary>
public sealed class DistributedTests : IDisposable
{
    private static readonly string s_examples = Path.Combine(Repository.Samples, "distributed");

    private readonly Support.Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task SlurmArray_WithATaskRequeuedMidway_GivesTheFilesOfOneRun()
    {
        await using SlurmCluster cluster = await SlurmCluster.RequireAsync();
        await WriteCorpusAsync(files: 4, records: 12_000);
        string path = InstallTool();
        string script = Path.Combine(s_examples, "slurm-array.sh");

        string submitted = await cluster.RunAsync(
            "sbatch", ["--parsable", "--array=1-2", "--cpus-per-task=1", "--mem=400", script, "in", "out"], _cli.Folder.Path, path);
        string job = submitted.Trim();
        await Until(() => _cli.Folder.Files().Any(file => file.StartsWith("out/", StringComparison.Ordinal)
            && file.EndsWith(".part", StringComparison.Ordinal) && new FileInfo(_cli.Folder[file]).Length > 200_000), cluster);
        await cluster.RunAsync("scontrol", ["requeue", $"{job}_1"], _cli.Folder.Path);
        // A node refuses credentials of a job that are not younger than those it revoked, to the second: a task that starts again
        // at once fails without having run.
        await Task.Delay(TimeSpan.FromSeconds(6));
        string state = "";
        await Until(
            async () =>
            {
                // A requeued task waits for some minutes by default; an operator who is in a hurry does the same.
                state = await cluster.RunAsync("scontrol", ["show", "job", job], _cli.Folder.Path);
                if (state.Contains("Reason=BeginTime", StringComparison.Ordinal))
                    await cluster.RunAsync("scontrol", ["update", $"JobId={job}_1", "StartTime=now"], _cli.Folder.Path);
                string[] states = [.. state.Split().Where(word => word.StartsWith("JobState=", StringComparison.Ordinal))];
                return states.Length == 2 && states.All(word => word is "JobState=COMPLETED" or "JobState=FAILED");
            },
            cluster);

        Assert.True(state.Split("JobState=COMPLETED").Length == 3, state + TaskLogs() + cluster.Logs());
        Assert.Contains("Restarts=1", state);
        await AssertLikeOneRunAsync(["out/stats/00001-of-00002.json", "out/stats/00002-of-00002.json"]);
    }

    [Fact]
    public async Task GnuParallel_Shares_GiveTheFilesOfOneRun()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/parallel"), "needs GNU parallel");
        await WriteCorpusAsync(files: 5, records: 300);
        var start = new ProcessStartInfo(Path.Combine(s_examples, "parallel.sh"), ["in", "out", "3"]) { WorkingDirectory = _cli.Folder.Path };
        start.Environment["PATH"] = InstallTool() + ":" + start.Environment["PATH"];

        ProcessRun run = await ProcessRun.Of(start);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(File.Exists(_cli.Folder["out/stats.json"]));
        await AssertLikeOneRunAsync(["out/stats/1.json", "out/stats/2.json", "out/stats/3.json"]);
    }

    [Fact]
    public async Task KubernetesPods_Shares_GiveTheFilesOfOneRun()
    {
        string yaml = await File.ReadAllTextAsync(Path.Combine(s_examples, "kubernetes-job.yaml"));
        Assert.Contains("completions: 16\n", yaml);
        Assert.Contains("value: \"16\"\n", yaml);
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "needs a POSIX shell");
        await WriteCorpusAsync(files: 3, records: 200);
        string command = yaml.Split("- |\n")[1].Split("          env:")[0].Replace("/data/corpus", "in").Replace("/data/clean", "out");
        foreach (string index in (string[])["0", "1"])
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = _cli.Folder.Path };
            start.Environment["PATH"] = InstallTool() + ":" + start.Environment["PATH"];
            start.Environment["JOB_COMPLETIONS"] = "2";
            start.Environment["JOB_COMPLETION_INDEX"] = index;
            ProcessRun run = await ProcessRun.Of(start);
            Assert.True(run.ExitCode == 0, run.Error);
        }

        await AssertLikeOneRunAsync(["out/stats/00001-of-00002.json", "out/stats/00002-of-00002.json"]);
    }

    [Fact]
    public async Task SparkPipe_PartitionsWithAnEmptyOne_GiveTheRecordsOfOneRun()
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "needs a POSIX shell");
        string example = await File.ReadAllTextAsync(Path.Combine(s_examples, "spark_pipe.py"));
        string command = example.Split("\"-c\", \"")[1].Split('"')[0];
        string[] partitions = [Corpus.Records(0, 150), "", Corpus.Records(150, 100)];
        var joined = new StringBuilder();
        foreach (string partition in partitions)
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = _cli.Folder.Path };
            start.Environment["PATH"] = InstallTool() + ":" + start.Environment["PATH"];
            ProcessRun run = await ProcessRun.Of(start, Encoding.UTF8.GetBytes(partition));
            Assert.Equal(0, run.ExitCode);
            joined.Append(run.Output);
        }

        ProcessRun one = await _cli.RunWithInput(string.Concat(partitions), "clean", "--from", "jsonl", "-");

        Assert.Equal(one.Output, joined.ToString());
    }

    [Theory]
    [InlineData("the tasks of this Slurm array (2 from 3 to 7) have holes, so the shard is not clear; name it with --shard I/N",
        "SLURM_ARRAY_TASK_ID=3", "SLURM_ARRAY_TASK_MIN=3", "SLURM_ARRAY_TASK_MAX=7", "SLURM_ARRAY_TASK_STEP=1", "SLURM_ARRAY_TASK_COUNT=2")]
    [InlineData("JOB_COMPLETION_INDEX is 3, but JOB_COMPLETIONS does not say how many there are; set it to the job's completions, or name the shard with --shard I/N",
        "JOB_COMPLETION_INDEX=3")]
    [InlineData("--stats 'stats.json' would be written by all 4 shards; put {shard} into its name", "JOB_COMPLETION_INDEX=2", "JOB_COMPLETIONS=4")]
    public async Task Variables_ThatAreNotClear_AreWrongUsage(string message, params string[] variables)
    {
        _cli.Folder.Write("a.txt", "a");
        foreach (string[] variable in variables.Select(variable => variable.Split('=')))
            _cli.Environment[variable[0]] = variable[1];

        ProcessRun run = await _cli.Run("clean", "a.txt", "--stats", "stats.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("boilerplate: " + message, run.ErrorLines[0]);
    }

    [Fact]
    public async Task Variables_OfAnArray_DoNotSplitTheStandardInput()
    {
        _cli.Environment["JOB_COMPLETION_INDEX"] = "1";
        _cli.Environment["JOB_COMPLETIONS"] = "2";

        ProcessRun run = await _cli.RunWithInput("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "clean", "--threshold", "0");

        Assert.Equal("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", run.Output);
    }

    [Fact]
    public async Task ShardList_OfInputs_IsSharedOut()
    {
        foreach (string name in (string[])["a", "b", "c"])
            _cli.Folder.Write($"in/{name}.txt", name);
        _cli.Folder.Write("list", "in/a.txt\r\nin/b.txt\n\nin/c.txt\n");

        ProcessRun run = await _cli.Run("clean", "--shard-list", "list", "--shard", "1/2", "--threshold", "0", "-o", "out/");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["in/a.txt", "in/b.txt", "in/c.txt", "list", "out/a.txt", "out/c.txt"], _cli.Folder.Files());
    }

    /// <summary>What the tasks of the array printed.</summary>
    private string TaskLogs() => string.Join('\n', Directory.GetFiles(_cli.Folder.Path, "boilerplate-*.log").Select(file => $"{file}:\n{File.ReadAllText(file)}"));

    private async Task WriteCorpusAsync(int files, int records)
    {
        for (int i = 0; i < files; i++)
            _cli.Folder.Write($"in/{i % 2}/{i}.jsonl", Corpus.Records(i * records, records));
        ProcessRun run = await _cli.Run("clean", "in", "-o", "one/", "--stats", "one.json");
        Assert.True(run.ExitCode is 0 or 1, run.Error);
    }

    /// <summary>A folder with the command <c>boilerplate</c>.</summary>
    private string InstallTool()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "boilerplate-cli.dll");
        string tool = _cli.Folder.Write("bin/boilerplate", $"#!/bin/sh\nexec dotnet exec '{program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return _cli.Folder["bin"];
    }

    private async Task AssertLikeOneRunAsync(string[] statistics)
    {
        string[] one = [.. _cli.Folder.Files().Where(file => file.StartsWith("one/", StringComparison.Ordinal))];
        Assert.NotEmpty(one);
        foreach (string file in one)
            Assert.Equal(File.ReadAllText(_cli.Folder[file]), File.ReadAllText(_cli.Folder["out" + file["one".Length..]]));
        ProcessRun merged = await _cli.Run(["merge-stats", .. statistics]);
        Assert.Equal(WithoutTimes(await File.ReadAllTextAsync(_cli.Folder["one.json"])), WithoutTimes(merged.Output));
    }

    private static string[] WithoutTimes(string json) =>
        [.. json.Split('\n').Where(line => !line.Contains("seconds\":", StringComparison.Ordinal) && !line.Contains("\"runs\"", StringComparison.Ordinal))];

    private static Task Until(Func<bool> condition, SlurmCluster cluster) => Until(() => Task.FromResult(condition()), cluster);

    private static async Task Until(Func<Task<bool>> condition, SlurmCluster cluster)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(4), "This took too long.\n" + cluster.Logs());
            await Task.Delay(100);
        }
    }
}
