namespace Boilerplate.Batch.Tests.Support;

/// <summary>Some bytes, then a great many of the letter x, then some more; nothing of it is kept.</summary>
internal sealed class GeneratedStream(byte[] start, long middleLength, byte[] end) : MemoryStream
{
    private long _position;

    public override int Read(Span<byte> buffer)
    {
        long left = start.Length + middleLength + end.Length - _position;
        int count = (int)Math.Min(buffer.Length, left);
        buffer = buffer[..count];
        buffer.Fill((byte)'x');
        Copy(start, 0, buffer);
        Copy(end, start.Length + middleLength, buffer);
        _position += count;
        return count;
    }

    private void Copy(byte[] bytes, long at, Span<byte> buffer)
    {
        long from = Math.Max(at, _position);
        long to = Math.Min(at + bytes.Length, _position + buffer.Length);
        if (from < to)
            bytes.AsSpan((int)(from - at), (int)(to - from)).CopyTo(buffer[(int)(from - _position)..]);
    }
}
