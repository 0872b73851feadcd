namespace Boilerplate.Batch.Reading;

/// <summary>A stream whose first bytes can be looked at before they are read. Counts what is read.</summary>
internal sealed class PeekStream(Stream inner) : ReadOnlyStream
{
    private byte[] _head = [];
    private int _headStart;
    private int _headEnd;
    private Exception? _deferred;

    /// <summary>How many bytes were taken from the stream below, the peeked ones included.</summary>
    public long Taken { get; private set; }

    /// <summary>
    /// Up to <paramref name="length"/> bytes that the next reads will give; fewer only where the stream ends or breaks. A
    /// failure is kept for the read that reaches it.
    /// </summary>
    public ReadOnlySpan<byte> Peek(int length)
    {
        if (_headEnd - _headStart < length)
        {
            byte[] head = new byte[length];
            int kept = _headEnd - _headStart;
            _head.AsSpan(_headStart, kept).CopyTo(head);
            (_head, _headStart, _headEnd) = (head, 0, kept);
            Fill(length);
        }

        return _head.AsSpan(_headStart, Math.Min(length, _headEnd - _headStart));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_headStart < _headEnd)
        {
            int count = Math.Min(buffer.Length, _headEnd - _headStart);
            _head.AsSpan(_headStart, count).CopyTo(buffer);
            _headStart += count;
            return count;
        }

        if (_deferred is { } failure)
            throw failure;
        _head = [];
        int read = inner.Read(buffer);
        Taken += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Fill(int length)
    {
        try
        {
            while (_headEnd < length)
            {
                int read = inner.Read(_head.AsSpan(_headEnd, length - _headEnd));
                if (read == 0)
                    return;
                _headEnd += read;
                Taken += read;
            }
        }
        catch (IOException failure)
        {
            _deferred = failure;
        }
    }
}
