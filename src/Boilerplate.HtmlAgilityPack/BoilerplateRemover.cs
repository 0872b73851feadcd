using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack;

/// <summary>Takes boilerplate blocks out of a tree.</summary>
internal static class BoilerplateRemover
{
    private static readonly HashSet<string> s_kept = new(StringComparer.OrdinalIgnoreCase) { "html", "head", "body" };

    private static readonly HashSet<string> s_media = new(StringComparer.OrdinalIgnoreCase)
    {
        "img", "picture", "video", "audio", "iframe", "object", "embed", "canvas",
    };

    public static int Remove(LabeledHtmlDocument document)
    {
        var content = new HashSet<HtmlNode>();
        var boilerplate = new HashSet<HtmlNode>();
        int removed = 0;
        foreach (LabeledHtmlBlock block in document.Blocks)
        {
            bool isContent = block.Block.Label == BlockLabel.Content;
            (isContent ? content : boilerplate).UnionWith(block.TextNodes);
            removed += isContent ? 0 : 1;
        }

        HtmlNode root = document.Page.DocumentNode;
        HashSet<HtmlNode> holders = Ancestors(boilerplate, root);
        HashSet<HtmlNode> kept = Ancestors(content, root);
        kept.UnionWith(Ancestors(MediaIn(root), root));
        foreach (HtmlNode node in Topmost(root, node => boilerplate.Contains(node) || (holders.Contains(node) && !kept.Contains(node))))
            node.Remove();
        return removed;
    }

    /// <summary>All elements around these nodes; each is met once, so that the work is linear.</summary>
    private static HashSet<HtmlNode> Ancestors(IEnumerable<HtmlNode> nodes, HtmlNode root)
    {
        var ancestors = new HashSet<HtmlNode>();
        foreach (HtmlNode node in nodes)
        {
            HtmlNode? ancestor = node.ParentNode;
            while (ancestor is not null && ancestor != root && ancestors.Add(ancestor))
                ancestor = ancestor.ParentNode;
        }

        return ancestors;
    }

    private static IEnumerable<HtmlNode> MediaIn(HtmlNode root)
    {
        var media = new List<HtmlNode>();
        NodeOrder.Visit(root, node =>
        {
            if (s_media.Contains(node.Name))
                media.Add(node);
            return true;
        });
        return media;
    }

    /// <summary>The outermost nodes that are to go.</summary>
    private static List<HtmlNode> Topmost(HtmlNode root, Func<HtmlNode, bool> goes)
    {
        var topmost = new List<HtmlNode>();
        NodeOrder.Visit(root, node =>
        {
            if (s_kept.Contains(node.Name) || !goes(node))
                return true;
            topmost.Add(node);
            return false;
        });
        return topmost;
    }
}
