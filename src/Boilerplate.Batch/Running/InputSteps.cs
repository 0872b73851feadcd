using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Resuming;

namespace Boilerplate.Batch.Running;

/// <summary>The steps of an input in order: it begins, its records come, it ends.</summary>
internal sealed class InputSteps(BatchOptions options, ResumePlan plan)
{
    /// <summary>Reads as it is enumerated. Who takes a record disposes it.</summary>
    public IEnumerable<WorkItem> Of(PlannedInput input, CancellationToken token)
    {
        Resumption resumption = plan.For(input, token);
        yield return new WorkItem(input, WorkItemKind.Begin) { Resumption = resumption };
        using var reading = new InputReading(input, options, token);
        long done = resumption.From?.Record ?? 0;
        while (!resumption.IsDone && reading.Next() is { } record)
        {
            token.ThrowIfCancellationRequested();
            // A fault of the input as a whole has no number and belongs to every shard.
            if (record.Number > 0 && (record.Number <= done || !input.Records.Holds(record.Number)))
            {
                record.Dispose();
                continue;
            }

            bool isLast = record.Number == 0;
            yield return new WorkItem(input, WorkItemKind.Record) { Record = record, Number = record.Number, Mark = reading.Mark };
            if (isLast)
                break;
        }

        InputMark mark = resumption.IsDone ? resumption.From?.Mark ?? default : reading.Mark;
        yield return new WorkItem(input, WorkItemKind.End) { Mark = mark };
    }

    /// <param name="result">There for a record.</param>
    public static void Consume(IResultConsumer consumer, WorkItem item, RecordResult? result)
    {
        if (result is not null)
            consumer.Consume(item.Input, item.Number, item.Mark, result);
        else if (item.Kind == WorkItemKind.Begin)
            consumer.Begin(item.Input, item.Resumption);
        else
            consumer.End(item.Input, item.Mark);
    }
}
