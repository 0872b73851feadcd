using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Boilerplate.Batch.Reading;

/// <summary>
/// Reads gzip data member by member (RFC 1952), checks each, and after a damaged member goes on at the next one: WARC files
/// hold a member for each record, so that one bad record need not cost those behind it.
/// </summary>
/// <remarks>
/// .NET's own reader of members stops at the first damage for good, and takes data that ends between two bytes of a trailer
/// for complete.
/// </remarks>
internal sealed class GzipMemberStream(Stream compressed) : ReadOnlyStream
{
    private const int TrailerLength = 8;

    private readonly RewindableStream _raw = new(compressed);
    private readonly Crc32 _crc = new();
    private DeflateStream? _member;
    private long _memberStart;
    private long _memberLength;
    private bool _isSearching;
    private bool _isAtEnd;

    /// <summary>
    /// Reads on. Damage throws a <see cref="BrokenInputException"/> once, at the place where the sound bytes end; the next call
    /// looks for the next member.
    /// </summary>
    public override int Read(Span<byte> buffer)
    {
        while (!_isAtEnd && !buffer.IsEmpty)
        {
            if (_member is null && !BeginMember())
                return 0;
            int read = ReadMember(buffer);
            if (read > 0)
                return read;
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _raw.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadMember(Span<byte> buffer)
    {
        int read;
        try
        {
            read = _member!.Read(buffer); // there is one: BeginMember made it
            if (read == 0)
                SkipTrailer();
        }
        catch (InvalidDataException exception)
        {
            EndMember();
            if (!_isSearching || _memberLength > 0)
                throw Broken(exception);
            // The search met bytes that only look like the start of a member.
            _isAtEnd = !_raw.FindNext(_memberStart + 1, GzipHeader.Magic);
            return 0;
        }

        if (read == 0)
        {
            EndMember();
            _isSearching = false;
            return 0;
        }

        _crc.Append(buffer[..read]);
        _memberLength += read;
        return read;
    }

    /// <summary>Stands in front of a member's data then; false where there is no member any more.</summary>
    private bool BeginMember()
    {
        while (true)
        {
            long start = _raw.Offset;
            GzipHeader.Result header = GzipHeader.Skip(_raw);
            _memberStart = start;
            if (header == GzipHeader.Result.Sound)
            {
                _memberLength = 0;
                _crc.Reset();
                _member = new DeflateStream(_raw, CompressionMode.Decompress, leaveOpen: true);
                return true;
            }

            // Zeros, or anything that is no member, may follow the last member: gzip itself ignores that.
            if (header == GzipHeader.Result.None && !_isSearching)
            {
                _isAtEnd = !_raw.FindNext(start + 1, GzipHeader.Magic);
                if (_isAtEnd)
                    return false;
            }
            else if (header == GzipHeader.Result.CutShort && !_isSearching)
            {
                throw Broken(null);
            }
            else if (!_raw.FindNext(start + 1, GzipHeader.Magic))
            {
                _isAtEnd = true;
                return false;
            }
        }
    }

    /// <summary>
    /// Finds the member's checksum and length among the bytes that its last piece left over, and stands behind them.
    /// </summary>
    private void SkipTrailer()
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_memberLength);
        if (_raw.SkipBehind(trailer))
            return;
        // One half of it that is right shows that the data is whole and wrong rather than cut.
        bool isWhole = !_raw.IsAtEnd || _raw.SkipBehind(trailer[4..]) || (_raw.SkipBehind(trailer[..4]) && _raw.Has(4));
        throw new InvalidDataException(isWhole ? "The checksum does not fit." : "The trailer is truncated.");
    }

    private void EndMember()
    {
        _member?.Dispose();
        _member = null;
    }

    private BrokenInputException Broken(Exception? cause)
    {
        long taken = _raw.Taken;
        // The one message of .NET's reader for data that stops before its end; other messages mean damage.
        bool endsEarly = cause is null || cause.Message.Contains("truncated", StringComparison.Ordinal);
        bool goesOn = _raw.FindNext(_memberStart + 1, GzipHeader.Magic);
        _isSearching = goesOn;
        _isAtEnd = !goesOn;
        string message = endsEarly
            ? $"the gzip data ends early, after {taken} compressed bytes"
            : $"the gzip data is damaged near compressed byte {taken}";
        return new BrokenInputException(message, cause) { GoesOn = goesOn };
    }
}
