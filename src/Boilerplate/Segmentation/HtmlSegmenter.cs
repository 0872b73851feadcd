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
    private readonly BlockBuilder _builder;
    private readonly ImpliedEndTags _endTags;
    private readonly PageHead _head;
    private char[] _scratch = new char[1024];

    public HtmlSegmenter(Document document)
    {
        _document = document;
        _builder = new BlockBuilder(document);
        _endTags = new ImpliedEndTags(_builder);
        _head = new PageHead(document);
    }

    /// <summary>Replaces the document's contents by the blocks of a page.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public void Segment(ReadOnlySpan<char> html, ClassifierOptions options)
    {
        _document.Clear();
        _head.Clear();
        if (html.Length > options.MaxLength)
        {
            html = html[..options.MaxLength];
            _document.IsTruncated = true;
        }

        _builder.Begin(options);
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
                    OnText(ref tokenizer);
                    break;
            }
        }

        _builder.Finish();
    }

    private void OnStartTag(ref HtmlTokenizer tokenizer)
    {
        ReadOnlySpan<char> name = tokenizer.RawName;
        HtmlTag tag = HtmlTags.Find(name);
        _document.Page.Tags[(int)tag]++;
        _endTags.BeforeStart(tag);
        if (tag == HtmlTag.Meta)
            ReadMeta(ref tokenizer);
        if (HtmlTags.Has(tag, TagTraits.Void))
        {
            if (tag == HtmlTag.Hr)
                _builder.EndParagraph();
            _builder.CountInline(tag);
            return;
        }

        _builder.Open(tag, name);
        foreach (HtmlAttribute attribute in tokenizer.Attributes)
        {
            if (!BlockBuilder.Reads(attribute.RawName))
                continue;
            _builder.AddAttribute(attribute.RawName, Decode(attribute));
        }

        if (tag == HtmlTag.Script)
            _head.BeginScript(tokenizer.TryGetAttribute("type", out HtmlAttribute type) ? type.RawValue : default);
        // Only elements of svg and math can close themselves.
        if (tokenizer.IsSelfClosing && _builder.Current.IsDropped && tag is HtmlTag.Unknown or HtmlTag.Svg or HtmlTag.Math)
            _builder.Close();
    }

    private void ReadMeta(ref HtmlTokenizer tokenizer)
    {
        if ((tokenizer.TryGetAttribute("name", out HtmlAttribute name) || tokenizer.TryGetAttribute("property", out name))
            && tokenizer.TryGetAttribute("content", out HtmlAttribute content))
        {
            _head.AddMeta(name.RawValue, Decode(content));
        }
    }

    private void OnEndTag(ref HtmlTokenizer tokenizer)
    {
        ReadOnlySpan<char> name = tokenizer.RawName;
        HtmlTag tag = HtmlTags.Find(name);
        switch (tag)
        {
            case HtmlTag.Br:
                _builder.CountInline(tag);
                break;
            case HtmlTag.Body or HtmlTag.Html:
                // What follows still belongs to the body.
                _builder.EndParagraph();
                break;
            default:
                _endTags.AtEnd(tag, tag > HtmlTag.Custom ? 0 : StringHash.OfName(name));
                break;
        }
    }

    private void OnText(ref HtmlTokenizer tokenizer)
    {
        ref Element current = ref _builder.Current;
        if (current.IsDropped && current.Tag is not (HtmlTag.Title or HtmlTag.Script))
            return;
        ReadOnlySpan<char> text = tokenizer.RawText;
        if (tokenizer.TextNeedsDecoding)
        {
            if (_scratch.Length < text.Length)
                Array.Resize(ref _scratch, Math.Max(text.Length, _scratch.Length * 2));
            text = _scratch.AsSpan(0, tokenizer.CopyText(_scratch));
        }

        if (current.Tag == HtmlTag.Title)
            _head.AddTitle(text);
        else if (current.Tag == HtmlTag.Script)
            _head.AddScript(text);
        else
            _builder.AppendText(text, tokenizer.TokenStart, tokenizer.TokenStart + tokenizer.TokenLength);
    }

    private ReadOnlySpan<char> Decode(in HtmlAttribute attribute)
    {
        ReadOnlySpan<char> raw = attribute.RawValue;
        if (!attribute.ValueNeedsDecoding)
            return raw;
        if (_scratch.Length < raw.Length)
            Array.Resize(ref _scratch, Math.Max(raw.Length, _scratch.Length * 2));
        return _scratch.AsSpan(0, attribute.CopyValue(_scratch));
    }
}
