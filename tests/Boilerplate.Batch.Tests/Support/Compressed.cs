using System.IO.Compression;
using System.Text;

namespace Boilerplate.Batch.Tests.Support;

internal static class Compressed
{
    public static byte[] Gzip(string text)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return stream.ToArray();
    }

    public static byte[] Zstd(string text)
    {
        var stream = new MemoryStream();
        using (var zstd = new ZstdSharp.CompressionStream(stream, leaveOpen: true))
            zstd.Write(Encoding.UTF8.GetBytes(text));
        return stream.ToArray();
    }

    public static string Ungzip(byte[] bytes)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static string Unzstd(byte[] bytes)
    {
        using var reader = new StreamReader(new ZstdSharp.DecompressionStream(new MemoryStream(bytes)), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
