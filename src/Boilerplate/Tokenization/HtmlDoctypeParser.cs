namespace Boilerplate.Tokenization;

/// <summary>The doctype states of the standard (13.2.5.53 to 13.2.5.68), over a declaration whose end is known.</summary>
/// <param name="body">What stands between the word DOCTYPE and the closing bracket.</param>
/// <param name="isClosed">Whether there is a closing bracket; without one the input ended inside the declaration.</param>
internal ref struct HtmlDoctypeParser(ReadOnlySpan<char> body, bool isClosed)
{
    private readonly ReadOnlySpan<char> _body = body;
    private int _position;

    public HtmlDoctype Parse()
    {
        _position = HtmlCharacters.SkipWhiteSpace(_body, 0);
        ReadOnlySpan<char> rest = _body[_position..];
        int nameLength = 0;
        while (nameLength < rest.Length && !HtmlCharacters.IsWhiteSpace(rest[nameLength]))
            nameLength++;
        ReadOnlySpan<char> name = rest[..nameLength];
        _position = HtmlCharacters.SkipWhiteSpace(_body, _position + nameLength);
        if (_position == _body.Length)
            return new HtmlDoctype(name, false, default, false, default, forceQuirks: name.IsEmpty || !isClosed);

        rest = _body[_position..];
        bool isPublic = rest.Length >= 6 && HtmlCharacters.NamesEqual(rest[..6], "PUBLIC");
        bool isSystem = rest.Length >= 6 && HtmlCharacters.NamesEqual(rest[..6], "SYSTEM");
        if (!isPublic && !isSystem)
            return new HtmlDoctype(name, false, default, false, default, forceQuirks: true);

        _position += 6;
        ReadOnlySpan<char> publicId = default;
        if (isPublic)
        {
            bool hasPublicId = TryReadIdentifier(out publicId, out bool isWhole);
            if (!hasPublicId || !isWhole)
                return new HtmlDoctype(name, hasPublicId, publicId, false, default, forceQuirks: true);
            _position = HtmlCharacters.SkipWhiteSpace(_body, _position);
            if (_position == _body.Length)
                return new HtmlDoctype(name, true, publicId, false, default, forceQuirks: !isClosed);
        }

        bool hasSystemId = TryReadIdentifier(out ReadOnlySpan<char> systemId, out bool isSystemWhole);
        bool forceQuirks = !hasSystemId || !isSystemWhole;
        if (!forceQuirks && !isClosed)
        {
            // Text after the identifier is skipped without a word on quirks; only an end of input right here asks for them.
            _position = HtmlCharacters.SkipWhiteSpace(_body, _position);
            forceQuirks = _position == _body.Length;
        }

        return new HtmlDoctype(name, isPublic, publicId, hasSystemId, systemId, forceQuirks);
    }

    /// <summary>Reads a quoted identifier after white space.</summary>
    /// <param name="identifier">What stands after the opening quote.</param>
    /// <param name="isWhole">Whether there is a closing quote.</param>
    /// <returns>False where no quote opens one.</returns>
    private bool TryReadIdentifier(out ReadOnlySpan<char> identifier, out bool isWhole)
    {
        identifier = default;
        isWhole = false;
        _position = HtmlCharacters.SkipWhiteSpace(_body, _position);
        if (_position == _body.Length || _body[_position] is not ('"' or '\''))
            return false;

        ReadOnlySpan<char> rest = _body[(_position + 1)..];
        int length = rest.IndexOf(_body[_position]);
        isWhole = length >= 0;
        identifier = isWhole ? rest[..length] : rest;
        _position += 1 + (isWhole ? length + 1 : rest.Length);
        return true;
    }
}
