namespace Boilerplate.Tokenization;

/// <summary>How an <see cref="HtmlTokenizer"/> reads what comes next: the states that the standard's tokenizer rests in between tokens.</summary>
public enum HtmlContentModel : byte
{
    /// <summary>Text, character references and markup.</summary>
    Data,

    /// <summary>Text and character references up to the end tag, as in <c>title</c> and <c>textarea</c>.</summary>
    RcData,

    /// <summary>Text up to the end tag, as in <c>style</c> and <c>iframe</c>.</summary>
    RawText,

    /// <summary>The text of a script up to its end tag.</summary>
    ScriptData,

    /// <summary>The text of a script, inside <c>&lt;!--</c>.</summary>
    ScriptDataEscaped,

    /// <summary>The text of a script, inside <c>&lt;!--</c> and a further <c>&lt;script</c>, where no end tag ends it.</summary>
    ScriptDataDoubleEscaped,

    /// <summary>Text to the end of the input, as after <c>plaintext</c>.</summary>
    PlainText,

    /// <summary>Text up to <c>]]&gt;</c>.</summary>
    CdataSection,
}
