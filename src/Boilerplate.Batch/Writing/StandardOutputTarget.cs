namespace Boilerplate.Batch.Writing;

internal sealed class StandardOutputTarget(Stream stream) : IOutputTarget
{
    private readonly BufferedStream _buffered = new(new UnclosedStream(stream), 64 * 1024);

    public bool HasContent { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _buffered.Write(bytes);
        HasContent |= !bytes.IsEmpty;
    }

    public bool IsAtCommitPoint => false;

    public bool HasMembers => false;

    public long CommitPoint => 0;

    public void WriteRecord(long number, ReadOnlySpan<byte> bytes) => Write(bytes);

    public void Flush() => _buffered.Flush();

    public void Checkpoint()
    {
        // What was written is out already.
    }

    public long Commit()
    {
        _buffered.Flush();
        return 0;
    }

    public void Suspend()
    {
        // What was written is out already.
    }

    public void Dispose()
    {
        // What was written is out already, and what is still buffered belongs to a run that failed.
    }
}
