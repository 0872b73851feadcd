using System.Globalization;
using System.Text;

namespace Boilerplate.Batch.Json;

/// <summary>
/// Reads quoted JSON strings that a JSON reader has accepted. Half of a surrogate pair, which JSON can escape but no text can
/// hold, stays what it is here and becomes U+FFFD where it is written.
/// </summary>
internal static class JsonStrings
{
    public static bool Equals(ReadOnlySpan<byte> quoted, string value)
    {
        if (quoted.Contains((byte)'\\'))
            return Decode(quoted) == value;
        ReadOnlySpan<byte> bare = quoted[1..^1];
        return Encoding.UTF8.GetByteCount(value) == bare.Length && Encoding.UTF8.GetString(bare) == value;
    }

    public static string Decode(ReadOnlySpan<byte> quoted)
    {
        ReadOnlySpan<byte> rest = quoted[1..^1];
        int escape = rest.IndexOf((byte)'\\');
        if (escape < 0)
            return Encoding.UTF8.GetString(rest);
        var text = new StringBuilder(rest.Length);
        while (escape >= 0)
        {
            AppendUtf8(text, rest[..escape]);
            rest = rest[(escape + 1)..];
            if (rest[0] == 'u')
            {
                text.Append((char)int.Parse(rest.Slice(1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                rest = rest[5..];
            }
            else
            {
                text.Append(Unescape(rest[0]));
                rest = rest[1..];
            }

            escape = rest.IndexOf((byte)'\\');
        }

        AppendUtf8(text, rest);
        return text.ToString();
    }

    private static void AppendUtf8(StringBuilder text, ReadOnlySpan<byte> bytes) => text.Append(Encoding.UTF8.GetString(bytes));

    private static char Unescape(byte letter) => letter switch
    {
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        _ => (char)letter,
    };
}
