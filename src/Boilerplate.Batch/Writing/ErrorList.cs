using Boilerplate.Batch.Json;

namespace Boilerplate.Batch.Writing;

/// <summary>The file of <c>--errors</c>: one JSON object a line and an error.</summary>
internal sealed class ErrorList(string path) : IDisposable
{
    private readonly AtomicFile _file = new(path);

    public void Add(RecordError error)
    {
        using var line = new OutputBuffer();
        line.Write("{\"file\":"u8);
        JsonOutput.WriteString(line, error.File);
        line.Write(",\"record\":"u8);
        JsonOutput.WriteNumber(line, error.Record);
        line.Write(",\"offset\":"u8);
        JsonOutput.WriteNumber(line, error.Offset);
        line.Write(",\"reason\":"u8);
        JsonOutput.WriteString(line, error.Reason);
        line.Write("}\n"u8);
        _file.Write(line.Bytes);
    }

    public void Commit() => _file.Commit();

    public void Dispose() => _file.Dispose();
}
