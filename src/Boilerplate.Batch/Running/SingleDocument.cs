namespace Boilerplate.Batch.Running;

/// <summary>
/// Does a run over one document. Nobody has anything to do beside it, and what needs no queues and threads starts much sooner.
/// </summary>
internal static class SingleDocument
{
    /// <summary>Whether the inputs are one text or page. A pipe is left to the <see cref="Pipeline"/>, since a read of it may hang.</summary>
    public static bool Is(IReadOnlyList<PlannedInput> inputs) =>
        inputs is [{ Source.FullPath: not null, Format: InputFormat.Text or InputFormat.Html }];

    /// <param name="consumer">What it throws ends the run and comes out here.</param>
    public static void Run(PlannedInput input, InputSteps steps, RecordProcessor processor, IResultConsumer consumer, CancellationToken token)
    {
        foreach (WorkItem item in steps.Of(input, token))
        {
            InputSteps.Consume(consumer, item, item.Record is { } record ? processor.Process(record, input.Route.Format) : null);
            token.ThrowIfCancellationRequested();
        }

        consumer.Idle();
    }
}
