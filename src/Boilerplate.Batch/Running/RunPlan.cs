using Boilerplate.Batch.Inputs;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>What a run reads and writes, decided before anything is written.</summary>
/// <param name="Inputs">The inputs of this shard.</param>
/// <param name="JournalPath">Where the journal is; <see langword="null"/> where the run cannot be resumed.</param>
internal sealed record RunPlan(IReadOnlyList<PlannedInput> Inputs, string? JournalPath)
{
    public int OutputCount => Inputs.Select(input => input.Route.Path).Distinct(StringComparer.Ordinal).Count();

    /// <exception cref="BatchUsageException">An output would overwrite an input or another output.</exception>
    public static RunPlan Of(InputList list, BatchOptions options)
    {
        InputFormat[] formats = [.. list.Sources.Select(source => FormatOf(source, options.From))];
        var planner = new OutputPlanner(options);
        OutputRoute[] routes = planner.Plan(list, formats);
        // Several inputs are shared out as a whole; a single one by its records, which every shard reads past.
        bool sharesRecords = list.Sources.Count == 1 && !list.NamesSeveral;
        Shard records = sharesRecords ? options.Shard : Shard.Whole;
        PlannedInput[] inputs =
        [
            .. list.Sources.Select((source, i) => new PlannedInput(source, formats[i], routes[i], records))
                .Where((_, i) => sharesRecords || options.Shard.Holds(i + 1)),
        ];
        bool canResume = inputs.Any(input => input is { Source.FullPath: not null, Route.Path: not null });
        return new RunPlan(inputs, canResume ? planner.JournalPath : null);
    }

    private static InputFormat FormatOf(InputSource source, InputFormat? asked)
    {
        if ((asked ?? FileNames.FormatOf(source.Name)) is { } known)
            return known;
        try
        {
            PeekStream stream = source.Open().Stream;
            InputFormat format = ContainerReaders.FormatOf(source, asked, stream);
            if (source.FullPath is not null)
                stream.Dispose();
            return format;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail in the same way, and that is where it is reported.
            return InputFormat.Text;
        }
    }
}
