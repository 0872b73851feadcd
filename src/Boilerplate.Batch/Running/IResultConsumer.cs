namespace Boilerplate.Batch.Running;

/// <summary>Takes the results of a run in the order of the input.</summary>
internal interface IResultConsumer
{
    void Begin(PlannedInput input);

    void Consume(PlannedInput input, RecordResult result);

    void End(PlannedInput input);

    /// <summary>Nothing is ready now; what is buffered may go out.</summary>
    void Idle();
}
