using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Reading;

/// <summary>Peels gzip or zstd off a stream.</summary>
internal static class DecompressedStream
{
    private const string StrictValidation = "System.IO.Compression.UseStrictValidation";

    // Without the switch deflate data that is cut short reads like data that is complete. .NET looks at it once, at the
    // first use of its deflate reader, so programs also set it in their runtime configuration.
    static DecompressedStream() => AppContext.SetSwitch(StrictValidation, true);

    /// <summary>The stream's uncompressed bytes, by its first bytes and whatever its name. Takes the stream over.</summary>
    public static PeekStream Peel(Stream stream)
    {
        var raw = new PeekStream(stream);
        return CompressionOf(raw.Peek(4)) switch
        {
            Compression.Gzip => new PeekStream(new GzipMemberStream(raw)),
            Compression.Zstd => new PeekStream(new ZstdFrameStream(raw)),
            _ => raw,
        };
    }

    public static Compression CompressionOf(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Compression.Gzip // RFC 1952, 2.3.1
        : head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) ? Compression.Zstd // RFC 8878, 3.1.1
        : Compression.None;
}
