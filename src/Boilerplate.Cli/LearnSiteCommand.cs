using System.CommandLine;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

internal sealed class LearnSiteCommand : Command, IHasExamples
{
    private readonly CommandConsole _console;
    private readonly InputArguments _inputs = new();

    public LearnSiteCommand(CommandConsole console)
        : base("learn-site", "Learns which lines recur on the pages of each site, for --site-memory. Records need an address: the field 'url', or a web archive's.")
    {
        _console = console;
        _inputs.AddReadingTo(this);
        SetAction(RunAsync);
    }

    public string Examples => """
        boilerplate learn-site crawl.jsonl.gz -o site.bpsm
        boilerplate learn-site crawl/*.warc.gz -o site.bpsm --errors errors.jsonl
        boilerplate learn-site crawl/ -o 'site-{shard}.bpsm' --shard 3/16
        boilerplate clean crawl.jsonl.gz --site-memory site.bpsm -o clean.jsonl.gz
        """;

    private Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken) => BatchCommand.RunAsync(
        _console,
        _inputs.Read(result, BatchTask.LearnSite),
        static (console, log) => new BatchRunner(console.Streams, log),
        _inputs.IsQuiet(result),
        _inputs.ShowsProgress(result),
        cancellationToken);
}
