namespace Boilerplate.Tokenization;

/// <summary>
/// Walks the attributes of one start tag in source order. A name written twice comes twice;
/// the standard keeps the first, as <see cref="HtmlTokenizer.TryGetAttribute"/> does.
/// </summary>
public ref struct HtmlAttributeEnumerator
{
    private readonly ReadOnlySpan<char> _tag;
    private int _position;
    private HtmlAttributeRange _current;

    /// <param name="tag">A whole tag from after its name to its closing bracket, or nothing.</param>
    internal HtmlAttributeEnumerator(ReadOnlySpan<char> tag) => _tag = tag;

    /// <summary>The attribute that the last <see cref="MoveNext"/> found.</summary>
    public readonly HtmlAttribute Current => new(_tag, _current);

    /// <summary>The enumerator itself, for <c>foreach</c>.</summary>
    public readonly HtmlAttributeEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next attribute.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext() => HtmlAttributeScanner.Next(_tag, ref _position, out _current) == HtmlAttributeStep.Attribute;
}
