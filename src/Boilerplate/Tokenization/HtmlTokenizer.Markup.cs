namespace Boilerplate.Tokenization;

// Tags, comments and declarations: what a bracket opens.
public ref partial struct HtmlTokenizer
{
    /// <summary>Reads what the bracket at the position opens; it is known to open something, or to stand too near the end of the block to tell.</summary>
    private HtmlReadStep ReadMarkup()
    {
        ReadOnlySpan<char> rest = _source[(_position + 1)..];
        if (rest.IsEmpty || (rest[0] == '/' && rest.Length == 1))
            return HtmlReadStep.NeedMore;
        switch (rest[0])
        {
            case '!':
                return ReadDeclaration(rest[1..]);
            case '?':
                return ReadBogusComment(_position + 1);
            case '/' when char.IsAsciiLetter(rest[1]):
                return ReadTag(HtmlTokenKind.EndTag, _position + 2);
            case '/' when rest[1] == '>':
                _position += 3;
                return HtmlReadStep.Skipped;
            case '/':
                return ReadBogusComment(_position + 2);
            default:
                return ReadTag(HtmlTokenKind.StartTag, _position + 1);
        }
    }

    private HtmlReadStep ReadTag(HtmlTokenKind kind, int nameStart)
    {
        int length = _source[nameStart..].IndexOfAny(HtmlCharacters.TagNameEnd);
        if (length < 0)
            return EndInsideTag();

        int nameEnd = nameStart + length;
        int end = nameEnd;
        HtmlAttributeStep step;
        do
            step = HtmlAttributeScanner.Next(_source, ref end, out _);
        while (step == HtmlAttributeStep.Attribute);
        if (step == HtmlAttributeStep.EndOfText)
            return EndInsideTag();

        _contentModel = HtmlContentModel.Data;
        _lastStartTag = null;
        if (kind == HtmlTokenKind.StartTag)
        {
            _contentModel = RawTextElements.ContentModelOf(_source[nameStart..nameEnd], out _lastStartTag);
            IsSelfClosing = step == HtmlAttributeStep.SelfClosingTagEnd;
        }

        return Emit(kind, end, nameStart, nameEnd);
    }

    /// <summary>The standard drops a tag that the input ends in.</summary>
    private HtmlReadStep EndInsideTag()
    {
        if (!_isFinalBlock)
            return HtmlReadStep.NeedMore;
        _position = _source.Length;
        return HtmlReadStep.Skipped;
    }

    /// <summary>Reads what stands after <c>&lt;!</c>.</summary>
    private HtmlReadStep ReadDeclaration(ReadOnlySpan<char> rest)
    {
        const string Doctype = "DOCTYPE";
        const string CdataOpening = "[CDATA[";
        if (rest.StartsWith("--"))
            return ReadComment();
        if (rest.Length >= Doctype.Length && HtmlCharacters.NamesEqual(rest[..Doctype.Length], Doctype))
            return ReadUpToBracket(HtmlTokenKind.Doctype, _position + 2 + Doctype.Length);
        if (AllowCdata && rest.StartsWith(CdataOpening))
        {
            _position += 2 + CdataOpening.Length;
            _contentModel = HtmlContentModel.CdataSection;
            return HtmlReadStep.Skipped;
        }

        // Also where the block ends inside one of the words above: they hold no bracket, so this one asks for more text.
        return ReadBogusComment(_position + 2);
    }

    private HtmlReadStep ReadBogusComment(int contentStart) => ReadUpToBracket(HtmlTokenKind.Comment, contentStart);

    private HtmlReadStep ReadUpToBracket(HtmlTokenKind kind, int contentStart)
    {
        int length = _source[contentStart..].IndexOf('>');
        _isClosed = length >= 0;
        if (!_isClosed && !_isFinalBlock)
            return HtmlReadStep.NeedMore;
        _textRules = HtmlTextRules.ReplaceNul;
        return _isClosed
            ? Emit(kind, contentStart + length + 1, contentStart, contentStart + length)
            : Emit(kind, _source.Length, contentStart, _source.Length);
    }

    /// <summary>Reads a comment, by its closing brackets: each is looked at once, whatever stands before it.</summary>
    private HtmlReadStep ReadComment()
    {
        int start = _position + "<!--".Length;
        _textRules = HtmlTextRules.ReplaceNul;
        int i = start;
        while (true)
        {
            int next = _source[i..].IndexOf('>');
            if (next < 0)
                break;
            i += next;
            ReadOnlySpan<char> data = _source[start..i];
            int closing = data is "" or "-" ? data.Length
                : data.EndsWith("--") ? 2
                : data.EndsWith("--!") ? 3
                : -1;
            if (closing >= 0)
                return Emit(HtmlTokenKind.Comment, i + 1, start, i - closing);
            i++;
        }

        if (!_isFinalBlock)
            return HtmlReadStep.NeedMore;

        // The standard drops what looked like the start of the closing when the input ends.
        ReadOnlySpan<char> rest = _source[start..];
        int dropped = rest.EndsWith("--!") ? 3 : rest.EndsWith("--") ? 2 : rest.EndsWith("-") ? 1 : 0;
        return Emit(HtmlTokenKind.Comment, _source.Length, start, _source.Length - dropped);
    }
}
