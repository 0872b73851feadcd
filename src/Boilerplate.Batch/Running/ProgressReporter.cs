using System.Diagnostics;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Resuming;
using Boilerplate.Batch.Statistics;

namespace Boilerplate.Batch.Running;

/// <summary>Tells the log some times a second how far the run is.</summary>
internal sealed class ProgressReporter
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly IBatchLog _log;
    private readonly long? _totalBytes;
    private readonly Stopwatch _sinceReport = Stopwatch.StartNew();
    private string _input = "";
    private long _bytesDone;
    private long _bytesResumed;
    private long _bytesHere;

    public ProgressReporter(IBatchLog log, IReadOnlyList<PlannedInput> inputs)
    {
        _log = log;
        long? total = 0;
        foreach (PlannedInput input in inputs)
            total += input.Source.Size;
        _totalBytes = total;
    }

    public void Begin(PlannedInput input, Resumption resumption)
    {
        _input = input.Source.Name;
        _bytesHere = resumption.From?.Mark.Bytes ?? 0;
        _bytesResumed += _bytesHere;
    }

    public void Advance(BatchStatistics statistics, InputMark mark)
    {
        _bytesHere = mark.Bytes;
        if (_sinceReport.Elapsed >= s_interval)
            Report(statistics);
    }

    public void End(PlannedInput input, BatchStatistics statistics)
    {
        _bytesDone += input.Source.Size ?? _bytesHere;
        _bytesHere = 0;
        if (_sinceReport.Elapsed >= s_interval)
            Report(statistics);
    }

    public void Report(BatchStatistics statistics)
    {
        _sinceReport.Restart();
        _log.Progress(new BatchProgress(
            statistics.Records, statistics.ErrorCount, _bytesDone + _bytesHere, _totalBytes,
            statistics.Text.CharactersIn, statistics.Text.CharactersOut, _input) { BytesResumed = _bytesResumed });
    }
}
