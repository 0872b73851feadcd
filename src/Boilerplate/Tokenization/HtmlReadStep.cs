namespace Boilerplate.Tokenization;

/// <summary>How far one step of <see cref="HtmlTokenizer"/> came.</summary>
internal enum HtmlReadStep : byte
{
    /// <summary>A token was read.</summary>
    Token,

    /// <summary>Text was consumed that makes no token, such as an unfinished tag at the end.</summary>
    Skipped,

    /// <summary>Nothing was consumed; the text after the block decides.</summary>
    NeedMore,
}
