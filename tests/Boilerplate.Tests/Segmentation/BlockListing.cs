using System.Text;
using Boilerplate.Documents;
using Boilerplate.Segmentation;

namespace Boilerplate.Tests.Segmentation;

/// <summary>
/// Writes the blocks of a document a line each: kind, heading level, flags, text. The flags: <c>hidden</c>,
/// <c>noscript</c> (in noscript or template), <c>link=INK/ALL</c> where a part is link text, <c>links</c>, <c>img</c>,
/// <c>br</c>, <c>strong</c>, <c>code</c> and <c>input</c> counts.
/// </summary>
internal static class BlockListing
{
    public static Document Html(string html, ClassifierOptions? options = null)
    {
        var document = new Document();
        new HtmlSegmenter(document).Segment(html, options ?? ClassifierOptions.Default);
        return document;
    }

    public static Document Text(string text, ClassifierOptions? options = null)
    {
        var document = new Document();
        new TextSegmenter(document).Segment(text, options ?? ClassifierOptions.Default);
        return document;
    }

    public static string[] Texts(Document document) =>
        [.. Enumerable.Range(0, document.BlockCount).Select(i => document.GetText(i).ToString())];

    public static string Of(Document document)
    {
        var listing = new StringBuilder();
        if (document.Title.Count > 0)
            listing.Append("title: ").Append(Escape(document.Title.Span)).Append('\n');
        if (document.Description.Count > 0)
            listing.Append("description: ").Append(Escape(document.Description.Span)).Append('\n');
        if (document.Page.OpenGraphType != 0)
            listing.Append("og:type: ").Append(document.Page.OpenGraphType).Append('\n');
        if (document.Page.LinkedDataTypes != 0)
            listing.Append("json-ld: ").Append(document.Page.LinkedDataTypes.ToString("x")).Append('\n');
        for (int i = 0; i < document.BlockCount; i++)
        {
            ref Block block = ref document.Blocks[i];
            listing.Append(block.Kind);
            if (block.HeadingLevel > 0)
                listing.Append(block.HeadingLevel);
            AddFlags(listing, document, block);
            listing.Append(": ").Append(Escape(document.GetText(i))).Append('\n');
        }

        return listing.ToString();
    }

    private static void AddFlags(StringBuilder listing, Document document, in Block block)
    {
        if (block.IsHidden)
            listing.Append(" hidden");
        if (document.IsHtml && document.Elements[block.Element].IsInNoscript)
            listing.Append(" noscript");
        if (block.LinkInkLength > 0)
            listing.Append($" link={block.LinkInkLength}/{block.InkLength}");
        Count("links", block.Links);
        Count("img", block.Images);
        Count("br", block.Breaks);
        Count("strong", block.Strongs);
        Count("code", block.Codes);
        Count("input", block.Inputs);

        void Count(string name, int count)
        {
            if (count > 0)
                listing.Append($" {name}={count}");
        }
    }

    private static string Escape(ReadOnlySpan<char> text) =>
        text.ToString().Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t");
}
