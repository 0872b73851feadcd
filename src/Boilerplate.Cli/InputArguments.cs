using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Boilerplate.Batch;
using Boilerplate.Batch.Sites;

namespace Boilerplate.Cli;

/// <summary>The inputs and options that the commands over documents share.</summary>
internal sealed class InputArguments
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Files, folders, globs, or - for the standard input; nothing means -",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<InputFormat?> _from = new("--from")
    {
        Description = "auto|text|html|jsonl|warc|wet|parquet: what the inputs hold; auto goes by name, then by the first bytes; .gz and .zst are peeled off",
        HelpName = "FORMAT",
        CustomParser = result => NamedValue.Parse<InputFormat>(result, "auto", "text", "html", "jsonl", "warc", "wet", "parquet"),
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "A file, or a folder that keeps the inputs' tree; the default is the standard output",
        HelpName = "PATH",
    };

    private readonly Option<string> _file = new("--output", "-o")
    {
        Description = "The file to write, such as site.bpsm; {shard} in its name stands for the shard",
        HelpName = "PATH",
        Required = true,
    };

    private readonly Option<string> _htmlField = Text("--html-field", "The JSONL field that holds a page; wins over the text field", "html");
    private readonly Option<string> _textField = Text("--text-field", "The JSONL field that holds an extracted text", "text");

    private readonly Option<bool> _dropInput = new("--drop-input") { Description = "Leave the JSONL field that was read out of the output" };

    private readonly Option<double?> _threshold = new("--threshold")
    {
        Description = "Keep a block when its probability of content is at least P, instead of deciding per page",
        HelpName = "P",
        CustomParser = ParseThreshold,
    };

    private readonly Option<Preset?> _preset = new("--preset")
    {
        Description = "balanced|precision|recall: where between them a page is decided",
        HelpName = "NAME",
        CustomParser = result => NamedValue.Parse<Preset>(result, null, "balanced", "precision", "recall"),
    };

    private readonly Option<Policy?> _policy = new("--policy")
    {
        Description = "main|article: what counts as content: all that a reader came for, or body text only, without title, byline and captions",
        HelpName = "NAME",
        CustomParser = result => NamedValue.Parse<Policy>(result, null, "main", "article"),
    };

    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "The charset of the texts and pages, whatever they declare",
        HelpName = "NAME",
    };

    private readonly Option<string?> _siteMemory = new("--site-memory")
    {
        Description = "What learn-site has learned of the pages' sites; needs records with an address",
        HelpName = "PATH",
    };

    private readonly Option<string?> _model = ModelFile.CreateOption();

    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "How many documents are classified at once; the output does not depend on it",
        HelpName = "N",
        CustomParser = result => WholeNumber.Parse(result, 1, MaxThreads),
    };

    private readonly Option<string?> _errors = new("--errors") { Description = "Also list the errors in a JSONL file", HelpName = "PATH" };

    private readonly Option<bool> _errorsRaw = new("--errors-raw") { Description = "Put the failed records themselves into that file" };

    private readonly Option<int?> _maxErrors = new("--max-errors")
    {
        Description = "End the run when more than N records failed; the default is to go on",
        HelpName = "N",
        CustomParser = result => WholeNumber.Parse(result, 0, int.MaxValue),
    };

    private readonly Option<int?> _timeLimit = new("--time-limit")
    {
        Description = "A document that takes longer than so many seconds is an error; the default is no limit",
        HelpName = "SECONDS",
        CustomParser = result => WholeNumber.Parse(result, 1, 86_400),
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on where an earlier run of the same command ended, and keep what is needed to do so again",
    };

    private readonly Option<Shard?> _shard = new("--shard")
    {
        Description = "Do part I of N: of several inputs every Nth, of one input every Nth record; "
            + "the default comes from the variables of Slurm arrays and Kubernetes indexed jobs",
        HelpName = "I/N",
        CustomParser = ParseShard,
    };

    private readonly Option<string?> _shardList = new("--shard-list")
    {
        Description = "A file that names more inputs, one a line; - is not the standard input there",
        HelpName = "FILE",
    };

    private readonly Option<string?> _stats = new("--stats") { Description = "Write statistics to a JSON file", HelpName = "PATH" };

    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "Do not show how far the run is" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No summary and no warnings; errors only" };

    public void AddTo(Command command)
    {
        command.Add(_inputs);
        foreach (Option option in (Option[])
            [_from, _output, _htmlField, _textField, _dropInput, _threshold, _preset, _policy, _siteMemory, _encoding, _model, _threads, _errors, _errorsRaw,
             _maxErrors, _timeLimit, _resume, _shard, _shardList, _stats, _noProgress, _quiet])
            command.Add(option);
    }

    /// <summary>Adds what a command needs that reads documents and writes one file of its own.</summary>
    public void AddReadingTo(Command command)
    {
        command.Add(_inputs);
        foreach (Option option in (Option[])
            [_from, _file, _htmlField, _textField, _encoding, _threads, _errors, _errorsRaw,
             _maxErrors, _timeLimit, _shard, _shardList, _noProgress, _quiet])
            command.Add(option);
    }

    public bool IsQuiet(ParseResult result) => result.GetValue(_quiet);

    public string? ModelPath(ParseResult result) => result.GetValue(_model);

    public bool ShowsProgress(ParseResult result) => !result.GetValue(_noProgress) && !result.GetValue(_quiet);

    /// <exception cref="BatchUsageException">The list of inputs cannot be read, or the environment's shard is not clear.</exception>
    public BatchOptions Read(ParseResult result, BatchTask task = BatchTask.Clean)
    {
        BatchOptions options = ReadAll(result) with { Task = task };
        if (task == BatchTask.LearnSite)
            options = options with { Output = result.GetValue(_file) };
        Shard? asked = result.GetValue(_shard);
        // What is piped into a task of an array is that task's own share already.
        bool isPiped = options.Inputs.Count == 0 || options.Inputs.Contains("-");
        Shard shard = asked ?? (isPiped ? Shard.Whole : EnvironmentShard.Find(Environment.GetEnvironmentVariable));
        return ShardNames.Apply(options with { Shard = shard }, isAsked: asked is not null);
    }

    private BatchOptions ReadAll(ParseResult result) => new()
    {
        Inputs = [.. result.GetValue(_inputs) ?? [], .. InputListFile.Read(result.GetValue(_shardList))],
        From = result.GetValue(_from),
        Output = result.GetValue(_output),
        HtmlField = result.GetValue(_htmlField) ?? "html",
        TextField = result.GetValue(_textField) ?? "text",
        DropInput = result.GetValue(_dropInput),
        Classifier = new ClassifierOptions
        {
            Preset = result.GetValue(_preset) ?? Preset.Balanced,
            Policy = result.GetValue(_policy) ?? Policy.Main,
            Threshold = result.GetValue(_threshold),
            SiteMemory = result.GetValue(_siteMemory) is { } path ? SiteMemoryFiles.Load(path) : null,
        },
        Encoding = result.GetValue(_encoding),
        Threads = result.GetValue(_threads) ?? Environment.ProcessorCount,
        ErrorsPath = result.GetValue(_errors),
        ErrorsRaw = result.GetValue(_errorsRaw),
        MaxErrors = result.GetValue(_maxErrors),
        TimeLimit = result.GetValue(_timeLimit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Resume = result.GetValue(_resume),
        StatsPath = result.GetValue(_stats),
    };

    public static Option<string> Text(string name, string description, string value) =>
        new(name) { Description = description, HelpName = "NAME", DefaultValueFactory = _ => value };

    private static double? ParseThreshold(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1)
            return value;
        result.AddError($"--threshold '{text}' is not a number from 0 to 1");
        return null;
    }

    private static Shard? ParseShard(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (Shard.Parse(text) is { } shard)
            return shard;
        result.AddError($"--shard '{text}' is not I/N with I from 1 to N, such as 3/16");
        return null;
    }

    // More would only wait for each other; it also keeps the bounds of the queues in their range.
    private const int MaxThreads = 1024;
}
