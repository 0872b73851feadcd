namespace Boilerplate.Batch.Writing;

/// <summary>Takes the finished bytes of documents.</summary>
internal interface IOutputTarget : IDisposable
{
    /// <summary>Whether anything was written to it yet.</summary>
    bool HasContent { get; }

    /// <summary>Whether all that was written can be made to last as it is.</summary>
    bool IsAtCommitPoint { get; }

    /// <summary>Whether commit points are rare, so that each is to be used.</summary>
    bool HasMembers { get; }

    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Writes a whole record.</summary>
    /// <param name="number">The record's number in its input.</param>
    void WriteRecord(long number, ReadOnlySpan<byte> bytes);

    /// <summary>Hands on what is buffered, where somebody may be waiting for it.</summary>
    void Flush();

    /// <summary>Makes all that was written last, at a commit point; gives how long the file is.</summary>
    long Checkpoint();

    /// <summary>All is written. Without it, disposing leaves nothing behind. Gives how long the file is.</summary>
    long Commit();

    /// <summary>Leaves what is written for a later run.</summary>
    void Suspend();
}
