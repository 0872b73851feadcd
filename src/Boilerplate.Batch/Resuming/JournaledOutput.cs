using Boilerplate.Batch.Statistics;

namespace Boilerplate.Batch.Resuming;

/// <summary>What the journal knows of one output.</summary>
internal sealed class JournaledOutput
{
    /// <summary><see langword="null"/> until something of it was committed.</summary>
    public OutputState? State { get; set; }

    /// <summary>Of all that was committed.</summary>
    public BatchStatistics Statistics { get; } = new();

    /// <summary>The places in the journal of the errors that were committed.</summary>
    public List<JournalPlace> Errors { get; } = [];

    /// <summary>Errors that no commit covers yet.</summary>
    public List<JournalPlace> PendingErrors { get; } = [];

    public void Commit(OutputState state, BatchStatistics more)
    {
        State = state;
        Statistics.Add(more);
        Errors.AddRange(PendingErrors);
        PendingErrors.Clear();
    }
}
