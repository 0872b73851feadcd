using System.Buffers;
using System.Runtime.InteropServices;

namespace Boilerplate.Batch.Reading;

/// <summary>
/// Cuts a stream into lines at line feeds of one, two or four bytes, in a buffer that grows to the longest line and no
/// further than the limit.
/// </summary>
internal sealed class LineSplitter : IDisposable
{
    private const int FirstLength = 64 * 1024;
    private readonly Stream _stream;
    private readonly int _unitSize;
    private readonly bool _isBigEndian;
    private readonly int _maxLength;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _start;
    private int _scanned;
    private int _end;
    private bool _atEnd;
    private long _bufferOffset;

    public LineSplitter(Stream stream, long firstOffset, int unitSize, bool isBigEndian, int maxLength)
    {
        _stream = stream;
        _bufferOffset = firstOffset;
        _unitSize = unitSize;
        _isBigEndian = isBigEndian;
        _maxLength = maxLength;
    }

    /// <summary>The offset of the next byte that no line has taken yet.</summary>
    public long Offset => _bufferOffset + _start;

    /// <summary>The offset up to which the stream was read.</summary>
    public long ReadOffset => _bufferOffset + _end;

    /// <summary>Gives the next line without its line feed; it stays valid until the next call.</summary>
    /// <param name="line">Empty where the line is too long.</param>
    /// <param name="isTooLong">Whether the line passed the limit; it was skipped then, up to its end.</param>
    /// <returns>Whether there was a line.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line, out long offset, out bool isTooLong)
    {
        isTooLong = false;
        line = default;
        offset = Offset;
        while (true)
        {
            int found = IndexOfLineFeed();
            if (found >= 0)
            {
                int length = found - _start;
                if (length > _maxLength)
                    isTooLong = true;
                if (!isTooLong)
                    line = _buffer.AsSpan(_start, length);
                _start = _scanned = found + _unitSize;
                return true;
            }

            if (_atEnd)
            {
                bool isLine = _end > _start || isTooLong;
                isTooLong |= _end - _start > _maxLength;
                if (!isTooLong)
                    line = _buffer.AsSpan(_start, _end - _start);
                _start = _scanned = _end;
                return isLine;
            }

            if (isTooLong || _end - _start > _maxLength)
            {
                isTooLong = true;
                _start = _scanned;
            }

            Fill();
        }
    }

    /// <summary>Gives up the line that is being read.</summary>
    public void Abandon() => _start = _scanned = _end;

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private int IndexOfLineFeed()
    {
        int whole = (_end - _scanned) / _unitSize * _unitSize;
        ReadOnlySpan<byte> fresh = _buffer.AsSpan(_scanned, whole);
        int index = _unitSize switch
        {
            1 => fresh.IndexOf((byte)'\n'),
            2 => MemoryMarshal.Cast<byte, ushort>(fresh).IndexOf((ushort)(_isBigEndian ? 0x0A00 : '\n')),
            _ => MemoryMarshal.Cast<byte, uint>(fresh).IndexOf(_isBigEndian ? 0x0A000000u : '\n'),
        };
        if (index < 0)
        {
            _scanned += whole;
            return -1;
        }

        return _scanned + (index * _unitSize);
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _bufferOffset += _start;
            _end -= _start;
            _scanned -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            _buffer = RecordLimits.Grow(_buffer, _end, _maxLength);
        int read = _stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _atEnd = read == 0;
    }
}
