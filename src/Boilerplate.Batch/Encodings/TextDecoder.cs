using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Boilerplate.Batch.Encodings;

/// <summary>
/// Reads the bytes of a text or page: by its byte order mark, else by the charset of its transport, else by the one it
/// declares; where that cannot be right, by what the bytes look like, with a warning.
/// </summary>
internal static class TextDecoder
{
    /// <summary>A stray bad byte is read as U+FFFD where at least this many characters beyond ASCII are good for each bad one.</summary>
    private const int GoodForEachBad = 20;

    /// <param name="asked">The encoding to read by, whatever the document declares.</param>
    /// <param name="transport">The charset that came with the document, as in the header of an HTTP answer.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, bool isHtml, Encoding? asked, string? transport = null)
    {
        if (asked is not null)
            return Strict(bytes, asked, SkipMark(bytes, asked), isHtml, $"is not valid {asked.WebName}, the encoding asked for");
        ByteOrderMark mark = ByteOrderMark.Detect(bytes);
        if (mark.Length > 0)
        {
            return OrNearly(bytes, isHtml, mark.Encoding, mark.Length,
                Strict(bytes, mark.Encoding, mark.Length, isHtml, $"is not valid {mark.Encoding.WebName}, as its byte order mark says"));
        }

        if (!isHtml && transport is null)
        {
            return OrDetected(bytes, isHtml,
                Strict(bytes, mark.Encoding, 0, isHtml, "is not valid UTF-8; --encoding names another encoding"));
        }

        string? label = transport is not null && (CharsetLabels.Find(transport) is not null || !isHtml) ? transport : null;
        return DecodeDeclared(bytes, isHtml, label ?? (isHtml ? MetaCharset.Find(bytes) : null));
    }

    private static DecodedText DecodeDeclared(ReadOnlySpan<byte> bytes, bool isHtml, string? label)
    {
        bool isUtf8 = Utf8.IsValid(bytes);
        if (label is null || IsUnicodeLabel(label))
        {
            string declared = label is null ? "and declares no other charset" : $"the charset it declares ('{label}')";
            return isUtf8
                ? Strict(bytes, Encoding.UTF8, 0, isHtml, "")
                : OrDetected(bytes, isHtml, DecodedText.Faulty($"is not valid UTF-8, {declared}", FirstInvalidUtf8(bytes)));
        }

        // Bytes of another encoding are valid UTF-8 by chance only when they are all ASCII.
        bool isAscii = Ascii.IsValid(bytes);
        if (isUtf8 && !isAscii)
            return DecodedText.Of(Encoding.UTF8.GetString(bytes), $"declares the charset '{label}' but is UTF-8, and was read as UTF-8");
        if (CharsetLabels.Find(label) is { } encoding)
        {
            return OrNearly(bytes, isHtml, encoding, 0,
                Strict(bytes, encoding, 0, isHtml, $"is not valid in the charset it declares ('{label}')"));
        }

        return isAscii
            ? DecodedText.Of(Encoding.ASCII.GetString(bytes))
            : OrDetected(bytes, isHtml,
                DecodedText.Faulty($"declares the unknown charset '{label}' and is not valid UTF-8", FirstInvalidUtf8(bytes)));
    }

    /// <summary>A page that can be read as ASCII up to its declaration is not UTF-16, so the standard reads UTF-8 there.</summary>
    private static bool IsUnicodeLabel(string label) =>
        label.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
        || (CharsetLabels.Find(label) is { } encoding && CharsetLabels.IsUtf8(encoding));

    /// <summary>What was decoded or, where it is faulty, the bytes in UTF-8 but for a few, else in the charset they look like.</summary>
    private static DecodedText OrDetected(ReadOnlySpan<byte> bytes, bool isHtml, DecodedText strict)
    {
        if (strict.Text is not null || bytes.Contains((byte)0))
            return strict;
        if (Nearly(bytes, Encoding.UTF8, 0, strict) is { Text: not null } nearly)
            return nearly;
        if (CharsetDetection.Detect(bytes) is not var (encoding, label))
            return strict;
        DecodedText detected = Strict(bytes, encoding, 0, isHtml, strict.Fault ?? "");
        if (detected.Text is null)
            detected = Nearly(bytes, encoding, 0, strict);
        return detected.Text is null ? strict : DecodedText.Of(detected.Text, $"{strict.Fault}; its bytes look like {label}, and were read so");
    }

    private static DecodedText OrNearly(ReadOnlySpan<byte> bytes, bool isHtml, Encoding encoding, int start, DecodedText strict) =>
        strict.Text is not null || (!isHtml && bytes.Contains((byte)0)) ? strict : Nearly(bytes, encoding, start, strict);

    /// <summary>The text with U+FFFD for bad bytes, where they are few; else what was found to be faulty.</summary>
    private static DecodedText Nearly(ReadOnlySpan<byte> bytes, Encoding encoding, int start, DecodedText strict)
    {
        Encoding lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        string text = lenient.GetString(bytes[start..]);
        int bad = text.AsSpan().Count('\uFFFD');
        int good = 0;
        foreach (char value in text)
            good += value is > '\u007F' and not '\uFFFD' ? 1 : 0;
        return (long)bad * GoodForEachBad <= good
            ? DecodedText.Of(text, $"{strict.Fault}; {bad} bad byte{(bad == 1 ? "" : "s")} became U+FFFD")
            : strict;
    }

    private static DecodedText Strict(ReadOnlySpan<byte> bytes, Encoding encoding, int start, bool isHtml, string fault)
    {
        // Only units of one byte: in UTF-16 and UTF-32 half of the bytes of Latin text are zero.
        if (!isHtml && IsByteWise(encoding) && bytes.IndexOf((byte)0) is >= 0 and int zero)
            return DecodedText.Faulty("is a binary file, not a text: it contains NUL bytes", zero);
        try
        {
            return DecodedText.Of(encoding.GetString(bytes[start..]));
        }
        catch (DecoderFallbackException)
        {
            return DecodedText.Faulty(fault, FirstInvalid(bytes, start, encoding));
        }
    }

    private static bool IsByteWise(Encoding encoding) => encoding is not (UnicodeEncoding or UTF32Encoding);

    private static int SkipMark(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        ByteOrderMark mark = ByteOrderMark.Detect(bytes);
        return mark.Encoding.CodePage == encoding.CodePage ? mark.Length : 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes, int start, Encoding encoding)
    {
        if (CharsetLabels.IsUtf8(encoding))
            return FirstInvalidUtf8(bytes);
        // The exception's own index counts from different places for different encodings, so feed byte by byte.
        Decoder decoder = encoding.GetDecoder();
        Span<char> characters = stackalloc char[16];
        int characterStart = start;
        for (int i = start; i < bytes.Length; i++)
        {
            try
            {
                if (decoder.GetChars(bytes.Slice(i, 1), characters, flush: i == bytes.Length - 1) > 0)
                    characterStart = i + 1;
            }
            catch (DecoderFallbackException)
            {
                return characterStart;
            }
        }

        return characterStart;
    }

    internal static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = stackalloc char[1024];
        int at = 0;
        while (true)
        {
            OperationStatus status = Utf8.ToUtf16(bytes[at..], characters, out int read, out _, replaceInvalidSequences: false);
            at += read;
            if (status != OperationStatus.DestinationTooSmall)
                return at;
        }
    }
}
