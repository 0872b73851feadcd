namespace Boilerplate.Tokenization;

/// <summary>What <see cref="HtmlAttributeScanner"/> met inside a tag.</summary>
internal enum HtmlAttributeStep : byte
{
    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>The end of the tag.</summary>
    TagEnd,

    /// <summary>The end of a self-closing tag.</summary>
    SelfClosingTagEnd,

    /// <summary>The end of the text, inside the tag.</summary>
    EndOfText,
}
