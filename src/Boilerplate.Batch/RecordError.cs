namespace Boilerplate.Batch;

/// <summary>Why a record, an input or an output failed. Immutable.</summary>
/// <param name="File">The input or output, as it was named.</param>
/// <param name="Record">The record's number from 1; 0 where the whole file is meant.</param>
/// <param name="Offset">Where, in bytes of the uncompressed file.</param>
/// <param name="Reason">What is wrong, without the place.</param>
public sealed record RecordError(string File, long Record, long Offset, string Reason)
{
    /// <summary>What sort of thing went wrong.</summary>
    public ErrorKind Kind { get; init; }

    /// <summary>The error in one line: <c>FILE: record N, byte OFFSET: reason</c>.</summary>
    public override string ToString() =>
        Record == 0 ? $"{File}: {Reason}" : $"{File}: record {Record}, byte {Offset}: {Reason}";
}
