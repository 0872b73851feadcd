using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>The file of <c>--shard-list</c>: inputs, one a line, as <c>find</c> and <c>ls</c> write them.</summary>
internal static class InputListFile
{
    /// <exception cref="BatchUsageException">The file cannot be read.</exception>
    public static IEnumerable<string> Read(string? path)
    {
        if (path is null)
            return [];
        if (!File.Exists(path))
            throw new BatchUsageException($"--shard-list '{path}': no such file{NameSuggestion.HintForPath(path)}");
        string[] inputs = [.. File.ReadLines(path).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
        if (inputs.Length == 0)
            throw new BatchUsageException($"--shard-list '{path}' names no input");
        if (inputs.Contains("-"))
            throw new BatchUsageException($"--shard-list '{path}' names the standard input ('-'), which shards cannot share");
        return inputs;
    }
}
