using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack;

/// <summary>Visits a tree in document order by a loop: HtmlAgilityPack's own enumerations recurse, and deep trees overflow the stack.</summary>
internal static class NodeOrder
{
    /// <param name="enter">Called for each node below the root; says whether to visit what is inside it.</param>
    /// <param name="leave">Called for each node when all inside it was visited.</param>
    public static void Visit(HtmlNode root, Func<HtmlNode, bool> enter, Action<HtmlNode>? leave = null)
    {
        HtmlNode? node = root.FirstChild;
        while (node is not null)
        {
            if (enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            leave?.Invoke(node);
            while (node.NextSibling is null && node.ParentNode is { } parent && parent != root)
            {
                node = parent;
                leave?.Invoke(node);
            }

            node = node.NextSibling;
        }
    }
}
