using Boilerplate.Batch.Inputs;

namespace Boilerplate.Batch.Reading;

/// <summary>Opens an input that has to be read from its end, as Parquet files have: in place, or by a temporary copy.</summary>
internal static class SeekableInput
{
    /// <summary>A stream over the uncompressed input. A temporary copy is deleted when it is closed. Takes the stream over.</summary>
    public static Stream Open(InputSource source, PeekStream stream)
    {
        if (source.FullPath is not null)
        {
            var file = new FileStream(source.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (!IsCompressed(file))
            {
                stream.Dispose();
                return file;
            }

            file.Dispose();
        }

        var copy = new FileStream(
            Path.Combine(Path.GetTempPath(), $"boilerplate-{Guid.NewGuid():N}.tmp"),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            stream.CopyTo(copy);
            stream.Dispose();
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private static bool IsCompressed(FileStream file)
    {
        Span<byte> head = stackalloc byte[4];
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return DecompressedStream.CompressionOf(head[..read]) != Compression.None;
    }
}
