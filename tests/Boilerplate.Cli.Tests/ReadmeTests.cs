using System.Diagnostics;
using System.Text;
using Boilerplate.Cli.Tests.Support;
using Boilerplate.Testing;

namespace Boilerplate.Cli.Tests;

/// <summary>
/// The console examples of the README, run as they stand: a line that starts with <c>$</c> is a command, what follows is
/// what it prints. BOILERPLATE_UPDATE_README=1 writes what was printed into the README.
/// </summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task ConsoleExamples_Run_PrintWhatTheReadmeShows()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "the examples are for bash, which is not on this machine");
        IReadOnlyList<string> blocks = ReadmeFile.Blocks("console");
        Assert.NotEmpty(blocks);
        string readme = File.ReadAllText(ReadmeFile.Path);
        foreach (string block in blocks)
        {
            string actual = await Replay(block);
            if (Environment.GetEnvironmentVariable("BOILERPLATE_UPDATE_README") == "1")
                readme = readme.Replace($"```console\n{block}\n```", $"```console\n{actual}\n```");
            else
                Assert.Equal(block, actual);
        }

        if (Environment.GetEnvironmentVariable("BOILERPLATE_UPDATE_README") == "1")
            File.WriteAllText(ReadmeFile.Path, readme);
    }

    private static async Task<string> Replay(string block)
    {
        var transcript = new StringBuilder();
        foreach (string line in block.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            string program = Path.Combine(AppContext.BaseDirectory, "boilerplate-cli.dll");
            string script = $"set -o pipefail; boilerplate() {{ dotnet exec '{program}' \"$@\"; }}; {line[2..]}";
            var start = new ProcessStartInfo("/bin/bash", ["-c", script]) { WorkingDirectory = Repository.Root };
            start.Environment["LC_ALL"] = "C.UTF-8";
            ProcessRun run = await ProcessRun.Of(start);
            Assert.True(run.ExitCode == 0, $"{line} ended with {run.ExitCode}: {run.Error}");
            transcript.Append(line).Append('\n').Append(run.Output.TrimEnd('\n')).Append('\n');
        }

        return transcript.ToString().TrimEnd('\n');
    }
}
