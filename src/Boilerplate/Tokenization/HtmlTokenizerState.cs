namespace Boilerplate.Tokenization;

/// <summary>
/// What an <see cref="HtmlTokenizer"/> needs, besides the text it has not consumed, to go on where another stopped.
/// The default value starts a document.
/// </summary>
public readonly struct HtmlTokenizerState
{
    /// <summary>Creates a state to start in.</summary>
    /// <param name="contentModel">How to read what comes next.</param>
    /// <param name="lastStartTag">
    /// The name of the start tag read last, in lower case and ASCII: only an end tag of this name ends RCDATA, raw text and script data.
    /// Null where no start tag was read, so that none does.
    /// </param>
    /// <param name="allowCdata">Whether <c>&lt;![CDATA[</c> opens a CDATA section, as inside <c>svg</c> and <c>math</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="contentModel"/> is none of the defined values.</exception>
    public HtmlTokenizerState(HtmlContentModel contentModel, string? lastStartTag = null, bool allowCdata = false)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)contentModel, (int)HtmlContentModel.CdataSection, nameof(contentModel));
        ContentModel = contentModel;
        LastStartTag = lastStartTag;
        AllowCdata = allowCdata;
    }

    /// <summary>How to read what comes next.</summary>
    public HtmlContentModel ContentModel { get; }

    /// <summary>The start tag whose end tag ends the content, in lower case; null in content that markup does not end.</summary>
    public string? LastStartTag { get; }

    /// <summary>Whether <c>&lt;![CDATA[</c> opens a CDATA section rather than a comment.</summary>
    public bool AllowCdata { get; }
}
