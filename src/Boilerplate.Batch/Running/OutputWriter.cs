using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>Writes results where they belong, reports errors and counts.</summary>
internal sealed class OutputWriter(StandardStreams streams, IBatchLog log, ErrorList? errors, bool hasOneOutput)
    : IResultConsumer, IDisposable
{
    private StandardOutputTarget? _standardOutput;
    private IOutputTarget? _target;
    private long _inputRecords;
    private long _inputErrors;

    public long Records { get; private set; }

    /// <summary>Records of web archives that hold no document.</summary>
    public long Skipped { get; private set; }

    public long Kept { get; private set; }

    public long Removed { get; private set; }

    public long Errors { get; private set; }

    /// <summary>Whether any input came through, be it an empty one.</summary>
    public bool DidAny { get; private set; }

    public void Begin(PlannedInput input)
    {
        (_inputRecords, _inputErrors) = (0, 0);
        Guard(input, () => _target = input.Route.Path is { } path
            ? new FileTarget(path)
            : _standardOutput ??= new StandardOutputTarget(streams.Output));
    }

    public void Consume(PlannedInput input, RecordResult result)
    {
        if (result.Warning is { } warning)
            log.Warning(warning);
        if (result.Error is { } error)
        {
            // A failed input is no record, though it is an error.
            if (error.Record > 0)
                Records++;
            _inputErrors++;
            Report(error);
            return;
        }

        if (result.Skipped != SkipReason.None)
        {
            Skipped++;
            _inputRecords++;
            return;
        }

        Records++;
        _inputRecords++;
        Kept += result.Kept;
        Removed += result.Removed;
        using OutputBuffer? output = result.Output;
        if (_target is not null && output is not null)
            Guard(input, () => Write(output.Bytes, input.Route.Format));
    }

    public void End(PlannedInput input)
    {
        if (_target is null)
            return;
        // Of an input that failed as a whole there is no output: an empty file would look like an empty document.
        bool isDone = _inputErrors == 0 || _inputRecords > 0;
        if (isDone)
            Guard(input, () => _target.Commit());
        DidAny |= isDone && _target is not null;
        CloseFile();
    }

    public void Idle()
    {
        if (_target is StandardOutputTarget target)
            GuardStandardOutput(target.Flush);
    }

    /// <summary>Reports an error that belongs to no record in the pipeline.</summary>
    public void Report(RecordError error)
    {
        ReportUnlisted(error);
        errors?.Add(error);
    }

    /// <summary>Reports an error that the list of errors cannot hold, since it is about that list.</summary>
    public void ReportUnlisted(RecordError error)
    {
        Errors++;
        log.Error(error);
    }

    public void Dispose() => CloseFile();

    private void Write(ReadOnlySpan<byte> bytes, OutputFormat format)
    {
        if (_target is null || bytes.IsEmpty)
            return;
        // Documents of several lines need a sign where the next one starts.
        if (format != OutputFormat.Jsonl && _target.HasContent)
            _target.Write("\n"u8);
        _target.Write(bytes);
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
            Report(new RecordError(path, 0, 0, $"cannot be written: {exception.Message}"));
            CloseFile();
            if (hasOneOutput)
                throw new OutputStoppedException(isClosedPipe: false);
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
            if (!ClosedPipe.IsCause(exception))
                Report(new RecordError("standard output", 0, 0, $"cannot be written: {exception.Message}"));
            throw new OutputStoppedException(ClosedPipe.IsCause(exception));
        }
    }

    private void CloseFile()
    {
        if (_target is FileTarget file)
            file.Dispose();
        _target = null;
    }
}
