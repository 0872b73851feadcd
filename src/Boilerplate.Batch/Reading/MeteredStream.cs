using System.Buffers.Binary;
using System.IO.Hashing;

namespace Boilerplate.Batch.Reading;

/// <summary>Counts and hashes the stored bytes of an input as they are read.</summary>
internal sealed class MeteredStream(Stream inner) : ReadOnlyStream
{
    private const int PieceLength = 1024 * 1024;
    private readonly XxHash128 _hash = new();
    private InputMark? _mark;
    private long _bytes;

    /// <summary>Everything that was read so far. To be asked by the reading thread only.</summary>
    public InputMark Mark
    {
        get
        {
            if (_mark is not { } mark || mark.Bytes != _bytes)
                _mark = mark = MarkHere();
            return mark;
        }
    }

    /// <summary>The mark of a file's first bytes; fewer where it is shorter.</summary>
    public static InputMark Of(string path, long length, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        using var stream = new MeteredStream(file);
        byte[] buffer = new byte[PieceLength];
        while (stream._bytes < length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (stream.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, length - stream._bytes))) == 0)
                break;
        }

        return stream.Mark;
    }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _hash.Append(buffer[..read]);
        _bytes += read;
        return read;
    }

    private InputMark MarkHere()
    {
        Span<byte> hash = stackalloc byte[16];
        _hash.GetCurrentHash(hash);
        return new InputMark(_bytes, BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
