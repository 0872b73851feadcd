namespace Boilerplate.Tokenization;

/// <summary>The named character references of the HTML standard, found by the longest name that the text starts with.</summary>
internal static partial class NamedCharacterReferences
{
    /// <summary>Length of the longest name, without its semicolon: CounterClockwiseContourIntegral.</summary>
    public const int MaxNameLength = 31;

    /// <summary>
    /// Finds the longest reference at the start of <paramref name="text"/>, which begins after the ampersand.
    /// </summary>
    /// <param name="text">What follows the ampersand, as far as it goes.</param>
    /// <param name="length">UTF-16 units of the name, with the semicolon where there is one.</param>
    /// <param name="first">The first unit it stands for.</param>
    /// <param name="second">The second unit, or NUL where there is one only.</param>
    /// <returns>Whether a reference was found.</returns>
    public static bool TryMatch(ReadOnlySpan<char> text, out int length, out char first, out char second)
    {
        length = 0;
        first = second = '\0';
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
            return false;

        // The names that share the text's first characters are neighbours: narrow that range one character at a time.
        // The name that equals the shared prefix, if there is one, comes first in it.
        int letter = char.IsAsciiLetterUpper(text[0]) ? text[0] - 'A' : text[0] - 'a' + 26;
        int low = s_firstNames[letter];
        int high = s_firstNames[letter + 1];
        int match = -1;
        for (int depth = 1; low < high; depth++)
        {
            if (s_starts[low + 1] - s_starts[low] == depth)
            {
                if (depth < text.Length && text[depth] == ';')
                {
                    match = low;
                    length = depth + 1;
                    break;
                }

                if (StandsWithoutSemicolon(low))
                {
                    match = low;
                    length = depth;
                }

                low++;
            }

            if (depth >= text.Length)
                break;
            char next = text[depth];
            low = LowerBound(low, high, depth, next);
            high = LowerBound(low, high, depth, next + 1);
        }

        if (match < 0)
            return false;
        first = (char)s_values[2 * match];
        second = (char)s_values[2 * match + 1];
        return true;
    }

    private static bool StandsWithoutSemicolon(int name) => (Legacy[name >> 3] & (1 << (name & 7))) != 0;

    /// <summary>The first of the names, all longer than <paramref name="depth"/>, whose character there is not below <paramref name="value"/>.</summary>
    private static int LowerBound(int low, int high, int depth, int value)
    {
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (Names[s_starts[middle] + depth] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
