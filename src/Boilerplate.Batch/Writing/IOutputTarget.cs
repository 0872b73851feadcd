namespace Boilerplate.Batch.Writing;

/// <summary>Takes the finished bytes of documents.</summary>
internal interface IOutputTarget : IDisposable
{
    /// <summary>Whether anything was written to it yet.</summary>
    bool HasContent { get; }

    /// <summary>Whether all that was written can be made to last as it is.</summary>
    bool IsAtCommitPoint { get; }

    /// <summary>Whether commit points are rare, so that each is worth remembering.</summary>
    bool HasMembers { get; }

    /// <summary>How long the file is where it last could be made to last; what is behind that is not whole.</summary>
    long CommitPoint { get; }

    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Writes a whole record.</summary>
    /// <param name="number">The record's number in its input.</param>
    void WriteRecord(long number, ReadOnlySpan<byte> bytes);

    /// <summary>Hands on what is buffered, where somebody may be waiting for it.</summary>
    void Flush();

    /// <summary>Makes last what was written up to <see cref="CommitPoint"/>.</summary>
    void Checkpoint();

    /// <summary>All is written. Without it, disposing leaves nothing behind. Gives how long the file is.</summary>
    long Commit();

    /// <summary>Leaves what is written for a later run.</summary>
    void Suspend();
}
