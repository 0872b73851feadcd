using System.CommandLine;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

internal sealed class CleanCommand : Command, IHasExamples
{
    private readonly CommandConsole _console;
    private readonly InputArguments _inputs = new();
    private readonly Option<string> _outputField = InputArguments.Text("--output-field", "The JSONL field for the clean text", "text");
    private readonly Option<bool> _labels = new("--labels") { Description = "Also write every block with its label, as the JSONL field 'blocks'" };

    private readonly Option<OutputFormat?> _to = new("--to")
    {
        Description = "text|markdown|html|jsonl|parquet: what is written; the default is jsonl for records and with --labels, else text",
        HelpName = "FORMAT",
        CustomParser = result => NamedValue.Parse<OutputFormat>(result, null, "text", "markdown", "html", "jsonl", "parquet"),
    };

    public CleanCommand(CommandConsole console)
        : base("clean", "Removes boilerplate from texts, pages and records.")
    {
        _console = console;
        _inputs.AddTo(this);
        Add(_to);
        Add(_outputField);
        Add(_labels);
        SetAction(RunAsync);
    }

    public string Examples => """
        boilerplate clean article.txt
        cat page.html | boilerplate clean > page.txt
        boilerplate clean crawl.jsonl.gz -o clean.jsonl.zst --errors errors.jsonl
        boilerplate clean crawl.jsonl --labels --threshold 0.7
        boilerplate clean crawl/*.warc.gz -o clean/ --resume --stats stats.json
        boilerplate clean corpus/ -o clean/ --shard 3/16
        boilerplate clean pages/ 'more/**/*.html' --to markdown -o clean/
        """;

    private Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        BatchOptions options = _inputs.Read(result) with
        {
            Task = BatchTask.Clean,
            To = result.GetValue(_to),
            OutputField = result.GetValue(_outputField) ?? "text",
            Labels = result.GetValue(_labels),
        };
        return BatchCommand.RunAsync(
            _console, options, _inputs.ModelPath(result), _inputs.IsQuiet(result), _inputs.ShowsProgress(result), cancellationToken);
    }
}
