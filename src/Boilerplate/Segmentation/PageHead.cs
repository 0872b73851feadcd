using Boilerplate.Documents;

namespace Boilerplate.Segmentation;

/// <summary>Collects what a page says of itself: title, description, Open Graph type, JSON-LD types.</summary>
internal sealed class PageHead(Document document)
{
    /// <summary>What of one script's JSON-LD is read at most, in code units: a hint needs no more.</summary>
    private const int MaxLinkedData = 1 << 18;

    private bool _hasTitle;
    private bool _inLinkedData;
    private readonly GrowableArray<char> _linkedData = new();
    private MetaKind _metaKind;

    /// <summary>The content of the meta element in progress: it may stand before the name.</summary>
    private readonly GrowableArray<char> _metaContent = new();

    public void Clear()
    {
        _hasTitle = false;
        _inLinkedData = false;
        _linkedData.Clear();
    }

    /// <summary>Adds text of a title element; only the page's first one counts.</summary>
    public void AddTitle(ReadOnlySpan<char> text)
    {
        if (_hasTitle)
            return;
        document.Title.AddRange(text);
        _hasTitle = !text.IsWhiteSpace();
    }

    /// <summary>A meta element starts; its attributes follow, then <see cref="EndMeta"/>.</summary>
    public void BeginMeta()
    {
        _metaKind = MetaKind.None;
        _metaContent.Clear();
    }

    /// <summary>Whether an attribute of a meta element is read.</summary>
    public static bool ReadsMeta(ReadOnlySpan<char> name) => Is(name, "name") || Is(name, "property") || Is(name, "content");

    /// <summary>Adds an attribute of the meta element.</summary>
    public void AddMetaAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (Is(name, "content"))
        {
            if (_metaContent.Count == 0)
                _metaContent.AddRange(value);
        }
        else if (_metaKind == MetaKind.None)
        {
            value = value.Trim();
            _metaKind = Is(value, "description") || Is(value, "og:description") || Is(value, "twitter:description") ? MetaKind.Description
                : Is(value, "og:type") ? MetaKind.OpenGraphType
                : MetaKind.None;
        }
    }

    /// <summary>Takes over what the meta element said.</summary>
    public void EndMeta()
    {
        ReadOnlySpan<char> content = _metaContent.Span;
        if (_metaKind == MetaKind.Description)
        {
            if (document.Description.Count == 0)
                document.Description.AddRange(content);
        }
        else if (_metaKind == MetaKind.OpenGraphType)
        {
            content = content.Trim();
            document.Page.OpenGraphType =
                Is(content, "article") ? (byte)1
                : Is(content, "website") ? (byte)2
                : Is(content, "product") || Is(content, "og:product") ? (byte)3
                : (byte)4;
        }
    }

    /// <summary>A script element starts; only JSON-LD is read.</summary>
    public void BeginScript(ReadOnlySpan<char> type)
    {
        Finish();
        _inLinkedData = Is(type.Trim(), "application/ld+json");
    }

    /// <summary>Adds text of the script element.</summary>
    public void AddScript(ReadOnlySpan<char> text)
    {
        if (_inLinkedData && _linkedData.Count + text.Length <= MaxLinkedData)
            _linkedData.AddRange(text);
    }

    /// <summary>Takes over what the last script said.</summary>
    public void Finish()
    {
        if (_linkedData.Count == 0)
            return;
        document.Page.LinkedDataTypes |= JsonLinkedData.Types(_linkedData.Span);
        JsonLinkedData.CollectTexts(_linkedData.Span, document.LinkedText);
        _linkedData.Clear();
    }

    private enum MetaKind : byte
    {
        None,
        Description,
        OpenGraphType,
    }

    private static bool Is(ReadOnlySpan<char> text, string lowerCase) =>
        text.Equals(lowerCase, StringComparison.OrdinalIgnoreCase);
}
