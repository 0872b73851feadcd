using System.Threading.Channels;

namespace Boilerplate.Batch.Running;

/// <summary>
/// One reader, N workers, one writer that takes the results in the order they were read. Both queues are bounded, so what is
/// in memory is bounded by the largest record and the workers.
/// </summary>
internal sealed class Pipeline(
    IReadOnlyList<PlannedInput> inputs, int threads, InputSteps steps, Func<CancellationToken, RecordProcessor> createProcessor)
{
    private readonly Channel<WorkItem> _ordered = Channel.CreateBounded<WorkItem>(
        new BoundedChannelOptions(2 * threads) { SingleReader = true, SingleWriter = true });

    private readonly Channel<WorkItem> _work = Channel.CreateBounded<WorkItem>(
        new BoundedChannelOptions(2 * threads) { SingleWriter = true });

    /// <param name="consumer">Called for one item at a time; what it throws ends the run and comes out here.</param>
    public async Task RunAsync(IResultConsumer consumer, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationToken token = stop.Token;
        Task reader = Task.Run(() => ReadAsync(token), CancellationToken.None);
        Task workers = Task.WhenAll(Enumerable.Range(0, threads)
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

    private async Task ReadAsync(CancellationToken token)
    {
        try
        {
            foreach (PlannedInput input in inputs)
            {
                foreach (WorkItem item in steps.Of(input, token))
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
                InputSteps.Consume(consumer, item, item.Kind == WorkItemKind.Record ? await item.Result.WaitAsync(token) : null);
                token.ThrowIfCancellationRequested();
            }

            consumer.Idle();
            if (!await items.WaitToReadAsync(token))
                return;
        }
    }
}
