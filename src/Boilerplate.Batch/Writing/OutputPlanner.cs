using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Writing;

/// <summary>Decides before anything is written where the output of each input goes, and refuses plans that lose data.</summary>
internal sealed class OutputPlanner(BatchOptions options)
{
    private readonly HashSet<string> _outputs = new(StringComparer.Ordinal);

    private string _shardSuffix = "";

    /// <summary>
    /// Where the run's journal goes, known once it is planned: one for a folder of outputs, or one beside a single output;
    /// <see langword="null"/> for the standard output.
    /// </summary>
    public string? JournalPath { get; private set; }

    /// <summary>The folder that outputs go to where the options already tell so, without the inputs.</summary>
    public static string? NamedFolder(string? output) =>
        output is not (null or InputSource.StandardInputName) && (EndsInSeparator(output) || Directory.Exists(output)) ? output : null;

    /// <param name="formats">The format of each input, in the same order.</param>
    /// <exception cref="BatchUsageException">An output would overwrite an input or another output.</exception>
    public OutputRoute[] Plan(InputList inputs, IReadOnlyList<InputFormat> formats)
    {
        // A site memory is the one output of all inputs.
        bool isLearning = options.Task == BatchTask.LearnSite;
        string? output = isLearning || options.Output == InputSource.StandardInputName ? null : options.Output;
        // Shards of one input write parts of one output.
        _shardSuffix = options.Shard.IsPart && inputs.Sources.Count == 1 && !inputs.NamesSeveral ? $".{options.Shard.FileName}" : "";
        bool isTree = output is not null && IsTree(output, inputs);
        var inputPaths = inputs.Sources.Select(source => source.FullPath).OfType<string>().ToHashSet(StringComparer.Ordinal);
        JournalPath = output is null ? null : PathOfJournal(output, isTree);
        var routes = new OutputRoute[inputs.Sources.Count];
        for (int i = 0; i < routes.Length; i++)
        {
            OutputFormat format = FormatFor(formats[i]);
            string? path = isTree ? PathInTree(output, inputs.Sources[i], format) : output;
            if (path is not null)
                Claim(path, inputPaths);
            routes[i] = new OutputRoute(path, format);
        }

        foreach (string report in new[] { isLearning ? options.Output : null, options.ErrorsPath, options.StatsPath }.OfType<string>())
            Claim(report, inputPaths);
        return routes;
    }

    private OutputFormat FormatFor(InputFormat format)
    {
        if (options.To is { } asked)
            return asked;
        // Nothing else could be meant by the name.
        if (options.Output?.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) == true)
            return OutputFormat.Parquet;
        bool isDocument = format is InputFormat.Text or InputFormat.Html;
        return isDocument && !options.Labels && options.Task == BatchTask.Clean ? OutputFormat.Text : OutputFormat.Jsonl;
    }

    private static bool IsTree(string output, InputList inputs)
    {
        if (NamedFolder(output) is not null)
            return true;
        if (!inputs.NamesSeveral)
            return false;
        if (File.Exists(output) || FileNames.FormatOf(output) is not null)
        {
            throw new BatchUsageException(
                $"--output '{output}' names one file, but the inputs may be several; name a folder, as in '{output}/'");
        }

        return true;
    }

    private string PathInTree(string? folder, InputSource source, OutputFormat format) =>
        Path.Combine(folder ?? "", FileNames.Stem(source.TreeName) + _shardSuffix + FileNames.ExtensionOf(format));

    /// <summary>Hidden, and of the shard's own where several runs write to one folder.</summary>
    private string PathOfJournal(string output, bool isTree)
    {
        string shard = options.Shard.IsPart ? $"-{options.Shard.FileName}" : "";
        return isTree
            ? Path.Combine(output, $".boilerplate{shard}.journal")
            : Path.Combine(Path.GetDirectoryName(output) ?? "", $".{Path.GetFileName(output)}.journal");
    }

    private void Claim(string path, HashSet<string> inputPaths)
    {
        string full = Path.GetFullPath(path);
        if (inputPaths.Contains(full))
            throw new BatchUsageException($"the output '{path}' would overwrite its own input");
        if (!_outputs.Add(full))
            throw new BatchUsageException($"two inputs would write the same output '{path}'");
    }

    private static bool EndsInSeparator(string path) => path.EndsWith('/') || path.EndsWith('\\');
}
