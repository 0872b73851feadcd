using Boilerplate.Documents;
using Boilerplate.Tokenization;

namespace Boilerplate.Segmentation;

/// <summary>
/// Fills a document from the start tags, end tags and texts of a page, whoever reads them: says what is void, what the
/// head says of the page, what is dropped, and decodes. Which tags are implied is the caller's matter. Not thread-safe.
/// </summary>
internal sealed class PageWalker(Document document)
{
    private const HtmlTextRules AttributeRules = HtmlTextRules.References | HtmlTextRules.InAttribute | HtmlTextRules.ReplaceNul;

    private readonly PageHead _head = new(document);
    private char[] _scratch = new char[1024];

    public Document Document => document;

    public BlockBuilder Builder { get; } = new(document);

    /// <summary>Whether text at this place is read; other text need not be decoded.</summary>
    public bool ReadsText => !Builder.IsInDropped || IsPageTitle || Builder.Current.Tag == HtmlTag.Script;

    /// <summary>Whether the innermost open element is a title of the page, not of an image inside it.</summary>
    private bool IsPageTitle => Builder.Current.Tag == HtmlTag.Title && !Builder.OpenAt(1).IsDropped;

    /// <summary>Starts a page.</summary>
    public void Begin(ClassifierOptions options)
    {
        document.Clear();
        _head.Clear();
        Builder.Begin(options);
    }

    /// <summary>Starts an element; its attributes follow, then <see cref="EndAttributes"/>.</summary>
    /// <returns>Whether it has content and must be ended; void elements have none.</returns>
    public bool Start(HtmlTag tag, ReadOnlySpan<char> name)
    {
        document.Page.Tags[(int)tag]++;
        if (tag == HtmlTag.Meta)
            _head.BeginMeta();
        else if (tag == HtmlTag.Script)
            _head.BeginScript(default);
        if (!HtmlTags.Has(tag, TagTraits.Void))
        {
            Builder.Open(tag, name);
            return true;
        }

        if (tag == HtmlTag.Hr)
            Builder.EndParagraph();
        Builder.CountInline(tag);
        return false;
    }

    /// <summary>Adds an attribute, as written, to the element that was just started.</summary>
    public void AddAttribute(HtmlTag tag, ReadOnlySpan<char> rawName, ReadOnlySpan<char> rawValue)
    {
        if (tag == HtmlTag.Meta)
        {
            if (PageHead.ReadsMeta(rawName))
                _head.AddMetaAttribute(rawName, Decode(rawValue, AttributeRules));
        }
        else if (HtmlTags.Has(tag, TagTraits.Void))
        {
            return;
        }
        else if (tag == HtmlTag.Script)
        {
            if (rawName.Equals("type", StringComparison.OrdinalIgnoreCase))
                _head.BeginScript(Decode(rawValue, AttributeRules));
        }
        else if (BlockBuilder.Reads(rawName))
        {
            Builder.AddAttribute(rawName, Decode(rawValue, AttributeRules));
        }
    }

    /// <summary>All attributes of the element that was just started are added.</summary>
    public void EndAttributes(HtmlTag tag)
    {
        if (tag == HtmlTag.Meta)
            _head.EndMeta();
    }

    /// <summary>Adds text, as written, that stands in the input at [sourceStart, sourceEnd).</summary>
    public void AddText(ReadOnlySpan<char> rawText, HtmlTextRules rules, int sourceStart, int sourceEnd)
    {
        if (!ReadsText)
            return;
        ReadOnlySpan<char> text = Decode(rawText, rules);
        if (!Builder.IsInDropped)
            Builder.AppendText(text, sourceStart, sourceEnd);
        else if (IsPageTitle)
            _head.AddTitle(text);
        else
            _head.AddScript(text);
    }

    /// <summary>Ends the page.</summary>
    public void Finish()
    {
        _head.Finish();
        Builder.Finish();
    }

    private ReadOnlySpan<char> Decode(ReadOnlySpan<char> raw, HtmlTextRules rules)
    {
        if (!HtmlTextDecoder.MayChange(raw, rules))
            return raw;
        if (_scratch.Length < raw.Length)
            _scratch = new char[Math.Max(raw.Length, _scratch.Length * 2)];
        return _scratch.AsSpan(0, HtmlTextDecoder.Copy(raw, _scratch, rules));
    }
}
