using System.Diagnostics;

namespace Boilerplate.Batch.Running;

/// <summary>The time that the classifier takes for one document, and its limit.</summary>
internal sealed class DocumentTime : IDisposable
{
    private readonly CancellationTokenSource? _limit;
    private readonly CancellationToken _run;
    private readonly TimeSpan? _longest;
    private readonly Stopwatch _watch = new();

    public DocumentTime(TimeSpan? longest, CancellationToken run)
    {
        _run = run;
        _longest = longest;
        if (longest is not null)
            _limit = CancellationTokenSource.CreateLinkedTokenSource(run);
    }

    /// <summary>Cancelled by the end of the run and by the limit.</summary>
    public CancellationToken Token => _limit?.Token ?? _run;

    /// <summary>Whether the limit was met, rather than the run ended.</summary>
    public bool IsOver => _limit is { IsCancellationRequested: true } && !_run.IsCancellationRequested;

    public TimeSpan Elapsed => _watch.Elapsed;

    public void Start()
    {
        _watch.Start();
        if (_longest is { } longest)
            _limit?.CancelAfter(longest);
    }

    public void Stop() => _watch.Stop();

    public void Dispose() => _limit?.Dispose();
}
