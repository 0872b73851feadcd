namespace Boilerplate.Batch.Reading;

/// <summary>Reads zstd frames and says in our own kind of exception where they break.</summary>
internal sealed class ZstdFrameStream(PeekStream compressed) : ReadOnlyStream
{
    private readonly ZstdSharp.DecompressionStream _decompressor = new(compressed, leaveOpen: false);

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _decompressor.Dispose();
        base.Dispose(disposing);
    }
}
