using System.Buffers;
using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Reading;

/// <summary>One item of a container: a document still in its bytes, or the reason why there is none.</summary>
internal sealed class Record : IDisposable
{
    private readonly int _length;
    private readonly byte[]? _unpooled;
    private byte[]? _rented;

    /// <param name="rented">From the shared array pool; the record gives it back.</param>
    /// <param name="length">How many bytes of the array are the record's.</param>
    public Record(InputSource source, long number, long offset, RecordKind kind, byte[] rented, int length)
    {
        (Source, Number, Offset, Kind) = (source, number, offset, kind);
        (_rented, _length) = (rented, length);
    }

    private Record(InputSource source, long number, long offset, string fault, ErrorKind kind, byte[]? raw)
    {
        (Source, Number, Offset, Fault, FaultKind) = (source, number, offset, fault, kind);
        _length = raw?.Length ?? 0;
        _unpooled = raw;
    }

    public InputSource Source { get; }

    /// <summary>From 1; 0 where the whole input failed.</summary>
    public long Number { get; }

    /// <summary>Where it starts, or where the fault is, in the uncompressed input.</summary>
    public long Offset { get; }

    public RecordKind Kind { get; }

    /// <summary>Why the record could not be read; its bytes are what there is of it then, as far as they are known.</summary>
    public string? Fault { get; }

    public ErrorKind FaultKind { get; }

    /// <summary>There for <see cref="RecordKind.Archived"/>.</summary>
    public ArchivedRecord? Archived { get; init; }

    /// <summary>Whether <see cref="Bytes"/> are the input's own, so that places in them are places in the input.</summary>
    public bool IsVerbatim { get; init; } = true;

    public ReadOnlyMemory<byte> Memory => (_rented ?? _unpooled).AsMemory(0, _length);

    public ReadOnlySpan<byte> Bytes => Memory.Span;

    public static Record Faulty(InputSource source, long number, long offset, string fault, ErrorKind kind, byte[]? raw = null) =>
        new(source, number, offset, fault, kind, raw);

    public void Dispose()
    {
        if (_rented is null)
            return;
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }
}
