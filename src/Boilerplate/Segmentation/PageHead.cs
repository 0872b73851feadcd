using Boilerplate.Documents;

namespace Boilerplate.Segmentation;

/// <summary>Collects what a page says of itself: title, description, Open Graph type, JSON-LD types.</summary>
internal sealed class PageHead(Document document)
{
    private bool _hasTitle;
    private bool _inLinkedData;

    public void Clear()
    {
        _hasTitle = false;
        _inLinkedData = false;
    }

    /// <summary>Adds text of a title element; only the page's first one counts.</summary>
    public void AddTitle(ReadOnlySpan<char> text)
    {
        if (_hasTitle)
            return;
        document.Title.AddRange(text);
        _hasTitle = !text.IsWhiteSpace();
    }

    /// <summary>Adds a meta element's name (or property) and content.</summary>
    public void AddMeta(ReadOnlySpan<char> name, ReadOnlySpan<char> content)
    {
        name = name.Trim();
        if (document.Description.Count == 0
            && (Is(name, "description") || Is(name, "og:description") || Is(name, "twitter:description")))
        {
            document.Description.AddRange(content);
        }
        else if (Is(name, "og:type"))
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
    public void BeginScript(ReadOnlySpan<char> type) => _inLinkedData = Is(type.Trim(), "application/ld+json");

    /// <summary>Adds text of the script element.</summary>
    public void AddScript(ReadOnlySpan<char> text)
    {
        if (_inLinkedData)
            document.Page.LinkedDataTypes |= JsonLinkedData.Types(text);
    }

    private static bool Is(ReadOnlySpan<char> text, string lowerCase) =>
        text.Equals(lowerCase, StringComparison.OrdinalIgnoreCase);
}
