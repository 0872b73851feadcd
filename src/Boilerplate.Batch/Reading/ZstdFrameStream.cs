namespace Boilerplate.Batch.Reading;

/// <summary>Reads zstd frames and says in our own kind of exception where they break.</summary>
internal sealed class ZstdFrameStream(PeekStream compressed) : ReadOnlyStream
{
    /// <summary>The longest window there is: many dumps are made with <c>zstd --long=31</c>. Memory is taken as a frame needs it.</summary>
    private const int MaxWindowLog = 31;

    private readonly ZstdSharp.DecompressionStream _decompressor = Open(compressed);

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _decompressor.Read(buffer);
        }
        catch (EndOfStreamException exception)
        {
            throw new BrokenInputException($"the zstd data ends early, after {compressed.Taken} compressed bytes", exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or ZstdSharp.ZstdException)
        {
            throw new BrokenInputException($"the zstd data is damaged near compressed byte {compressed.Taken}", exception);
        }
    }

    private static ZstdSharp.DecompressionStream Open(PeekStream compressed)
    {
        var stream = new ZstdSharp.DecompressionStream(compressed, leaveOpen: false);
        stream.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_windowLogMax, MaxWindowLog);
        return stream;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _decompressor.Dispose();
        base.Dispose(disposing);
    }
}
