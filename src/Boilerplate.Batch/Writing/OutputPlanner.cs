using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Writing;

/// <summary>Decides before anything is written where the output of each input goes, and refuses plans that lose data.</summary>
internal sealed class OutputPlanner(BatchOptions options)
{
    private readonly HashSet<string> _outputs = new(StringComparer.Ordinal);

    /// <summary>The folder that outputs go to where the options already tell so, without the inputs.</summary>
    public static string? NamedFolder(string? output) =>
        output is not (null or InputSource.StandardInputName) && (EndsInSeparator(output) || Directory.Exists(output)) ? output : null;

    /// <param name="formats">The format of each input, in the same order.</param>
    /// <exception cref="BatchUsageException">An output would overwrite an input or another output.</exception>
    public OutputRoute[] Plan(InputList inputs, IReadOnlyList<InputFormat> formats)
    {
        string? output = options.Output == InputSource.StandardInputName ? null : options.Output;
        bool isTree = output is not null && IsTree(output, inputs);
        var inputPaths = inputs.Sources.Select(source => source.FullPath).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var routes = new OutputRoute[inputs.Sources.Count];
        for (int i = 0; i < routes.Length; i++)
        {
            OutputFormat format = FormatFor(formats[i]);
            string? path = isTree ? PathInTree(output, inputs.Sources[i], format) : output;
            if (path is not null)
                Claim(path, inputPaths);
            routes[i] = new OutputRoute(path, format);
        }

        if (options.ErrorsPath is { } errors)
            Claim(errors, inputPaths);
        return routes;
    }

    private OutputFormat FormatFor(InputFormat format)
    {
        if (options.To is { } asked)
            return asked;
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

    private static string PathInTree(string? folder, InputSource source, OutputFormat format) =>
        Path.Combine(folder ?? "", FileNames.Stem(source.TreeName) + FileNames.ExtensionOf(format));

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
