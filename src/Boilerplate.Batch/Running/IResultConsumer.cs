using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Resuming;

namespace Boilerplate.Batch.Running;

/// <summary>Takes the results of a run in the order of the input.</summary>
internal interface IResultConsumer
{
    void Begin(PlannedInput input, Resumption resumption);

    /// <param name="number">The record's number.</param>
    /// <param name="mark">How much of the input had been read when the record was.</param>
    void Consume(PlannedInput input, long number, InputMark mark, RecordResult result);

    /// <param name="mark">All of the input.</param>
    void End(PlannedInput input, InputMark mark);

    /// <summary>Nothing is ready now; what is buffered may go out.</summary>
    void Idle();
}
