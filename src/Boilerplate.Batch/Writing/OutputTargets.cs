using Boilerplate.Batch.Running;
using Boilerplate.Batch.Writing.Parquet;

namespace Boilerplate.Batch.Writing;

/// <summary>Opens the file that the output of an input goes to.</summary>
internal static class OutputTargets
{
    /// <param name="length">How much of an earlier part is kept.</param>
    public static IOutputTarget OpenFile(string path, long length, PlannedInput input, BatchOptions options) =>
        input.Route.Format == OutputFormat.Parquet
            ? new ParquetTarget(path, length, input, options)
            : new FileTarget(path, length);
}
