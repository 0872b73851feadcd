namespace Boilerplate.Batch;

/// <summary>What a batch did. Immutable.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Records">Records that were read, the failed ones included.</param>
/// <param name="KeptBlocks">Blocks labelled content.</param>
/// <param name="RemovedBlocks">Blocks labelled boilerplate.</param>
/// <param name="Errors">Failed records, inputs and outputs.</param>
public sealed record BatchSummary(
    BatchOutcome Outcome, long Records, long KeptBlocks, long RemovedBlocks, long Errors)
{
    /// <summary>Records of web archives that hold no page or text; they are not among <see cref="Records"/>.</summary>
    public long Skipped { get; init; }
}
