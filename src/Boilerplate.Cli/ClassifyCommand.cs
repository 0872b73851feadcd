using System.CommandLine;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

internal sealed class ClassifyCommand : Command, IHasExamples
{
    private readonly CommandConsole _console;
    private readonly InputArguments _inputs = new();

    private readonly Option<OutputFormat?> _to = new("--to")
    {
        Description = "table|jsonl: what is written; the default is a table on a terminal, else jsonl",
        HelpName = "FORMAT",
        CustomParser = result => NamedValue.Parse<OutputFormat>(result, null, "table", "jsonl"),
    };

    public ClassifyCommand(CommandConsole console)
        : base("classify", "Labels every block and removes nothing.")
    {
        _console = console;
        _inputs.AddTo(this);
        Add(_to);
        SetAction(RunAsync);
    }

    public string Examples => """
        boilerplate classify page.html
        boilerplate classify crawl.jsonl --drop-input > blocks.jsonl
        cat article.txt | boilerplate classify --to table | less
        """;

    private Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        BatchOptions options = _inputs.Read(result) with { Task = BatchTask.Classify, To = result.GetValue(_to) };
        if (_console.TerminalWidth is { } width)
        {
            bool isToTerminal = options.Output is null or "-";
            options = options with { TableWidth = width, To = options.To ?? (isToTerminal ? OutputFormat.Table : null) };
        }

        return BatchCommand.RunAsync(
            _console, options, _inputs.ModelPath(result), _inputs.IsQuiet(result), _inputs.ShowsProgress(result), cancellationToken);
    }
}
