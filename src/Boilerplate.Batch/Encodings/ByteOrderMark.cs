using System.Text;

namespace Boilerplate.Batch.Encodings;

/// <summary>The mark at the start of a file that tells its Unicode encoding. Encodings are strict: bad bytes throw.</summary>
/// <param name="Encoding">What the mark stands for; UTF-8 without one.</param>
/// <param name="Length">The mark's own bytes; 0 without one.</param>
/// <param name="UnitSize">Bytes of one code unit.</param>
/// <param name="IsBigEndian">Whether a unit's high byte comes first.</param>
internal readonly record struct ByteOrderMark(Encoding Encoding, int Length, int UnitSize, bool IsBigEndian)
{
    public const int MaxLength = 4;

    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    public static ByteOrderMark Detect(ReadOnlySpan<byte> head)
    {
        // UTF-32 first: its little-endian mark starts with the one of UTF-16.
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return new(new UTF32Encoding(false, false, true), 4, 4, false);
        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return new(new UTF32Encoding(true, false, true), 4, 4, true);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new(new UnicodeEncoding(false, false, true), 2, 2, false);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(new UnicodeEncoding(true, false, true), 2, 2, true);
        return new(s_utf8, head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0, 1, false);
    }
}
