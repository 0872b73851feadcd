using System.CommandLine;
using Boilerplate.Batch;
using Boilerplate.Batch.Statistics;

namespace Boilerplate.Cli;

/// <summary>Adds up the statistics of shards.</summary>
internal sealed class MergeStatsCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files that --stats wrote",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file for the sum; the default is the standard output",
        HelpName = "PATH",
    };

    public MergeStatsCommand()
        : base("merge-stats", "Adds up the statistics of shards.")
    {
        Add(_files);
        Add(_output);
        SetAction(Run);
    }

    public string Examples => """
        boilerplate merge-stats stats-*.json
        boilerplate merge-stats stats/*.json -o stats.json
        """;

    private int Run(ParseResult result)
    {
        var sum = new BatchStatistics();
        foreach (string path in result.GetValue(_files) ?? [])
        {
            if (!File.Exists(path))
                throw new BatchUsageException($"{path}: no such file{NameSuggestion.HintForPath(path)}");
            try
            {
                sum.Add(BatchStatistics.Read(File.ReadAllBytes(path)));
            }
            catch (InvalidDataException exception)
            {
                throw new InvalidDataException($"{path}: {exception.Message}", exception);
            }
        }

        if (result.GetValue(_output) is { } output and not "-")
            File.WriteAllBytes(output, sum.Write());
        else
            result.InvocationConfiguration.Output.Write(System.Text.Encoding.UTF8.GetString(sum.Write()));
        return ExitCode.Done;
    }
}
