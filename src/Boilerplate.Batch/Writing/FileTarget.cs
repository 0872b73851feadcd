namespace Boilerplate.Batch.Writing;

/// <param name="length">How much of an earlier part is kept.</param>
internal sealed class FileTarget(string path, long length) : IOutputTarget
{
    private readonly PartFile _file = new(path, length);

    public bool HasContent { get; private set; } = length > 0;

    public bool IsAtCommitPoint => _file.IsAtCommitPoint;

    public bool HasMembers => _file.HasMembers;

    public long CommitPoint => _file.CommitPoint;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes);
        HasContent |= !bytes.IsEmpty;
    }

    public void WriteRecord(long number, ReadOnlySpan<byte> bytes)
    {
        Write(bytes);
        _file.EndRecord();
    }

    public void Flush()
    {
        // Nobody sees the file before it is complete.
    }

    public void Checkpoint() => _file.Flush();

    public long Commit() => _file.Commit();

    public void Suspend() => _file.Suspend();

    public void Dispose() => _file.Dispose();
}
