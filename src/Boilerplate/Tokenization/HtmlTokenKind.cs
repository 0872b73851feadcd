namespace Boilerplate.Tokenization;

/// <summary>What an <see cref="HtmlTokenizer"/> stands on.</summary>
public enum HtmlTokenKind : byte
{
    /// <summary>No token: nothing was read yet, the text is at its end, or more of it is needed.</summary>
    None,

    /// <summary>A start tag, with its attributes.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,

    /// <summary>Text. One text may come as several tokens that follow each other.</summary>
    Text,

    /// <summary>A comment, or what the standard reads as one, such as <c>&lt;?xml ...&gt;</c>.</summary>
    Comment,

    /// <summary>A document type declaration.</summary>
    Doctype,
}
