using System.Buffers;

namespace Boilerplate.Tokenization;

/// <summary>
/// The characters that the tokenization section of the HTML standard branches on. Carriage return counts as white space,
/// as the standard turns it into a line feed before tokenization and this tokenizer only when text is copied.
/// </summary>
internal static class HtmlCharacters
{
    public const char Replacement = '\uFFFD';

    public static readonly SearchValues<char> TagNameEnd = SearchValues.Create("\t\n\f\r />");
    public static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create("\t\n\f\r />=");
    public static readonly SearchValues<char> UnquotedValueEnd = SearchValues.Create("\t\n\f\r >");
    public static readonly SearchValues<char> AsciiHexDigits = SearchValues.Create("0123456789ABCDEFabcdef");
    public static readonly SearchValues<char> AsciiLettersAndDigits =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool IsWhiteSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    /// <summary>Whether <paramref name="c"/> ends the name of a tag.</summary>
    public static bool EndsTagName(char c) => c is '>' or '/' || IsWhiteSpace(c);

    /// <summary>
    /// Whether two names are equal but for ASCII case. A loop of its own: names are short, and the framework's comparison
    /// boxes until it is compiled with optimisation.
    /// </summary>
    public static bool NamesEqual(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
            return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && !((left[i] ^ right[i]) == 0x20 && char.IsAsciiLetter(left[i])))
                return false;
        }

        return true;
    }

    /// <summary>The first position from <paramref name="position"/> on that is not white space, or the length.</summary>
    public static int SkipWhiteSpace(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
