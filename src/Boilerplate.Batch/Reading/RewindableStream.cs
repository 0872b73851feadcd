namespace Boilerplate.Batch.Reading;

/// <summary>
/// Keeps the last bytes that it gave, so that a decompressor that read too far can be followed from the right place.
/// </summary>
internal sealed class RewindableStream(Stream inner) : ReadOnlyStream
{
    /// <summary>How much is kept: more than a decompressor decodes of foreign bytes before it notices.</summary>
    private const int HistoryLength = 64 * 1024;

    private readonly byte[] _buffer = new byte[4 * HistoryLength];
    private long _bufferOffset;
    private int _position;
    private int _end;
    private int _lastReadStart;

    /// <summary>The offset of the next byte to be read.</summary>
    public long Offset => _bufferOffset + _position;

    /// <summary>How many bytes the stream below gave.</summary>
    public long Taken => _bufferOffset + _end;

    /// <summary>Whether all bytes of the stream below were given.</summary>
    public bool IsAtEnd => _position == _end && !Fill();

    public override int Read(Span<byte> buffer)
    {
        _lastReadStart = _position;
        if (_position == _end && !Fill())
            return 0;
        int count = Math.Min(buffer.Length, _end - _position);
        _buffer.AsSpan(_position, count).CopyTo(buffer);
        _lastReadStart = _position;
        _position += count;
        return count;
    }

    /// <summary>
    /// Goes behind the first place of a pattern that starts in what the last read gave; the pattern may end behind it.
    /// </summary>
    public bool SkipBehind(ReadOnlySpan<byte> pattern)
    {
        int wanted = _position + pattern.Length;
        while (_end < wanted)
        {
            int shift = Compact(_lastReadStart);
            wanted -= shift;
            if (!Append())
                break;
        }

        int found = _buffer.AsSpan(_lastReadStart, Math.Min(_end, wanted) - _lastReadStart).IndexOf(pattern);
        if (found < 0)
            return false;
        _position = _lastReadStart + found + pattern.Length;
        return true;
    }

    /// <summary>Whether so many bytes more are at hand.</summary>
    public bool Has(int count) => _end - _position >= count;

    /// <summary>
    /// Goes to the next place of a pattern from an offset on; the offset may lie before the position, as far as bytes are
    /// kept. Reads to the end where there is none.
    /// </summary>
    public bool FindNext(long offset, ReadOnlySpan<byte> pattern)
    {
        _position = (int)Math.Clamp(offset - _bufferOffset, 0, _end);
        while (true)
        {
            int found = _buffer.AsSpan(_position, _end - _position).IndexOf(pattern);
            if (found >= 0)
            {
                _position += found;
                return true;
            }

            // The last bytes may be the start of the pattern.
            _position = Math.Max(_position, _end - pattern.Length + 1);
            Compact(_position);
            if (!Append())
            {
                _position = _end;
                return false;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        Compact(Math.Max(0, _position - HistoryLength));
        return Append();
    }

    private bool Append()
    {
        int read = inner.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    /// <summary>Drops what stands before a place, to make room; gives how far the rest moved.</summary>
    private int Compact(int keepFrom)
    {
        keepFrom = Math.Min(keepFrom, Math.Max(0, _position - 1));
        if (keepFrom <= 0 || _end < _buffer.Length)
            return 0;
        _buffer.AsSpan(keepFrom, _end - keepFrom).CopyTo(_buffer);
        _bufferOffset += keepFrom;
        _position -= keepFrom;
        _end -= keepFrom;
        _lastReadStart = Math.Max(0, _lastReadStart - keepFrom);
        return keepFrom;
    }
}
