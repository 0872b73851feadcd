using System.Diagnostics.CodeAnalysis;

namespace Boilerplate.Tokenization;

/// <summary>
/// Character references of HTML, such as <c>&amp;amp;</c>, <c>&amp;#8364;</c> and <c>&amp;copy</c>, decoded as the HTML standard says.
/// </summary>
public static class CharacterReferences
{
    /// <summary>What the standard puts in the place of references to U+0080 to U+009F: the characters of windows-1252.</summary>
    private const string C1Replacements =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>
    /// Copies <paramref name="raw"/> and puts characters in the place of character references. Nothing else changes:
    /// carriage returns and NULs stay as they are.
    /// </summary>
    /// <param name="raw">The text as it stands in the source.</param>
    /// <param name="destination">Takes the decoded text; at least as long as <paramref name="raw"/>, and not overlapping it.</param>
    /// <param name="inAttribute">
    /// Whether the text is an attribute's value, where a name without a semicolon that <c>=</c>, a letter or a digit follows is no reference.
    /// </param>
    /// <returns>The UTF-16 units written, never more than <paramref name="raw"/> has.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="raw"/>.</exception>
    public static int Decode(ReadOnlySpan<char> raw, Span<char> destination, bool inAttribute = false)
    {
        CheckDestination(raw.Length, destination.Length, nameof(destination));
        int written = 0;
        while (true)
        {
            int ampersand = raw.IndexOf('&');
            int plain = ampersand < 0 ? raw.Length : ampersand;
            raw[..plain].CopyTo(destination[written..]);
            written += plain;
            if (ampersand < 0)
                return written;

            raw = raw[plain..];
            int consumed = DecodeOne(raw, inAttribute, destination[written..], out int units);
            written += units;
            raw = raw[consumed..];
        }
    }

    /// <summary>Decodes what stands at an ampersand: a reference, or the ampersand itself where it starts none.</summary>
    /// <param name="text">Starts with the ampersand.</param>
    /// <param name="inAttribute">Whether the rules for attribute values hold.</param>
    /// <param name="destination">At least as long as what is consumed.</param>
    /// <param name="written">UTF-16 units written: 1 or 2.</param>
    /// <returns>UTF-16 units of <paramref name="text"/> consumed, never fewer than written.</returns>
    internal static int DecodeOne(ReadOnlySpan<char> text, bool inAttribute, Span<char> destination, out int written)
    {
        if (text.Length > 1 && text[1] == '#')
        {
            int consumed = ReadNumber(text, out int codePoint);
            if (consumed > 0)
            {
                written = WriteCodePoint(codePoint, destination);
                return consumed;
            }
        }
        else if (NamedCharacterReferences.TryMatch(text[1..], out int length, out char first, out char second)
            && !(inAttribute && IsTextInAttribute(text, length)))
        {
            destination[0] = first;
            written = 1;
            if (second != '\0')
                destination[written++] = second;
            return 1 + length;
        }

        destination[0] = '&';
        written = 1;
        return 1;
    }

    /// <summary>Whether text after <paramref name="tail"/>, which starts with an ampersand, could still change what the tail means.</summary>
    internal static bool MayContinue(ReadOnlySpan<char> tail)
    {
        ReadOnlySpan<char> rest = tail[1..];
        if (rest.IsEmpty)
            return true;
        if (rest[0] != '#')
            return rest.Length <= NamedCharacterReferences.MaxNameLength && !rest.ContainsAnyExcept(HtmlCharacters.AsciiLettersAndDigits);
        if (rest.Length > 1 && (rest[1] | 0x20) == 'x')
            return !rest[2..].ContainsAnyExcept(HtmlCharacters.AsciiHexDigits);
        return !rest[1..].ContainsAnyExceptInRange('0', '9');
    }

    internal static void CheckDestination(int needed, int length, string parameterName)
    {
        if (length < needed)
            ThrowDestinationTooShort(needed, length, parameterName);
    }

    private static bool IsTextInAttribute(ReadOnlySpan<char> text, int nameLength)
    {
        int end = 1 + nameLength;
        return text[end - 1] != ';' && end < text.Length && (text[end] == '=' || char.IsAsciiLetterOrDigit(text[end]));
    }

    /// <summary>Reads <c>&amp;#</c> and digits; 0 consumed where there are no digits.</summary>
    private static int ReadNumber(ReadOnlySpan<char> text, out int codePoint)
    {
        // Beyond Unicode the value stays put, so that it cannot overflow however many digits follow.
        const int TooLarge = 0x110000;
        bool isHex = text.Length > 2 && (text[2] | 0x20) == 'x';
        int start = isHex ? 3 : 2;
        int radix = isHex ? 16 : 10;
        int position = start;
        codePoint = 0;
        for (; position < text.Length; position++)
        {
            char digit = text[position];
            if (isHex ? !char.IsAsciiHexDigit(digit) : !char.IsAsciiDigit(digit))
                break;
            int value = char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
            codePoint = Math.Min(codePoint * radix + value, TooLarge);
        }

        if (position == start)
            return 0;
        return position < text.Length && text[position] == ';' ? position + 1 : position;
    }

    private static int WriteCodePoint(int codePoint, Span<char> destination)
    {
        if (codePoint is >= 0x80 and <= 0x9F)
            codePoint = C1Replacements[codePoint - 0x80];
        else if (codePoint is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            codePoint = HtmlCharacters.Replacement;

        if (codePoint <= 0xFFFF)
        {
            destination[0] = (char)codePoint;
            return 1;
        }

        destination[0] = (char)(0xD7C0 + (codePoint >> 10));
        destination[1] = (char)(0xDC00 + (codePoint & 0x3FF));
        return 2;
    }

    [DoesNotReturn]
    private static void ThrowDestinationTooShort(int needed, int length, string parameterName) =>
        throw new ArgumentException($"The destination holds {length} UTF-16 units; up to {needed} may be written.", parameterName);
}
