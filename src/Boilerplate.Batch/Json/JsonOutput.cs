using System.Buffers;
using System.Globalization;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Json;

/// <summary>Writes JSON values that people can read: of other scripts nothing is escaped.</summary>
internal static class JsonOutput
{
    // The three line ends beside the controls are escaped since many readers of lines also cut there.
    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(value => (char)value), '"', '\\', '\u007F', '\u0085', '\u2028', '\u2029']);

    public static void WriteString(OutputBuffer output, ReadOnlySpan<char> text)
    {
        output.Write((byte)'"');
        while (true)
        {
            int at = text.IndexOfAny(s_escaped);
            if (at < 0)
                break;
            output.Write(text[..at]);
            WriteEscaped(output, text[at]);
            text = text[(at + 1)..];
        }

        output.Write(text);
        output.Write((byte)'"');
    }

    public static void WriteNumber(OutputBuffer output, long value)
    {
        Span<byte> digits = stackalloc byte[20];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        output.Write(digits[..length]);
    }

    /// <summary>Writes a probability, rounded to four decimals.</summary>
    public static void WriteProbability(OutputBuffer output, double value)
    {
        Span<byte> digits = stackalloc byte[32];
        value.TryFormat(digits, out int length, "0.####", CultureInfo.InvariantCulture);
        output.Write(digits[..length]);
    }

    private static void WriteEscaped(OutputBuffer output, char value)
    {
        ReadOnlySpan<byte> escape = value switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\n' => "\\n"u8,
            '\r' => "\\r"u8,
            '\t' => "\\t"u8,
            _ => default,
        };
        if (!escape.IsEmpty)
        {
            output.Write(escape);
            return;
        }

        Span<byte> digits = stackalloc byte[4];
        ((int)value).TryFormat(digits, out _, "x4", CultureInfo.InvariantCulture);
        output.Write("\\u"u8);
        output.Write(digits);
    }
}
