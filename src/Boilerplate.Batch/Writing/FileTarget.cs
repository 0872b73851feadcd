namespace Boilerplate.Batch.Writing;

internal sealed class FileTarget(string path) : IOutputTarget
{
    private readonly AtomicFile _file = new(path);

    public bool HasContent { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes);
        HasContent |= !bytes.IsEmpty;
    }

    public void Flush()
    {
        // Nobody sees the file before it is complete.
    }

    public void Commit() => _file.Commit();

    public void Dispose() => _file.Dispose();
}
