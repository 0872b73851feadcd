namespace Boilerplate.Tokenization;

// The script data states of the standard (13.2.5.4 and 13.2.5.15 to 13.2.5.31).
public ref partial struct HtmlTokenizer
{
    private HtmlReadStep ReadScriptData()
    {
        int i = _position;
        HtmlContentModel model = _contentModel;
        while (i < _source.Length)
        {
            int next = model == HtmlContentModel.ScriptData ? _source[i..].IndexOf('<') : _source[i..].IndexOfAny('<', '-');
            if (next < 0)
                break;
            i += next;
            if (_source[i] == '-')
            {
                if (!TrySkipDashes(ref i, ref model))
                    return ReadScriptText(i, model);
                continue;
            }

            HtmlNameMatch match = model == HtmlContentModel.ScriptDataDoubleEscaped ? HtmlNameMatch.No : MatchEndTag(i);
            if (match == HtmlNameMatch.Yes)
                return i > _position ? ReadScriptText(i, model) : ReadMatchedEndTag(match);
            if (match == HtmlNameMatch.Undecided || !TrySkipBracket(ref i, ref model))
                return ReadScriptText(i, model);
        }

        return ReadScriptText(_source.Length, model);
    }

    /// <summary>
    /// Passes a run of dashes inside an escaped script, and the bracket that ends the escape after two of them.
    /// </summary>
    /// <returns>
    /// False where the block ends with the run: the position is then before its last two dashes, from which the next block finds the same.
    /// </returns>
    private readonly bool TrySkipDashes(ref int i, ref HtmlContentModel model)
    {
        int start = i;
        int length = _source[i..].IndexOfAnyExcept('-');
        if (length < 0)
        {
            i = _isFinalBlock ? _source.Length : Math.Max(start, _source.Length - 2);
            return _isFinalBlock;
        }

        i = start + length;
        if (length >= 2 && _source[i] == '>')
        {
            model = HtmlContentModel.ScriptData;
            i++;
        }

        return true;
    }

    /// <summary>Passes a bracket that opens no end tag, and what after it changes the state.</summary>
    /// <returns>False where the block ends before it is known whether the state changes: the position is then at the bracket.</returns>
    private readonly bool TrySkipBracket(ref int i, ref HtmlContentModel model)
    {
        ReadOnlySpan<char> rest = _source[(i + 1)..];
        if (model == HtmlContentModel.ScriptData)
        {
            const string EscapeStart = "!--";
            if (rest.StartsWith(EscapeStart))
            {
                // Only up to the dashes: they count as the first two of a run that may end the escape again.
                model = HtmlContentModel.ScriptDataEscaped;
                i += 2;
                return true;
            }

            if (!_isFinalBlock && rest.Length < EscapeStart.Length && EscapeStart.AsSpan().StartsWith(rest))
                return false;
        }
        else
        {
            bool isEscaped = model == HtmlContentModel.ScriptDataEscaped;
            HtmlNameMatch match = MatchWord(rest, "script", isEndTag: !isEscaped);
            if (match == HtmlNameMatch.Undecided)
                return false;
            if (match == HtmlNameMatch.Yes)
            {
                model = isEscaped ? HtmlContentModel.ScriptDataDoubleEscaped : HtmlContentModel.ScriptDataEscaped;
                i += isEscaped ? "<script>".Length : "</script>".Length;
                return true;
            }
        }

        i++;
        return true;
    }

    /// <summary>Emits script text up to <paramref name="end"/>, where the script is in the state <paramref name="model"/>.</summary>
    private HtmlReadStep ReadScriptText(int end, HtmlContentModel model)
    {
        HtmlReadStep step = ReadText(end, HtmlTextRules.ReplaceNul);
        if (step == HtmlReadStep.Token)
            _contentModel = model;
        return step;
    }
}
