using Boilerplate.Documents;
using Boilerplate.Tokenization;

namespace Boilerplate.Segmentation;

/// <summary>
/// Cuts an HTML page into blocks: the streaming tokenizer drives the block builder. Scripting is off, so noscript holds
/// elements; hidden text is kept and flagged. Linear in time for any input. Not thread-safe; reuse it.
/// </summary>
internal sealed class HtmlSegmenter
{
    private readonly Document _document;
    private readonly PageWalker _walker;
    private readonly ImpliedEndTags _endTags;

    public HtmlSegmenter(Document document)
    {
        _document = document;
        _walker = new PageWalker(document);
        _endTags = new ImpliedEndTags(_walker.Builder);
    }

    /// <summary>Replaces the document's contents by the blocks of a page.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public void Segment(ReadOnlySpan<char> html, ClassifierOptions options)
    {
        _walker.Begin(options);
        if (html.Length > options.MaxLength)
        {
            html = html[..options.MaxLength];
            _document.IsTruncated = true;
        }

        var tokenizer = new HtmlTokenizer(html);
        int tokens = 0;
        while (tokenizer.Read())
        {
            if ((++tokens & 0x3FF) == 0)
                options.CancellationToken.ThrowIfCancellationRequested();
            switch (tokenizer.Kind)
            {
                case HtmlTokenKind.StartTag:
                    OnStartTag(ref tokenizer);
                    break;
                case HtmlTokenKind.EndTag:
                    OnEndTag(ref tokenizer);
                    break;
                case HtmlTokenKind.Text:
                    _walker.AddText(
                        tokenizer.RawText, tokenizer.TextRules, tokenizer.TokenStart, tokenizer.TokenStart + tokenizer.TokenLength);
                    break;
            }
        }

        _walker.Finish();
    }

    private void OnStartTag(ref HtmlTokenizer tokenizer)
    {
        ReadOnlySpan<char> name = tokenizer.RawName;
        HtmlTag tag = HtmlTags.Find(name);
        _endTags.BeforeStart(tag);
        if (_endTags.Ignores(tag))
        {
            // No element, but a page that was pasted into another still starts here.
            _walker.Builder.EndParagraph();
            return;
        }

        bool hasContent = _walker.Start(tag, name);
        foreach (HtmlAttribute attribute in tokenizer.Attributes)
            _walker.AddAttribute(tag, attribute.RawName, attribute.RawValue);
        _walker.EndAttributes(tag);

        BlockBuilder builder = _walker.Builder;
        if (!builder.Current.IsDropped || !_endTags.IsForeign())
            return;
        tokenizer.AllowCdata = true;
        if (tokenizer.IsSelfClosing && hasContent)
        {
            // Only elements of svg and math can close themselves; title and style among them hold no text then.
            builder.Close();
            tokenizer.SwitchContentModel(HtmlContentModel.Data);
            tokenizer.AllowCdata = _endTags.IsForeign();
        }
    }

    private void OnEndTag(ref HtmlTokenizer tokenizer)
    {
        ReadOnlySpan<char> name = tokenizer.RawName;
        HtmlTag tag = HtmlTags.Find(name);
        switch (tag)
        {
            case HtmlTag.Br:
                _endTags.BeforeStart(tag);
                _walker.Builder.CountInline(tag);
                break;
            case HtmlTag.Body or HtmlTag.Html:
                // What follows still belongs to the body.
                _walker.Builder.EndParagraph();
                break;
            default:
                _endTags.AtEnd(tag, tag > HtmlTag.Custom ? 0 : StringHash.OfName(name));
                break;
        }

        if (tokenizer.AllowCdata)
            tokenizer.AllowCdata = _endTags.IsForeign();
    }
}
