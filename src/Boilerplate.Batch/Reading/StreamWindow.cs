using System.Buffers;

namespace Boilerplate.Batch.Reading;

/// <summary>
/// The next bytes of a stream in one buffer, which grows to what is asked for and no further than the limit. Spans of it are
/// valid until the next call that reads.
/// </summary>
internal sealed class StreamWindow(Stream stream, int maxLength) : IDisposable
{
    private const int FirstLength = 128 * 1024;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _start;
    private int _end;
    private long _bufferOffset;

    /// <summary>The offset of the first byte that was not taken yet.</summary>
    public long Offset => _bufferOffset + _start;

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads until so many bytes are at hand; false where the stream ends before.</summary>
    /// <exception cref="BrokenInputException">The stream's data is damaged.</exception>
    public bool Require(int length)
    {
        while (_end - _start < length)
        {
            if (!ReadMore())
                return false;
        }

        return true;
    }

    /// <summary>Adds some bytes to those at hand; false at the end of the stream.</summary>
    /// <exception cref="BrokenInputException">The stream's data is damaged.</exception>
    public bool ReadMore()
    {
        if (_start > 0 && (_start == _end || _end == _buffer.Length))
            Compact();
        if (_end == _buffer.Length)
            _buffer = RecordLimits.Grow(_buffer, _end, maxLength);
        int read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    /// <summary>Takes bytes that are at hand.</summary>
    public void Take(int length) => _start += length;

    /// <summary>Takes bytes whether they are at hand or not; gives how many there were.</summary>
    /// <exception cref="BrokenInputException">The stream's data is damaged.</exception>
    public long Skip(long length)
    {
        long skipped = 0;
        while (true)
        {
            int count = (int)Math.Min(length - skipped, _end - _start);
            _start += count;
            skipped += count;
            if (skipped == length || !ReadMore())
                return skipped;
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        (_start, _end) = (0, 0);
    }

    private void Compact()
    {
        Bytes.CopyTo(_buffer);
        _bufferOffset += _start;
        _end -= _start;
        _start = 0;
    }
}
