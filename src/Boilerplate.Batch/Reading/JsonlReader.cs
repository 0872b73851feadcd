using System.Buffers;
using System.Text;
using Boilerplate.Batch.Encodings;
using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Reading;

/// <summary>Reads one record a line; blank lines count for nothing.</summary>
internal sealed class JsonlReader : IContainerReader
{
    private readonly InputSource _source;
    private readonly PeekStream _stream;
    private readonly int _maxLength;
    private readonly ByteOrderMark _mark;
    private readonly LineSplitter _lines;
    private long _number;
    private bool _isBroken;

    public JsonlReader(InputSource source, PeekStream stream, int maxLength)
    {
        _source = source;
        _stream = stream;
        _maxLength = maxLength;
        _mark = ByteOrderMark.Detect(stream.Peek(ByteOrderMark.MaxLength));
        Span<byte> mark = stackalloc byte[ByteOrderMark.MaxLength];
        stream.ReadExactly(mark[.._mark.Length]);
        _lines = new LineSplitter(stream, _mark.Length, _mark.UnitSize, _mark.IsBigEndian, maxLength);
    }

    public Record? Read()
    {
        while (!_isBroken)
        {
            ReadOnlySpan<byte> line;
            long offset;
            try
            {
                if (!_lines.TryRead(out line, out offset, out bool isTooLong))
                    return null;
                if (isTooLong)
                    return Record.Faulty(_source, ++_number, offset, RecordLimits.TooLong(_maxLength), ErrorKind.Length);
            }
            catch (BrokenInputException broken)
            {
                _isBroken = !broken.GoesOn;
                long place = _lines.ReadOffset;
                _lines.Abandon();
                return Record.Faulty(_source, ++_number, place, broken.Message, ErrorKind.Compression);
            }

            if (_mark.UnitSize > 1)
            {
                if (Transcode(line, offset) is { } transcoded)
                    return transcoded;
                continue;
            }

            if (line.TrimEnd(" \t\r"u8).IsEmpty)
                continue;
            byte[] bytes = ArrayPool<byte>.Shared.Rent(line.Length);
            line.CopyTo(bytes);
            return new Record(_source, ++_number, offset, RecordKind.Json, bytes, line.Length);
        }

        return null;
    }

    public void Dispose()
    {
        _lines.Dispose();
        _stream.Dispose();
    }

    private Record? Transcode(ReadOnlySpan<byte> line, long offset)
    {
        string text;
        try
        {
            text = _mark.Encoding.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return Record.Faulty(_source, ++_number, offset, $"is not valid {_mark.Encoding.WebName.ToUpperInvariant()}", ErrorKind.Encoding);
        }

        if (string.IsNullOrWhiteSpace(text))
            return null;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Encoding.UTF8.GetBytes(text, bytes);
        return new Record(_source, ++_number, offset, RecordKind.Json, bytes, length) { IsVerbatim = false };
    }
}
