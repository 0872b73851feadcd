namespace Boilerplate.Tokenization;

/// <summary>Turns raw source text into what the standard's tokens hold.</summary>
internal static class HtmlTextDecoder
{
    /// <summary>Whether the copy could differ from the raw text; false is certain, true is not.</summary>
    public static bool MayChange(ReadOnlySpan<char> raw, HtmlTextRules rules) => IndexOfChange(raw, rules) >= 0;

    /// <summary>Copies text with references, line ends and NULs put right by the rules.</summary>
    /// <returns>The UTF-16 units written, never more than <paramref name="raw"/> has.</returns>
    public static int Copy(ReadOnlySpan<char> raw, Span<char> destination, HtmlTextRules rules)
    {
        CharacterReferences.CheckDestination(raw.Length, destination.Length, nameof(destination));
        int written = 0;
        while (true)
        {
            int change = IndexOfChange(raw, rules);
            int plain = change < 0 ? raw.Length : change;
            raw[..plain].CopyTo(destination[written..]);
            written += plain;
            if (change < 0)
                return written;

            raw = raw[plain..];
            int consumed = 1;
            int units = 1;
            switch (raw[0])
            {
                case '&':
                    consumed = CharacterReferences.DecodeOne(raw, (rules & HtmlTextRules.InAttribute) != 0, destination[written..], out units);
                    break;
                case '\r':
                    destination[written] = '\n';
                    consumed = raw.Length > 1 && raw[1] == '\n' ? 2 : 1;
                    break;
                default:
                    destination[written] = HtmlCharacters.Replacement;
                    break;
            }

            written += units;
            raw = raw[consumed..];
        }
    }

    /// <summary>Whether the normalised name differs from the raw one.</summary>
    public static bool NameChanges(ReadOnlySpan<char> rawName) =>
        rawName.ContainsAnyInRange('A', 'Z') || rawName.Contains('\0');

    /// <summary>Copies the name of a tag, an attribute or a doctype: A to Z lower-cased, NUL replaced, other characters as they are.</summary>
    public static int CopyName(ReadOnlySpan<char> rawName, Span<char> destination)
    {
        CharacterReferences.CheckDestination(rawName.Length, destination.Length, nameof(destination));
        for (int i = 0; i < rawName.Length; i++)
        {
            char c = rawName[i];
            destination[i] = c switch
            {
                '\0' => HtmlCharacters.Replacement,
                >= 'A' and <= 'Z' => (char)(c | 0x20),
                _ => c,
            };
        }

        return rawName.Length;
    }

    private static int IndexOfChange(ReadOnlySpan<char> raw, HtmlTextRules rules) => (rules & ~HtmlTextRules.InAttribute) switch
    {
        HtmlTextRules.References | HtmlTextRules.ReplaceNul => raw.IndexOfAny('&', '\r', '\0'),
        HtmlTextRules.References => raw.IndexOfAny('&', '\r'),
        HtmlTextRules.ReplaceNul => raw.IndexOfAny('\r', '\0'),
        _ => raw.IndexOf('\r'),
    };
}
