using Boilerplate.Documents;
using Boilerplate.Segmentation;
using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack.Tests.Support;

/// <summary>The blocks of one page by both front ends, a line each: kind, flags, text.</summary>
internal static class BothFrontEnds
{
    public static string[] Streaming(string html)
    {
        var document = new Document();
        new HtmlSegmenter(document).Segment(html, ClassifierOptions.Default);
        return Lines(document);
    }

    public static string[] Tree(string html) => Lines(NodeWalker.Walk(Parse(html), ClassifierOptions.Default).Document);

    public static HtmlDocument Parse(string html)
    {
        var page = new HtmlDocument();
        page.LoadHtml(html);
        return page;
    }

    /// <summary>How many blocks stand in both, in the same order: the longest common subsequence, found greedily within a window.</summary>
    public static int CountCommon(string[] left, string[] right)
    {
        int common = 0;
        int from = 0;
        foreach (string line in left)
        {
            int found = Array.IndexOf(right, line, from, Math.Min(200, right.Length - from));
            if (found < 0)
                continue;
            common++;
            from = found + 1;
        }

        return common;
    }

    private static string[] Lines(Document document)
    {
        var lines = new string[document.BlockCount];
        for (int i = 0; i < lines.Length; i++)
        {
            ref Block block = ref document.Blocks[i];
            lines[i] = $"{block.Kind} {(block.IsHidden ? "hidden" : "-")} {block.LinkInkLength}/{block.InkLength} {document.GetText(i)}";
        }

        return lines;
    }
}
