namespace Boilerplate.Batch.Writing;

/// <summary>The file of <c>--errors</c>: one JSON object a line and an error.</summary>
internal sealed class ErrorList(string path) : IDisposable
{
    private readonly AtomicFile _file = new(path);

    public void Add(ReadOnlySpan<byte> line) => _file.Write(line);

    public void Commit() => _file.Commit();

    public void Dispose() => _file.Dispose();
}
