namespace Boilerplate.Tokenization;

/// <summary>
/// What happens to raw text when it is copied, besides carriage returns, which become line feeds everywhere.
/// It follows from where the text stood.
/// </summary>
[Flags]
internal enum HtmlTextRules : byte
{
    None = 0,

    /// <summary>Character references are decoded.</summary>
    References = 1,

    /// <summary>The rule for attribute values holds for references without a semicolon.</summary>
    InAttribute = 2,

    /// <summary>NUL becomes U+FFFD; elsewhere the standard leaves NUL to the tree builder.</summary>
    ReplaceNul = 4,
}
