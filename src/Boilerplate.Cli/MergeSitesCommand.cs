using System.CommandLine;
using Boilerplate.Batch;
using Boilerplate.Batch.Sites;
using Boilerplate.Sites;

namespace Boilerplate.Cli;

/// <summary>Merges the site memories of shards.</summary>
internal sealed class MergeSitesCommand : Command, IHasExamples
{
    private readonly CommandConsole _console;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files that learn-site wrote; their order does not matter",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file for the merged memory; may be one of those that are read",
        HelpName = "PATH",
        Required = true,
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No summary" };

    public MergeSitesCommand(CommandConsole console)
        : base("merge-sites", "Merges the site memories of shards.")
    {
        _console = console;
        Add(_files);
        Add(_output);
        Add(_quiet);
        SetAction(Run);
    }

    public string Examples => """
        boilerplate merge-sites site-*.bpsm -o site.bpsm
        """;

    private int Run(ParseResult result)
    {
        SiteMemoryBuilder memory = SiteMemoryFiles.Merge(result.GetValue(_files) ?? [], result.GetRequiredValue(_output));
        if (!result.GetValue(_quiet))
            _console.Message(BatchCommand.Count(memory.PageCount, "page") + " of " + BatchCommand.Count(memory.SiteCount, "site"));
        return ExitCode.Done;
    }
}
