namespace Boilerplate.Batch.Running;

/// <summary>Ends a run before its time; what is to be said about it was said.</summary>
internal sealed class OutputStoppedException(BatchOutcome outcome) : Exception($"The run ends early: {outcome}.")
{
    public BatchOutcome Outcome { get; } = outcome;
}
