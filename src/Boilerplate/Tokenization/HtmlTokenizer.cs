namespace Boilerplate.Tokenization;

/// <summary>
/// Reads HTML token by token, after the tokenization section of the HTML standard, over a span and without allocation.
/// </summary>
/// <remarks>
/// <para>
/// A long input may come in blocks: when <see cref="Read"/> returns false on a block that is not final, create a new tokenizer
/// with <see cref="CurrentState"/> over the text from <see cref="CharsConsumed"/> on, with more text appended. However the input is cut,
/// the tokens are the same, except that one text may be cut into several text tokens, never inside a character reference,
/// a line end or a surrogate pair. A tag, comment or doctype is kept back until it is whole, so a buffer that is full and gives no
/// token has to grow; doubling it keeps the work linear.
/// </para>
/// <para>
/// After a start tag the tokenizer goes on as a tree builder without scripting would have it in HTML content:
/// <c>title</c> and <c>textarea</c> hold RCDATA; <c>style</c>, <c>xmp</c>, <c>iframe</c>, <c>noembed</c> and <c>noframes</c> raw text;
/// <c>script</c> script data; <c>plaintext</c> plain text. <see cref="SwitchContentModel"/> overrules that, for example inside <c>svg</c>.
/// </para>
/// <para>The time is linear in the length of a block. Malformed markup never throws. Not thread-safe.</para>
/// </remarks>
public ref partial struct HtmlTokenizer
{
    private readonly ReadOnlySpan<char> _source;
    private readonly bool _isFinalBlock;
    private HtmlContentModel _contentModel;
    private string? _lastStartTag;
    private int _position;
    private int _contentStart;
    private int _contentLength;
    private HtmlTextRules _textRules;
    private bool _isClosed;

    /// <summary>Creates a tokenizer that stands before the first token.</summary>
    /// <param name="source">The text; it has to stay as it is while tokens are looked at.</param>
    /// <param name="isFinalBlock">Whether the input ends with this text.</param>
    /// <param name="state">The state that the tokenizer of the previous block ended in; the default starts a document.</param>
    public HtmlTokenizer(ReadOnlySpan<char> source, bool isFinalBlock = true, HtmlTokenizerState state = default)
    {
        _source = source;
        _isFinalBlock = isFinalBlock;
        _contentModel = state.ContentModel;
        _lastStartTag = state.LastStartTag;
        AllowCdata = state.AllowCdata;
    }

    /// <summary>What the tokenizer stands on.</summary>
    public HtmlTokenKind Kind { readonly get; private set; }

    /// <summary>Where the token starts in the source, in UTF-16 units.</summary>
    public int TokenStart { readonly get; private set; }

    /// <summary>The token's length in the source, in UTF-16 units, brackets included.</summary>
    public int TokenLength { readonly get; private set; }

    /// <summary>Whether the start tag is self-closing. HTML elements take no notice of it, foreign elements do.</summary>
    public bool IsSelfClosing { readonly get; private set; }

    /// <summary>
    /// Whether <c>&lt;![CDATA[</c> opens a CDATA section, whose text comes as text tokens, rather than a comment.
    /// The standard allows it in foreign content only: set it inside <c>svg</c> and <c>math</c>.
    /// </summary>
    public bool AllowCdata { get; set; }

    /// <summary>The UTF-16 units of the source up to which everything was read; the rest belongs in front of the next block.</summary>
    public readonly int CharsConsumed => _position;

    /// <summary>What the tokenizer of the next block needs to go on at <see cref="CharsConsumed"/>.</summary>
    public readonly HtmlTokenizerState CurrentState => new(_contentModel, _lastStartTag, AllowCdata);

    /// <summary>The name of a start or end tag as written; empty on other tokens.</summary>
    public readonly ReadOnlySpan<char> RawName =>
        Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag ? _source.Slice(_contentStart, _contentLength) : default;

    /// <summary>The text, or what stands in a comment, as written; empty on other tokens.</summary>
    public readonly ReadOnlySpan<char> RawText =>
        Kind is HtmlTokenKind.Text or HtmlTokenKind.Comment ? _source.Slice(_contentStart, _contentLength) : default;

    /// <summary>Whether <see cref="CopyText"/> may give something else than <see cref="RawText"/>; false is certain.</summary>
    public readonly bool TextNeedsDecoding => HtmlTextDecoder.MayChange(RawText, _textRules);

    /// <summary>What <see cref="CopyText"/> does to the text.</summary>
    internal readonly HtmlTextRules TextRules => _textRules;

    /// <summary>Reads the next token.</summary>
    /// <returns>False at the end of the input or, in a block that is not final, where more text is needed.</returns>
    public bool Read()
    {
        Kind = HtmlTokenKind.None;
        IsSelfClosing = false;
        TokenStart = _position;
        TokenLength = 0;
        while (_position < _source.Length)
        {
            HtmlReadStep step = _contentModel switch
            {
                HtmlContentModel.Data => ReadData(),
                HtmlContentModel.RcData => ReadUpToEndTag(HtmlTextRules.References | HtmlTextRules.ReplaceNul),
                HtmlContentModel.RawText => ReadUpToEndTag(HtmlTextRules.ReplaceNul),
                HtmlContentModel.PlainText => ReadText(_source.Length, HtmlTextRules.ReplaceNul),
                HtmlContentModel.CdataSection => ReadCdataSection(),
                _ => ReadScriptData(),
            };
            if (step == HtmlReadStep.Token)
                return true;
            TokenStart = _position;
            if (step == HtmlReadStep.NeedMore)
                return false;
        }

        return false;
    }

    /// <summary>Compares the tag's name without regard to ASCII case.</summary>
    /// <param name="name">The name to compare with, in any case.</param>
    public readonly bool NameEquals(ReadOnlySpan<char> name) => HtmlCharacters.NamesEqual(RawName, name);

    /// <summary>Copies the tag's name with A to Z in lower case and NUL as U+FFFD.</summary>
    /// <param name="destination">At least as long as <see cref="RawName"/>.</param>
    /// <returns>The UTF-16 units written: as many as <see cref="RawName"/> has.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="RawName"/>.</exception>
    public readonly int CopyName(Span<char> destination) => HtmlTextDecoder.CopyName(RawName, destination);

    /// <summary>
    /// Copies the text or comment as the standard's token holds it: character references decoded where the text may have them,
    /// line ends as line feeds, and NUL as U+FFFD except in data and CDATA, where it stays.
    /// </summary>
    /// <param name="destination">At least as long as <see cref="RawText"/>.</param>
    /// <returns>The UTF-16 units written, never more than <see cref="RawText"/> has.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="RawText"/>.</exception>
    public readonly int CopyText(Span<char> destination) => HtmlTextDecoder.Copy(RawText, destination, _textRules);

    /// <summary>Goes on by another content model than the one the last start tag asked for.</summary>
    /// <param name="contentModel">How to read what comes next.</param>
    /// <param name="endTagName">The name, in lower case and ASCII, of the end tag that ends RCDATA, raw text or script data; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="contentModel"/> is none of the defined values.</exception>
    public void SwitchContentModel(HtmlContentModel contentModel, string? endTagName = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)contentModel, (int)HtmlContentModel.CdataSection, nameof(contentModel));
        _contentModel = contentModel;
        _lastStartTag = endTagName;
    }

    private HtmlReadStep Emit(HtmlTokenKind kind, int end, int contentStart, int contentEnd)
    {
        Kind = kind;
        TokenStart = _position;
        TokenLength = end - _position;
        _contentStart = contentStart;
        _contentLength = contentEnd - contentStart;
        _position = end;
        return HtmlReadStep.Token;
    }
}
