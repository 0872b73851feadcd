using Boilerplate.Batch.Resuming;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Running;

/// <summary>
/// Tells the log of errors and warnings, and keeps the errors for the file of <c>--errors</c>: in the journal where there is
/// one, so that the file of a run that was resumed is that of one that was not.
/// </summary>
internal sealed class ErrorReporter(IBatchLog log, Journal? journal, string? path, IReadOnlyList<PlannedInput> inputs) : IDisposable
{
    /// <summary>A crawl may have a warning for every tenth page.</summary>
    private const int MaxWarnings = 50;

    private readonly ErrorList? _list = path is null ? null : new ErrorList(path);

    /// <summary>Lines of errors that no journal keeps, by the output they belong to; those of no output first.</summary>
    private readonly Dictionary<string, List<byte[]>> _lines = new(StringComparer.Ordinal);
    private string _output = "";
    private bool _isJournaled;
    private int _warnings;

    /// <summary>An input begins.</summary>
    /// <param name="journaled">Its output where the journal keeps its errors, or <see langword="null"/>.</param>
    public void Begin(string? journaled)
    {
        _isJournaled = journaled is not null;
        _output = journaled ?? "";
    }

    /// <summary>Tells the log alone.</summary>
    public void Tell(RecordError error) => log.Error(error);

    public void Report(RecordError error, byte[]? raw)
    {
        log.Error(error);
        if (_list is null)
            return;
        using var line = new OutputBuffer();
        ErrorLine.Write(line, error, raw);
        if (journal is null)
            _list.Add(line.Bytes);
        else if (_isJournaled && error.Kind != ErrorKind.Output)
            journal.AddError(_output, error.Record, line.Bytes);
        else
            Keep(line.Bytes.ToArray());
    }

    public void Warn(string message)
    {
        _warnings++;
        if (_warnings < MaxWarnings)
            log.Warning(message);
        else if (_warnings == MaxWarnings)
            log.Warning(message + " (further warnings are not shown)");
    }

    /// <summary>Completes the file of errors.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Commit()
    {
        if (_list is null)
            return;
        if (journal is not null)
        {
            WriteKept("");
            foreach (string output in inputs.Select(input => input.Route.Path).OfType<string>())
            {
                journal.CopyErrors(output, _list.Add);
                WriteKept(output);
            }
        }

        _list.Commit();
    }

    public void Dispose() => _list?.Dispose();

    private void Keep(byte[] line)
    {
        if (!_lines.TryGetValue(_output, out List<byte[]>? lines))
            _lines.Add(_output, lines = []);
        lines.Add(line);
    }

    private void WriteKept(string output)
    {
        foreach (byte[] line in _lines.GetValueOrDefault(output) ?? [])
            _list?.Add(line);
    }
}
