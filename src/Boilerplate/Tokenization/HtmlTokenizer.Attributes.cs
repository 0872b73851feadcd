namespace Boilerplate.Tokenization;

// The parts of a tag and of a doctype, read when they are asked for.
public ref partial struct HtmlTokenizer
{
    /// <summary>The attributes of the start tag in source order, one written twice included; nothing on other tokens.</summary>
    public readonly HtmlAttributeEnumerator Attributes
    {
        get
        {
            if (Kind != HtmlTokenKind.StartTag)
                return default;
            int start = _contentStart + _contentLength;
            return new HtmlAttributeEnumerator(_source[start..(TokenStart + TokenLength)]);
        }
    }

    /// <summary>Finds an attribute of the start tag: the first of that name, as the standard has it.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="attribute">The attribute, where there is one.</param>
    /// <returns>Whether the token is a start tag with that attribute.</returns>
    public readonly bool TryGetAttribute(ReadOnlySpan<char> name, out HtmlAttribute attribute)
    {
        foreach (HtmlAttribute candidate in Attributes)
        {
            if (candidate.NameEquals(name))
            {
                attribute = candidate;
                return true;
            }
        }

        attribute = default;
        return false;
    }

    /// <summary>Takes the document type declaration apart.</summary>
    /// <exception cref="InvalidOperationException">The token is no doctype.</exception>
    public readonly HtmlDoctype GetDoctype()
    {
        if (Kind != HtmlTokenKind.Doctype)
            throw new InvalidOperationException($"The token is of the kind {Kind}, not {HtmlTokenKind.Doctype}.");
        return new HtmlDoctypeParser(_source.Slice(_contentStart, _contentLength), _isClosed).Parse();
    }
}
