using System.Globalization;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Keeps the files of shards apart: <c>{shard}</c> in a name stands for the shard.</summary>
internal static class ShardNames
{
    private const string Placeholder = "{shard}";

    /// <param name="isAsked">Whether the shard was named on the command line, as every task has a command line of its own then.</param>
    /// <exception cref="BatchUsageException">All tasks of an array would write the same file.</exception>
    public static BatchOptions Apply(BatchOptions options, bool isAsked)
    {
        if (options.Shard.IsPart && !isAsked)
        {
            Check("--errors", options.ErrorsPath, options.Shard);
            Check("--stats", options.StatsPath, options.Shard);
            if (options.Task == BatchTask.LearnSite)
                Check("--output", options.Output, options.Shard);
        }

        return options with
        {
            Output = Named(options.Output, options.Shard),
            ErrorsPath = Named(options.ErrorsPath, options.Shard),
            StatsPath = Named(options.StatsPath, options.Shard),
        };
    }

    private static void Check(string option, string? path, Shard shard)
    {
        // The number may have come into the name by the script, from 0 or from 1.
        bool isApart = path is null || path.Contains(Placeholder, StringComparison.Ordinal)
            || path.Contains(shard.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            || path.Contains((shard.Number - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (!isApart)
            throw new BatchUsageException($"{option} '{path}' would be written by all {shard.Count} shards; put {Placeholder} into its name");
    }

    private static string? Named(string? path, Shard shard) => path?.Replace(Placeholder, shard.FileName, StringComparison.Ordinal);
}
