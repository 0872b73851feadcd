namespace Boilerplate.Batch.Tests.Support;

/// <summary>An output that cannot be written to, with the system's error number.</summary>
internal sealed class FailingStream(int errorNumber) : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no use", errorNumber);

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no use", errorNumber);
}
