namespace Boilerplate.Batch;

/// <summary>What a batch reads, does and writes. Immutable.</summary>
public sealed record BatchOptions
{
    /// <summary>Files, folders, globs, and <c>-</c> for the standard input; none means the standard input.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>What is done with each document.</summary>
    public BatchTask Task { get; init; }

    /// <summary>The format of all inputs; <see langword="null"/> goes by each one's name, then by its first bytes.</summary>
    public InputFormat? From { get; init; }

    /// <summary>The format of all outputs; <see langword="null"/> means JSONL for records and for labels, text otherwise.</summary>
    public OutputFormat? To { get; init; }

    /// <summary>
    /// A file or folder; <see langword="null"/> or <c>-</c> means the standard output. Of <see cref="BatchTask.LearnSite"/> the
    /// file of the memory.
    /// </summary>
    public string? Output { get; init; }

    /// <summary>The field of a JSONL record that holds a page; wins over <see cref="TextField"/>.</summary>
    public string HtmlField { get; init; } = "html";

    /// <summary>The field of a JSONL record that holds an extracted text.</summary>
    public string TextField { get; init; } = "text";

    /// <summary>The field that the clean text is written to; replaces an input field of that name.</summary>
    public string OutputField { get; init; } = "text";

    /// <summary>Leaves the field that was read out of the output.</summary>
    public bool DropInput { get; init; }

    /// <summary>Writes the labelled blocks too, as the field <c>blocks</c>.</summary>
    public bool Labels { get; init; }

    /// <summary>Operating point, limits and site memory.</summary>
    public ClassifierOptions Classifier { get; init; } = ClassifierOptions.Default;

    /// <summary>The charset of all texts and pages, whatever they declare; <see langword="null"/> reads it from each.</summary>
    public string? Encoding { get; init; }

    /// <summary>How many documents are classified at once, at least 1. The output does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>A JSONL file for the errors, or <see langword="null"/>.</summary>
    public string? ErrorsPath { get; init; }

    /// <summary>Puts the failed records themselves into the file of errors.</summary>
    public bool ErrorsRaw { get; init; }

    /// <summary>More errors than this end the run; <see langword="null"/> means no limit.</summary>
    public long? MaxErrors { get; init; }

    /// <summary>
    /// How long one document may take; longer ones are errors. <see langword="null"/> means no limit. Which documents meet it
    /// depends on the machine, so it is to be generous.
    /// </summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Goes on with an earlier run of the same inputs, outputs, options and model that did not come to its end.</summary>
    public bool Resume { get; init; }

    /// <summary>The part of the work that is done: of several inputs every Nth, of a single one every Nth record.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>A JSON file for the statistics, or <see langword="null"/>.</summary>
    public string? StatsPath { get; init; }

    /// <summary>The columns of a terminal that <see cref="OutputFormat.Table"/> fills.</summary>
    public int TableWidth { get; init; } = 100;

    /// <summary>
    /// The longest record in bytes; a longer one is an error of its own. The default is what one .NET string can hold.
    /// </summary>
    internal int MaxRecordLength { get; init; } = 1 << 30;
}
