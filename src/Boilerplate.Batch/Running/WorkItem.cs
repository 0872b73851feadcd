using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Resuming;

namespace Boilerplate.Batch.Running;

/// <summary>One step of a run, in the order of the input: an input begins, a record of it, an input ends.</summary>
internal sealed class WorkItem(PlannedInput input, WorkItemKind kind)
{
    private readonly TaskCompletionSource<RecordResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PlannedInput Input { get; } = input;

    public WorkItemKind Kind { get; } = kind;

    /// <summary>There where an input begins.</summary>
    public Resumption Resumption { get; init; } = Resumption.Fresh;

    /// <summary>There for records only.</summary>
    public Record? Record { get; init; }

    /// <summary>The record's number; known when the record itself is gone.</summary>
    public long Number { get; init; }

    /// <summary>How much of the input had been read by then.</summary>
    public InputMark Mark { get; init; }

    /// <summary>Comes when a worker is done with the record.</summary>
    public Task<RecordResult> Result => _result.Task;

    public void Finish(RecordResult result) => _result.SetResult(result);

    public void Fail(Exception exception) => _result.TrySetException(exception);
}
