using Boilerplate.Batch.Statistics;

namespace Boilerplate.Batch;

/// <summary>What a batch did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Statistics">What it read, kept and removed. Words, scripts and hosts only where <see cref="BatchOptions.StatsPath"/> is set.</param>
public sealed record BatchSummary(BatchOutcome Outcome, BatchStatistics Statistics)
{
    /// <summary>Whether <see cref="BatchOptions.Resume"/> would go on where this run ended.</summary>
    public bool IsResumable { get; init; }

    /// <summary>Sites of the memory that was learned; 0 for other tasks.</summary>
    public int LearnedSites { get; init; }

    /// <summary>Records that were read, the failed ones included.</summary>
    public long Records => Statistics.Records;

    /// <summary>Blocks labelled content.</summary>
    public long KeptBlocks => Statistics.Blocks.GetValueOrDefault("content");

    /// <summary>Blocks labelled boilerplate.</summary>
    public long RemovedBlocks => Statistics.Blocks.GetValueOrDefault("boilerplate");

    /// <summary>Failed records, inputs and outputs.</summary>
    public long Errors => Statistics.ErrorCount;

    /// <summary>
    /// Records of web archives that hold no page or text, and for a site memory those without an address or words; they are not
    /// among <see cref="Records"/>.
    /// </summary>
    public long Skipped => Statistics.Skipped.Count > 0 ? Statistics.Skipped.Values.Sum() : 0;
}
