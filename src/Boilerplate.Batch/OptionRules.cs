using Boilerplate.Batch.Encodings;
using Boilerplate.Batch.Rendering;

namespace Boilerplate.Batch;

/// <summary>Which options cannot be meant together.</summary>
internal static class OptionRules
{
    /// <exception cref="BatchUsageException">The options contradict each other or the inputs.</exception>
    public static void Check(BatchOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        if (options.Encoding is { } name && CharsetLabels.Find(name) is null)
            throw new BatchUsageException($"--encoding '{name}' is not a known charset; 'utf-8', 'windows-1252' and 'shift_jis' are some");
        if (options.Labels && options.To is OutputFormat.Text or OutputFormat.Markdown or OutputFormat.Html)
        {
            throw new BatchUsageException(
                $"--labels has no place in --to {Name(options.To)}: labels are fields of JSON; use --to jsonl, or leave --to out");
        }

        CheckLearning(options);
        bool hasBlocks = options.Labels || options.Task == BatchTask.Classify;
        if (hasBlocks && options.Task == BatchTask.Clean && options.OutputField == BlockListWriter.FieldName)
            throw new BatchUsageException($"--output-field '{options.OutputField}' is where --labels writes the blocks; choose another name");
        bool isToStandardOutput = options.Output is null or Inputs.InputSource.StandardInputName;
        if (options.Resume && isToStandardOutput)
            throw new BatchUsageException("--resume needs --output: what went to the standard output cannot be gone on with");
        if (options.Resume && (options.Inputs.Count == 0 || options.Inputs.Contains(Inputs.InputSource.StandardInputName)))
            throw new BatchUsageException("--resume needs inputs that are files: the standard input cannot be read again");
        CheckParquet(options);
        if (options.ErrorsRaw && options.ErrorsPath is null)
            throw new BatchUsageException("--errors-raw needs --errors, the file that the records go to");
        if (options.Inputs.Count(input => input == Inputs.InputSource.StandardInputName) > 1)
            throw new BatchUsageException("the standard input ('-') can be read only once");
    }

    private static void CheckLearning(BatchOptions options)
    {
        if (options.Task != BatchTask.LearnSite)
            return;
        if (options.Output is not { } output || output == Inputs.InputSource.StandardInputName || Writing.OutputPlanner.NamedFolder(output) is not null)
            throw new BatchUsageException("a site memory needs --output with the name of one file, such as site.bpsm");
        if (Inputs.FileNames.CompressionOf(output) != Inputs.Compression.None)
            throw new BatchUsageException($"--output '{output}': a site memory is not compressed; leave the last extension out");
    }

    private static void CheckParquet(BatchOptions options)
    {
        if (options.To != OutputFormat.Parquet)
            return;
        if (options.Output is not { } output || output == Inputs.InputSource.StandardInputName)
            throw new BatchUsageException("--to parquet needs --output: a Parquet file is written from its end, which a pipe has not");
        if (Inputs.FileNames.CompressionOf(output) != Inputs.Compression.None)
            throw new BatchUsageException($"--output '{output}': a Parquet file is compressed inside; leave the last extension out");
    }

    private static string Name(OutputFormat? format) => $"{format}".ToLowerInvariant();
}
