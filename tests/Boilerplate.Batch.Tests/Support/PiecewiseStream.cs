namespace Boilerplate.Batch.Tests.Support;

/// <summary>Gives at most so many bytes a read, as a pipe may.</summary>
internal sealed class PiecewiseStream(byte[] bytes, int pieceLength) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, pieceLength)]);
}
