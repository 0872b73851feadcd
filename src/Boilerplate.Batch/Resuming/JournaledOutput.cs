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
        // A commit may be of a place that lies some records back; what failed behind it will fail again.
        Errors.AddRange(PendingErrors.Where(IsCovered));
        PendingErrors.RemoveAll(IsCovered);

        bool IsCovered(JournalPlace place) => state.IsDone || (place.Record > 0 && place.Record <= state.Record);
    }
}
