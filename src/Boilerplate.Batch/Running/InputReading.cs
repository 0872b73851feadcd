using Boilerplate.Batch.Reading;

namespace Boilerplate.Batch.Running;

/// <summary>The reading of one input: its records, and how much of it was read.</summary>
internal sealed class InputReading(PlannedInput input, BatchOptions options, CancellationToken cancellationToken) : IDisposable
{
    private IContainerReader? _reader;
    private MeteredStream? _meter;
    private InputMark? _whole;

    /// <summary>How much of the input was read so far.</summary>
    public InputMark Mark => _whole ?? _meter?.Mark ?? default;

    /// <summary>The next record; a fault with the number 0 where the input cannot be opened or read any further.</summary>
    public Record? Next()
    {
        try
        {
            _reader ??= Open();
            return _reader.Read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Record.Faulty(input.Source, 0, 0, $"cannot be read: {exception.Message}", ErrorKind.Input);
        }
    }

    public void Dispose()
    {
        // The standard input stays open: a read of it that hangs must not hold up the end.
        if (input.Source.FullPath is not null)
            _reader?.Dispose();
    }

    private IContainerReader Open()
    {
        // A file that is read from its end is hashed beforehand, as a whole.
        if (input is { Format: InputFormat.Parquet, Source.FullPath: { } path })
            _whole = MeteredStream.Of(path, long.MaxValue, cancellationToken);
        OpenInput open = input.Source.Open();
        _meter = open.Meter;
        return ContainerReaders.Open(input.Source, open.Stream, input.Format, options);
    }
}
