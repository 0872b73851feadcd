using System.Buffers;
using System.Globalization;
using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Reading;

/// <summary>
/// Reads the records of a web archive (WARC 1.0 and 1.1, ISO 28500). A record whose length is wrong, or whose compressed
/// member is damaged, is an error of its own; reading goes on at the next record that can be found.
/// </summary>
/// <param name="wantsConversions">Whether the texts of a WET file are read, rather than the pages of an archive.</param>
internal sealed class WarcReader(InputSource source, PeekStream stream, bool wantsConversions, int maxLength) : IContainerReader
{
    private const int MaxHeaderLength = 1024 * 1024;

    /// <summary>Other records up to this length are looked through for the start of a record they swallowed.</summary>
    private const int MaxUnwantedLength = 16 * 1024 * 1024;

    // The window holds a record, its header, and some of what follows it.
    private readonly StreamWindow _window = new(stream, (int)Math.Min((long)maxLength + MaxHeaderLength + 1024, Array.MaxLength));
    private long _number;
    private bool _isLost;

    public static ReadOnlySpan<byte> VersionStart => "WARC/"u8;

    private static ReadOnlySpan<byte> RecordStart => "\r\n\r\nWARC/"u8;

    public Record? Read()
    {
        while (true)
        {
            try
            {
                if (_isLost && !FindRecord())
                    return null;
                if (!SkipLineEnds())
                    return null;
                if (ReadRecord() is { } record)
                    return record;
            }
            catch (BrokenInputException broken)
            {
                long offset = _window.Offset;
                _window.Take(_window.Bytes.Length);
                _isLost = true;
                return Record.Faulty(source, ++_number, offset, broken.Message, ErrorKind.Compression);
            }
        }
    }

    public void Dispose()
    {
        _window.Dispose();
        stream.Dispose();
    }

    /// <summary>The record that starts here, or <see langword="null"/> where it is of no interest.</summary>
    private Record? ReadRecord()
    {
        long offset = _window.Offset;
        _number++;
        int headerLength = ReadHeaderLength();
        if (headerLength <= 0)
            return Lost(offset, headerLength < 0 ? "is cut short in its header" : "is no WARC record: it does not start with 'WARC/'");
        HeaderBlock header = HeaderBlock.Parse(_window.Bytes[..headerLength]);
        string? lengthText = header.Find("Content-Length");
        if (!long.TryParse(lengthText, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            return Lost(offset, lengthText is null ? "has no Content-Length" : $"has the Content-Length '{lengthText}', which is no length", headerLength);

        string type = header.Find("WARC-Type")?.ToLowerInvariant() ?? "";
        bool isWanted = wantsConversions ? type == "conversion" : type is "response" or "resource";
        if (length > (isWanted ? maxLength : MaxUnwantedLength))
            return SkipLong(offset, headerLength, length, isWanted);
        bool isWhole = _window.Require(headerLength + (int)length);
        if (!EndsWell(headerLength, (int)length, isWhole, out int swallowed))
        {
            string reason = swallowed >= 0
                ? $"has the Content-Length {length}, but the next record starts after {swallowed} bytes"
                : isWhole
                    ? $"has the Content-Length {length}, but goes on after it"
                    : $"is cut short: its Content-Length is {length}, but the input ends after {_window.Bytes.Length - headerLength} bytes";
            byte[]? raw = isWanted ? _window.Bytes[..Math.Min(_window.Bytes.Length, headerLength + (int)length)].ToArray() : null;
            return Lost(offset, reason, headerLength, raw);
        }

        Record? record = isWanted ? Wanted(offset, header, headerLength, (int)length, type) : null;
        _window.Take(headerLength + (int)length);
        return record;
    }

    private Record Wanted(long offset, HeaderBlock header, int headerLength, int length, string type)
    {
        ReadOnlySpan<byte> all = _window.Bytes[..(headerLength + length)];
        byte[] rented = ArrayPool<byte>.Shared.Rent(all.Length);
        all.CopyTo(rented);
        return new Record(source, _number, offset, RecordKind.Archived, rented, all.Length)
        {
            Archived = new ArchivedRecord(header, headerLength, IsHttp: type == "response"),
            IsVerbatim = false,
        };
    }

    /// <returns>The header's length; 0 where no record starts here, -1 where the input ends inside.</returns>
    private int ReadHeaderLength()
    {
        _window.Require(VersionStart.Length);
        if (!_window.Bytes.StartsWith(VersionStart))
            return 0;
        while (true)
        {
            int end = HeaderBlock.FindEnd(_window.Bytes);
            if (end >= 0)
                return end;
            if (_window.Bytes.Length > MaxHeaderLength || !_window.ReadMore())
                return -1;
        }
    }

    /// <summary>Two line ends belong behind a record; some writers leave out one or both, some end with the file.</summary>
    private bool EndsWell(int headerLength, int length, bool isWhole, out int swallowed)
    {
        swallowed = -1;
        if (isWhole)
        {
            _window.Require(headerLength + length + 4 + VersionStart.Length);
            ReadOnlySpan<byte> rest = _window.Bytes[(headerLength + length)..];
            ReadOnlySpan<byte> next = rest.TrimStart("\r\n"u8);
            if (next.IsEmpty || next.StartsWith(VersionStart[..Math.Min(next.Length, VersionStart.Length)]))
                return true;
        }

        int inside = _window.Bytes[headerLength..].IndexOf(RecordStart);
        if (inside >= 0 && inside < length)
            swallowed = inside;
        return false;
    }

    private Record? SkipLong(long offset, int headerLength, long length, bool isWanted)
    {
        long skipped = _window.Skip(headerLength + length) - headerLength;
        if (skipped < length)
        {
            _isLost = true;
            return Record.Faulty(
                source, _number, offset, $"is cut short: its Content-Length is {length}, but the input ends after {skipped} bytes",
                ErrorKind.Record);
        }

        return isWanted ? Record.Faulty(source, _number, offset, RecordLimits.TooLong(maxLength), ErrorKind.Length) : null;
    }

    /// <summary>A faulty record, behind which the next one has to be looked for.</summary>
    private Record Lost(long offset, string reason, int headerLength = 0, byte[]? raw = null)
    {
        // At least one byte, so that the search cannot find the same record again.
        _window.Take(Math.Min(Math.Max(headerLength - RecordStart.Length, 1), _window.Bytes.Length));
        _isLost = true;
        return Record.Faulty(source, _number, offset, reason, ErrorKind.Record, raw);
    }

    private bool SkipLineEnds()
    {
        while (true)
        {
            int count = _window.Bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            if (count >= 0)
            {
                _window.Take(count);
                return true;
            }

            _window.Take(_window.Bytes.Length);
            if (!_window.ReadMore())
                return false;
        }
    }

    /// <summary>Goes to the next place that looks like the start of a record: at the start of a line, with a version.</summary>
    private bool FindRecord()
    {
        while (true)
        {
            _window.Require(VersionStart.Length + 1);
            ReadOnlySpan<byte> bytes = _window.Bytes;
            // Where the data was damaged, the next sound piece may start with a record.
            int found = bytes.StartsWith(VersionStart) ? 0 : bytes.IndexOf("\nWARC/"u8);
            if (found >= 0)
            {
                _window.Take(found);
                _isLost = false;
                return true;
            }

            _window.Take(Math.Max(0, bytes.Length - VersionStart.Length));
            if (!_window.ReadMore())
                return false;
        }
    }
}
