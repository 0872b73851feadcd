using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Boilerplate.Batch.Reading;

/// <summary>
/// Undoes the transfer and content coding of an HTTP answer. Archives hold many bodies whose headers promise a coding that
/// was undone before, and many that are cut off, so a coding is undone only where the bytes have it, as far as they go.
/// </summary>
internal static class HttpBody
{
    private static readonly char[] s_listSeparators = [',', ' '];

    /// <exception cref="BodyTooLongException">The body is longer than the limit.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, HeaderBlock http, int maxLength)
    {
        if (http.Find("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = Unchunk(body);
        string[] codings = http.Find("Content-Encoding")?.Split(s_listSeparators, StringSplitOptions.RemoveEmptyEntries) ?? [];
        // The last one named was applied last.
        foreach (string coding in codings.Reverse())
            body = Undo(body, coding.ToLowerInvariant(), maxLength);
        return body;
    }

    /// <summary>Joins the chunks (RFC 9112, 7.1); bytes that are no chunks stay as they are.</summary>
    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        ReadOnlyMemory<byte> rest = body;
        while (TryChunkSize(rest.Span, out int size, out int lineLength))
        {
            rest = rest[lineLength..];
            if (size == 0)
                return joined.GetBuffer().AsMemory(0, (int)joined.Length);
            int length = Math.Min(size, rest.Length);
            joined.Write(rest.Span[..length]);
            rest = rest[length..];
            if (rest.Span.StartsWith("\r\n"u8))
                rest = rest[2..];
            else if (rest.Span.StartsWith("\n"u8))
                rest = rest[1..];
        }

        // Cut off inside: what there is of the chunks. Not chunked at all: the body itself.
        return joined.Length > 0 ? joined.GetBuffer().AsMemory(0, (int)joined.Length) : body;
    }

    private static bool TryChunkSize(ReadOnlySpan<byte> bytes, out int size, out int lineLength)
    {
        (size, lineLength) = (0, 0);
        int end = bytes[..Math.Min(bytes.Length, 256)].IndexOf((byte)'\n');
        if (end <= 0)
            return false;
        ReadOnlySpan<byte> digits = bytes[..end];
        int extension = digits.IndexOf((byte)';');
        digits = (extension < 0 ? digits : digits[..extension]).Trim(" \t\r"u8);
        lineLength = end + 1;
        return digits.Length <= 8
            && int.TryParse(Encoding.ASCII.GetString(digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size)
            && size >= 0;
    }

    private static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> body, string coding, int maxLength)
    {
        ReadOnlySpan<byte> head = body.Span;
        switch (coding)
        {
            case "gzip" or "x-gzip" when head.StartsWith(GzipHeader.Magic):
                return Read(body, stream => new GZipStream(stream, CompressionMode.Decompress), maxLength);
            // RFC 1950 wraps the data; some servers send it bare.
            case "deflate" when head.Length > 2 && (head[0] & 0xF) == 8 && ((head[0] << 8) | head[1]) % 31 == 0:
                return Read(body, stream => new ZLibStream(stream, CompressionMode.Decompress), maxLength);
            case "deflate":
                return Read(body, stream => new DeflateStream(stream, CompressionMode.Decompress), maxLength);
            case "br":
                return Read(body, stream => new BrotliStream(stream, CompressionMode.Decompress), maxLength);
            case "zstd" when head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]):
                return Read(body, stream => new ZstdSharp.DecompressionStream(stream), maxLength);
            default:
                return body;
        }
    }

    private static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> body, Func<Stream, Stream> decompress, int maxLength)
    {
        var decoded = new MemoryStream();
        byte[] buffer = new byte[32 * 1024];
        try
        {
            using Stream stream = decompress(new MemoryStream(body.ToArray()));
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                decoded.Write(buffer, 0, read);
                if (decoded.Length > maxLength)
                    throw new BodyTooLongException();
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or EndOfStreamException
            or ZstdSharp.ZstdException)
        {
            // Bytes that never had the coding give nothing; bytes that are cut off give what there is.
            if (decoded.Length == 0)
                return body;
        }

        return decoded.GetBuffer().AsMemory(0, (int)decoded.Length);
    }
}
