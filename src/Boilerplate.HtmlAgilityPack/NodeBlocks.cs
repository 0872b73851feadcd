using Boilerplate.Documents;
using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack;

/// <summary>A segmented document and the nodes that its elements and blocks came from.</summary>
internal sealed class NodeBlocks
{
    public Document Document { get; } = new();

    /// <summary>The node of each of the document's elements.</summary>
    public List<HtmlNode> Elements { get; } = [];

    /// <summary>The text nodes that were read, in document order.</summary>
    public List<HtmlTextNode> Texts { get; } = [];

    /// <summary>The range of <see cref="Texts"/> that each block was made of.</summary>
    public List<Range> TextRanges { get; } = [];

    /// <summary>
    /// Takes the blocks' source positions, which count text nodes while the walk runs, as the ranges of text nodes, and
    /// puts the positions in the parsed input in their place.
    /// </summary>
    public void ResolvePositions()
    {
        foreach (ref Block block in Document.Blocks.Span)
        {
            TextRanges.Add(block.SourceStart..block.SourceEnd);
            HtmlTextNode last = Texts[block.SourceEnd - 1];
            block.SourceStart = Texts[block.SourceStart].StreamPosition;
            block.SourceEnd = last.StreamPosition + last.Text.Length;
        }
    }
}
