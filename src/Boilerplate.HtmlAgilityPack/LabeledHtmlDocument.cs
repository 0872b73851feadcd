using Boilerplate.Documents;
using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack;

/// <summary>
/// A classified <see cref="HtmlDocument"/>: its labelled blocks with their nodes. Holds as long as the nodes stay as they
/// were. Not thread-safe, as the nodes are not.
/// </summary>
public sealed class LabeledHtmlDocument
{
    private LabeledHtmlDocument(HtmlDocument page, LabeledDocument labels, LabeledHtmlBlock[] blocks)
    {
        Page = page;
        Labels = labels;
        Blocks = blocks;
    }

    /// <summary>The document whose nodes these are.</summary>
    public HtmlDocument Page { get; }

    /// <summary>The labelled blocks without nodes; gives the clean text and Markdown.</summary>
    public LabeledDocument Labels { get; }

    /// <summary>All blocks in document order, none left out.</summary>
    public IReadOnlyList<LabeledHtmlBlock> Blocks { get; }

    /// <summary>
    /// Removes the text nodes of boilerplate blocks from <see cref="Page"/>, and elements that become empty through it.
    /// Nodes of content blocks stay as they are.
    /// </summary>
    /// <remarks>
    /// An element counts as empty when no content is left in it and no image, video, audio or frame; fields, buttons,
    /// icons (<c>svg</c>) and scripts go with it. <c>html</c>, <c>head</c> and <c>body</c> stay.
    /// </remarks>
    /// <returns>How many blocks were removed.</returns>
    public int RemoveBoilerplate() => BoilerplateRemover.Remove(this);

    /// <summary>
    /// Sets the attributes <c>data-boilerplate-label</c> (<c>content</c> or <c>boilerplate</c>),
    /// <c>data-boilerplate-probability</c> and, on boilerplate, <c>data-boilerplate-category</c> on the element of each block.
    /// Where an element holds several blocks of its own, or the block stands in no element, each text node of the block is
    /// put in a <c>span</c> that carries them.
    /// </summary>
    public void AnnotateBoilerplate() => BoilerplateAnnotator.Annotate(this);

    internal static LabeledHtmlDocument From(HtmlDocument page, NodeBlocks nodes, LabeledDocument labels)
    {
        var blocks = new LabeledHtmlBlock[labels.Blocks.Count];
        for (int i = 0; i < blocks.Length; i++)
        {
            (int start, int count) = nodes.TextRanges[i].GetOffsetAndLength(nodes.Texts.Count);
            HtmlNode element = nodes.Elements[nodes.Document.Blocks[i].Element];
            blocks[i] = new LabeledHtmlBlock(labels.Blocks[i], element, nodes.Texts.GetRange(start, count));
        }

        return new LabeledHtmlDocument(page, labels, blocks);
    }
}
