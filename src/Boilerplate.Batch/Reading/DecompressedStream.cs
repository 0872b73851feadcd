using System.IO.Compression;
using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Reading;

/// <summary>Peels gzip or zstd off a stream and says in one kind of exception where such data breaks.</summary>
internal sealed class DecompressedStream : ReadOnlyStream
{
    private const string StrictGzip = "System.IO.Compression.UseStrictValidation";
    private readonly PeekStream _compressed;
    private readonly Stream _decompressor;
    private readonly string _format;

    // Without the switch a gzip stream that is cut short reads like one that is complete. .NET looks at it once, at the
    // first use of its deflate reader, so programs also set it in their runtime configuration.
    static DecompressedStream() => AppContext.SetSwitch(StrictGzip, true);

    private DecompressedStream(PeekStream compressed, Compression compression)
    {
        _compressed = compressed;
        (_format, _decompressor) = compression == Compression.Gzip
            ? ("gzip", new GZipStream(compressed, CompressionMode.Decompress))
            : ("zstd", (Stream)new ZstdSharp.DecompressionStream(compressed, leaveOpen: false));
    }

    /// <summary>The stream's uncompressed bytes, by its first bytes and whatever its name. Takes the stream over.</summary>
    public static PeekStream Peel(Stream stream)
    {
        var raw = new PeekStream(stream);
        Compression compression = CompressionOf(raw.Peek(4));
        return compression == Compression.None ? raw : new PeekStream(new DecompressedStream(raw, compression));
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _decompressor.Read(buffer);
        }
        catch (EndOfStreamException exception)
        {
            throw EndsEarly(exception);
        }
        // The one message of .NET's reader for data that stops before its end; other messages mean damage.
        catch (InvalidDataException exception) when (exception.Message.Contains("truncated", StringComparison.Ordinal))
        {
            throw EndsEarly(exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or ZstdSharp.ZstdException)
        {
            throw new BrokenInputException(
                $"the {_format} data is damaged near compressed byte {_compressed.Taken}", exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _decompressor.Dispose();
        base.Dispose(disposing);
    }

    private static Compression CompressionOf(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Compression.Gzip // RFC 1952, 2.3.1
        : head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) ? Compression.Zstd // RFC 8878, 3.1.1
        : Compression.None;

    private BrokenInputException EndsEarly(Exception exception) =>
        new($"the {_format} data ends early, after {_compressed.Taken} compressed bytes", exception);
}
