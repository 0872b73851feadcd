namespace Boilerplate.Tokenization;

/// <summary>The attribute states of the standard (13.2.5.32 to 13.2.5.40) over a span, one attribute a call.</summary>
internal static class HtmlAttributeScanner
{
    /// <summary>Reads the next attribute, or the end of the tag.</summary>
    /// <param name="text">The text the tag stands in.</param>
    /// <param name="position">After the tag's name or the previous attribute; moved past what was read, and not at the end of the text.</param>
    /// <param name="attribute">The attribute, where one was read.</param>
    public static HtmlAttributeStep Next(ReadOnlySpan<char> text, ref int position, out HtmlAttributeRange attribute)
    {
        attribute = default;
        int i = position;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '>')
            {
                position = i + 1;
                return HtmlAttributeStep.TagEnd;
            }

            if (c == '/')
            {
                if (i + 1 < text.Length && text[i + 1] == '>')
                {
                    position = i + 2;
                    return HtmlAttributeStep.SelfClosingTagEnd;
                }
            }
            else if (!HtmlCharacters.IsWhiteSpace(c))
            {
                return ReadAttribute(text, i, ref position, out attribute);
            }
        }

        return HtmlAttributeStep.EndOfText;
    }

    private static HtmlAttributeStep ReadAttribute(ReadOnlySpan<char> text, int nameStart, ref int position, out HtmlAttributeRange attribute)
    {
        attribute = default;

        // From the second character on: a name may start with '=' but not go on with it.
        int length = text[(nameStart + 1)..].IndexOfAny(HtmlCharacters.AttributeNameEnd);
        if (length < 0)
            return HtmlAttributeStep.EndOfText;
        int nameEnd = nameStart + 1 + length;

        int i = HtmlCharacters.SkipWhiteSpace(text, nameEnd);
        if (i >= text.Length)
            return HtmlAttributeStep.EndOfText;
        if (text[i] != '=')
        {
            attribute = new HtmlAttributeRange(nameStart, nameEnd, nameEnd, nameEnd, HasValue: false);
            position = i;
            return HtmlAttributeStep.Attribute;
        }

        i = HtmlCharacters.SkipWhiteSpace(text, i + 1);
        if (i >= text.Length)
            return HtmlAttributeStep.EndOfText;

        bool isQuoted = text[i] is '"' or '\'';
        int valueStart = isQuoted ? i + 1 : i;
        length = isQuoted
            ? text[valueStart..].IndexOf(text[i])
            : text[valueStart..].IndexOfAny(HtmlCharacters.UnquotedValueEnd);
        if (length < 0)
            return HtmlAttributeStep.EndOfText;

        int valueEnd = valueStart + length;
        attribute = new HtmlAttributeRange(nameStart, nameEnd, valueStart, valueEnd, HasValue: true);
        position = isQuoted ? valueEnd + 1 : valueEnd;
        return HtmlAttributeStep.Attribute;
    }
}
