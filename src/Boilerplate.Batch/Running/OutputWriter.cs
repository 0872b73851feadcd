using System.Diagnostics;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Rendering;
using Boilerplate.Batch.Resuming;
using Boilerplate.Batch.Statistics;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>Writes results where they belong, reports errors, counts, and commits what is done now and then.</summary>
internal sealed class OutputWriter(
    BatchOptions options, StandardStreams streams, ErrorReporter errors, Journal? journal, ProgressReporter progress, bool hasOneOutput)
    : IResultConsumer, IDisposable
{
    /// <summary>How often what is done is made to last; a run that is killed does this much again.</summary>
    private static readonly TimeSpan s_commitInterval = TimeSpan.FromSeconds(2);

    private readonly Stopwatch _sinceCommit = Stopwatch.StartNew();
    private StandardOutputTarget? _standardOutput;
    private IOutputTarget? _target;
    private PlannedInput? _input;

    /// <summary>What the current input added since the place that can be committed.</summary>
    private BatchStatistics _uncommitted = new();

    /// <summary>The last place that can be committed and was not, and what was added up to there.</summary>
    private OutputState? _committable;
    private BatchStatistics _added = new();
    private long _size;
    private long _record;
    private InputMark _mark;
    private long _documents;
    private long _failures;
    private bool _inputFailed;

    public BatchStatistics Statistics { get; } = new();

    /// <summary>Whether any input came through, be it an empty one.</summary>
    public bool DidAny { get; private set; }

    /// <summary>Whether the current input's output can be gone on with later.</summary>
    private bool IsJournaled => journal is not null && _input is { Source.FullPath: not null, Route.Path: not null };

    public void Begin(PlannedInput input, Resumption resumption)
    {
        _input = input;
        (_committable, _added, _uncommitted) = (null, new BatchStatistics(), new BatchStatistics());
        (_record, _mark, _documents, _failures) = (resumption.From?.Record ?? 0, resumption.From?.Mark ?? default, 0, 0);
        _inputFailed = false;
        _size = input.Source.Size ?? 0;
        errors.Begin(IsJournaled ? input.Route.Path : null);
        progress.Begin(input, resumption);
        if (resumption.Notice is { } notice)
            errors.Warn(notice);
        if (resumption.Statistics is { } earlier)
        {
            Statistics.Add(earlier);
            _documents = earlier.Records - earlier.ErrorCount + earlier.Skipped.Values.Sum();
            _failures = earlier.ErrorCount;
        }

        DidAny |= resumption.IsDone;
        if (!resumption.IsDone)
            Guard(input, () => Open(input, resumption.From));
        _sinceCommit.Restart();
    }

    public void Consume(PlannedInput input, long number, InputMark mark, RecordResult result)
    {
        using OutputBuffer? output = result.Output;
        if (result.Warning is { } warning)
            errors.Warn(warning);
        if (result.Error is { } error)
        {
            // A failed input is no record, though it is an error.
            Count(statistics => statistics.Records += number > 0 ? 1 : 0);
            _failures++;
            _inputFailed |= number == 0;
            Report(error, result.Raw);
        }
        else if (result.Skipped != SkipReason.None)
        {
            _documents++;
            Count(statistics => BatchStatistics.Count(statistics.Skipped, result.Skipped.ToName(), 1));
        }
        else
        {
            _documents++;
            Count(statistics =>
            {
                statistics.Records++;
                result.Statistics?.AddTo(statistics);
            });
            if (_target is not null && output is not null)
                Guard(input, () => Write(output.Bytes, number, input.Route.Format));
        }

        if (number > 0)
            (_record, _mark) = (number, mark);
        bool isDue = _sinceCommit.Elapsed >= s_commitInterval;
        if (IsJournaled && _target is { IsAtCommitPoint: true } target && (isDue || target.HasMembers))
        {
            NoteCommittable(new OutputState(input.Source.Name, _size, _mark, _record, target.CommitPoint, IsDone: false));
            if (isDue)
                Guard(input, Checkpoint);
        }

        progress.Advance(Statistics, _mark);
        if (options.MaxErrors is { } most && Statistics.ErrorCount > most)
            throw new OutputStoppedException(BatchOutcome.TooManyErrors);
    }

    public void End(PlannedInput input, InputMark mark)
    {
        Count(statistics => statistics.BytesIn += _target is null ? 0 : mark.Bytes);
        // Of an input that failed as a whole there is no output: an empty file would look like an empty document.
        bool isDone = _failures == 0 || _documents > 0;
        if (_target is not null && isDone)
        {
            Guard(input, () =>
            {
                long length = _target.Commit();
                // What could not be read this time may be readable the next time.
                if (IsJournaled && !_inputFailed)
                {
                    NoteCommittable(new OutputState(input.Source.Name, _size, mark, _record, length, IsDone: true));
                    Commit();
                }
            });
        }

        DidAny |= isDone && _target is not null;
        CloseFile();
        progress.End(input, Statistics);
        _input = null;
    }

    public void Idle()
    {
        if (_target is StandardOutputTarget target)
            GuardStandardOutput(target.Flush);
    }

    /// <summary>The run ends before its time: commits what can be, and leaves it for a later run.</summary>
    public void Suspend()
    {
        if (_target is null || !IsJournaled || _input?.Route.Path is not { } path)
            return;
        try
        {
            if (_target.IsAtCommitPoint && _input is not null)
                NoteCommittable(new OutputState(_input.Source.Name, _size, _mark, _record, _target.CommitPoint, IsDone: false));
            Checkpoint();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // The disk that could not take the output may not take this either; what was committed before still counts.
        }

        if (journal?.Find(path)?.State is not null)
        {
            _target.Suspend();
            _target = null;
        }
    }

    /// <summary>Reports an error that belongs to no record in the pipeline.</summary>
    public void Report(RecordError error, byte[]? raw = null)
    {
        Count(statistics => BatchStatistics.Count(statistics.Errors, error.Kind.ToName(), 1));
        try
        {
            errors.Report(error, raw);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A list of errors that leaves some out is none.
            errors.Tell(new RecordError(options.ErrorsPath ?? "", 0, 0, $"cannot be written: {exception.Message}") { Kind = ErrorKind.Output });
            throw new OutputStoppedException(BatchOutcome.NothingDone);
        }
    }

    public void Dispose() => CloseFile();

    private void Count(Action<BatchStatistics> count)
    {
        count(Statistics);
        count(_uncommitted);
    }

    private void Open(PlannedInput input, OutputState? from)
    {
        if (input.Route.Path is not { } path)
        {
            _target = _standardOutput ??= new StandardOutputTarget(streams.Output);
            return;
        }

        if (from is null && IsJournaled)
            journal?.Reset(path);
        _target = OutputTargets.OpenFile(path, from?.Written ?? 0, input, options);
    }

    private void Write(ReadOnlySpan<byte> bytes, long number, OutputFormat format)
    {
        if (_target is null || bytes.IsEmpty)
            return;
        // Documents of several lines need a sign where the next one starts.
        if (format is not (OutputFormat.Jsonl or OutputFormat.Parquet) && _target.HasContent)
            _target.Write("\n"u8);
        _target.WriteRecord(number, bytes);
    }

    private void NoteCommittable(OutputState state)
    {
        _committable = state;
        _added.Add(_uncommitted);
        _uncommitted = new BatchStatistics();
    }

    private void Checkpoint()
    {
        if (_committable is null)
            return;
        _target?.Checkpoint();
        Commit();
    }

    private void Commit()
    {
        if (_committable is { } state)
            journal?.Commit(_input?.Route.Path ?? "", state, _added);
        (_committable, _added) = (null, new BatchStatistics());
        _sinceCommit.Restart();
    }

    private void Guard(PlannedInput input, Action write)
    {
        if (input.Route.Path is not { } path)
        {
            GuardStandardOutput(write);
            return;
        }

        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(new RecordError(path, 0, 0, $"cannot be written: {exception.Message}") { Kind = ErrorKind.Output });
            if (hasOneOutput)
                throw new OutputStoppedException(BatchOutcome.NothingDone);
            CloseFile();
        }
    }

    private void GuardStandardOutput(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception)
        {
            bool isClosed = ClosedPipe.IsCause(exception);
            if (!isClosed)
                Report(new RecordError("standard output", 0, 0, $"cannot be written: {exception.Message}") { Kind = ErrorKind.Output });
            throw new OutputStoppedException(isClosed ? BatchOutcome.OutputClosed : BatchOutcome.NothingDone);
        }
    }

    private void CloseFile()
    {
        if (_target is not StandardOutputTarget)
            _target?.Dispose();
        _target = null;
    }
}
