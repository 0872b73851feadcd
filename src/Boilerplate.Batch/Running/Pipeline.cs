using System.Threading.Channels;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Resuming;

namespace Boilerplate.Batch.Running;

/// <summary>
/// One reader, N workers, one writer that takes the results in the order they were read. Both queues are bounded, so what is
/// in memory is bounded by the largest record and the workers.
/// </summary>
internal sealed class Pipeline(
    IReadOnlyList<PlannedInput> inputs, BatchOptions options, ResumePlan plan, Func<CancellationToken, RecordProcessor> createProcessor)
{
    private readonly Channel<WorkItem> _ordered = Channel.CreateBounded<WorkItem>(
        new BoundedChannelOptions(2 * options.Threads) { SingleReader = true, SingleWriter = true });

    private readonly Channel<WorkItem> _work = Channel.CreateBounded<WorkItem>(
        new BoundedChannelOptions(2 * options.Threads) { SingleWriter = true });

    /// <param name="consumer">Called for one item at a time; what it throws ends the run and comes out here.</param>
    public async Task RunAsync(IResultConsumer consumer, CancellationToken cancellationToken)
    {
        // A single document keeps nobody busy beside itself, and what is done without queues starts much faster. A pipe may hang.
        if (inputs is [{ Source.FullPath: not null, Format: InputFormat.Text or InputFormat.Html }])
        {
            RunInTurn(inputs[0], consumer, cancellationToken);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationToken token = stop.Token;
        Task reader = Task.Run(() => ReadAsync(token), CancellationToken.None);
        Task workers = Task.WhenAll(Enumerable.Range(0, options.Threads)
            .Select(_ => Task.Run(() => WorkAsync(createProcessor(token), token), CancellationToken.None)));
        try
        {
            await ConsumeAsync(consumer, token);
            await Task.WhenAll(reader, workers);
        }
        finally
        {
            // Stops what still runs. The reader is not waited for: it may hang in a read of the standard input.
            await stop.CancelAsync();
            await workers.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private void RunInTurn(PlannedInput input, IResultConsumer consumer, CancellationToken token)
    {
        RecordProcessor processor = createProcessor(token);
        foreach (WorkItem item in Read(input, token))
        {
            RecordResult? result = item.Record is { } record ? processor.Process(record, input.Route.Format) : null;
            Consume(consumer, item, result);
            token.ThrowIfCancellationRequested();
        }

        consumer.Idle();
    }

    private async Task ReadAsync(CancellationToken token)
    {
        try
        {
            foreach (PlannedInput input in inputs)
            {
                foreach (WorkItem item in Read(input, token))
                {
                    bool isRecord = item.Record is not null;
                    await _ordered.Writer.WriteAsync(item, token);
                    if (isRecord)
                        await _work.Writer.WriteAsync(item, token);
                }
            }

            _ordered.Writer.Complete();
        }
        catch (Exception exception)
        {
            _ordered.Writer.Complete(exception);
        }
        finally
        {
            _work.Writer.Complete();
        }
    }

    private IEnumerable<WorkItem> Read(PlannedInput input, CancellationToken token)
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

    private async Task WorkAsync(RecordProcessor processor, CancellationToken token)
    {
        await foreach (WorkItem item in _work.Reader.ReadAllAsync(token))
        {
            try
            {
                if (item.Record is { } record)
                    item.Finish(processor.Process(record, item.Input.Route.Format));
            }
            catch (Exception exception)
            {
                item.Fail(exception);
            }
        }
    }

    private async Task ConsumeAsync(IResultConsumer consumer, CancellationToken token)
    {
        ChannelReader<WorkItem> items = _ordered.Reader;
        while (true)
        {
            while (items.TryRead(out WorkItem? item))
            {
                Consume(consumer, item, item.Kind == WorkItemKind.Record ? await item.Result.WaitAsync(token) : null);
                token.ThrowIfCancellationRequested();
            }

            consumer.Idle();
            if (!await items.WaitToReadAsync(token))
                return;
        }
    }

    private static void Consume(IResultConsumer consumer, WorkItem item, RecordResult? result)
    {
        if (result is not null)
            consumer.Consume(item.Input, item.Number, item.Mark, result);
        else if (item.Kind == WorkItemKind.Begin)
            consumer.Begin(item.Input, item.Resumption);
        else
            consumer.End(item.Input, item.Mark);
    }
}
