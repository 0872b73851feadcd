namespace Boilerplate.Tokenization;

// Text up to markup, by content model.
public ref partial struct HtmlTokenizer
{
    private HtmlReadStep ReadData()
    {
        int end = FindMarkup();
        return end > _position ? ReadText(end, HtmlTextRules.References) : ReadMarkup();
    }

    /// <summary>
    /// The next bracket that opens markup or, where the block ends too soon to tell, may open it.
    /// A bracket before anything else is text.
    /// </summary>
    private readonly int FindMarkup()
    {
        int i = _position;
        while (true)
        {
            int next = _source[i..].IndexOf('<');
            if (next < 0)
                return _source.Length;
            i += next;
            if (OpensMarkup(_source[(i + 1)..]))
                return i;
            i++;
        }
    }

    private readonly bool OpensMarkup(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return !_isFinalBlock;
        return rest[0] switch
        {
            '/' => rest.Length > 1 || !_isFinalBlock,
            '!' or '?' => true,
            char c => char.IsAsciiLetter(c),
        };
    }

    private HtmlReadStep ReadUpToEndTag(HtmlTextRules rules)
    {
        int i = _position;
        while (true)
        {
            int next = _source[i..].IndexOf('<');
            if (next < 0)
                return ReadText(_source.Length, rules);
            i += next;
            HtmlNameMatch match = MatchEndTag(i);
            if (match != HtmlNameMatch.No)
                return i > _position ? ReadText(i, rules) : ReadMatchedEndTag(match);
            i++;
        }
    }

    /// <summary>Whether the standard's "appropriate end tag" stands at the bracket.</summary>
    private readonly HtmlNameMatch MatchEndTag(int bracket)
    {
        if (_lastStartTag is not { Length: > 0 } name)
            return HtmlNameMatch.No;
        return MatchWord(_source[(bracket + 1)..], name, isEndTag: true);
    }

    /// <summary>
    /// Whether <paramref name="rest"/> starts with the name, after a solidus if it is an end tag's, and a character that ends a tag's name.
    /// </summary>
    private readonly HtmlNameMatch MatchWord(ReadOnlySpan<char> rest, string name, bool isEndTag)
    {
        HtmlNameMatch atEnd = _isFinalBlock ? HtmlNameMatch.No : HtmlNameMatch.Undecided;
        if (isEndTag)
        {
            if (rest.IsEmpty)
                return atEnd;
            if (rest[0] != '/')
                return HtmlNameMatch.No;
            rest = rest[1..];
        }

        int length = Math.Min(rest.Length, name.Length);
        if (!HtmlCharacters.NamesEqual(rest[..length], name.AsSpan(0, length)))
            return HtmlNameMatch.No;
        if (rest.Length <= name.Length)
            return atEnd;
        return HtmlCharacters.EndsTagName(rest[name.Length]) ? HtmlNameMatch.Yes : HtmlNameMatch.No;
    }

    private HtmlReadStep ReadMatchedEndTag(HtmlNameMatch match) =>
        match == HtmlNameMatch.Yes ? ReadTag(HtmlTokenKind.EndTag, _position + 2) : HtmlReadStep.NeedMore;

    private HtmlReadStep ReadCdataSection()
    {
        int length = _source[_position..].IndexOf("]]>");
        if (length > 0)
            return Emit(HtmlTokenKind.Text, _position + length, HtmlTextRules.None);
        if (length == 0)
        {
            _position += 3;
            _contentModel = HtmlContentModel.Data;
            return HtmlReadStep.Skipped;
        }

        int end = _source.Length;
        if (!_isFinalBlock)
        {
            // The last two brackets may be the first two of the section's end.
            for (int kept = 0; kept < 2 && end > _position && _source[end - 1] == ']'; kept++)
                end--;
        }

        return ReadText(end, HtmlTextRules.None);
    }

    /// <summary>Emits the text from here to <paramref name="end"/>, or as much of it as the rest of the input cannot change.</summary>
    private HtmlReadStep ReadText(int end, HtmlTextRules rules)
    {
        if (end == _source.Length && !_isFinalBlock)
            end = KeepBackTail(end, rules);
        return end > _position ? Emit(HtmlTokenKind.Text, end, rules) : HtmlReadStep.NeedMore;
    }

    private readonly int KeepBackTail(int end, HtmlTextRules rules)
    {
        if (end > _position && (_source[end - 1] == '\r' || char.IsHighSurrogate(_source[end - 1])))
            return end - 1;
        if ((rules & HtmlTextRules.References) == 0)
            return end;
        int ampersand = _source[_position..end].LastIndexOf('&');
        return ampersand >= 0 && CharacterReferences.MayContinue(_source[(_position + ampersand)..end]) ? _position + ampersand : end;
    }

    private HtmlReadStep Emit(HtmlTokenKind kind, int end, HtmlTextRules rules)
    {
        _textRules = rules;
        return Emit(kind, end, _position, end);
    }
}
