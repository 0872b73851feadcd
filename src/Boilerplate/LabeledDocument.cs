using System.Text;
using Boilerplate.Documents;

namespace Boilerplate;

/// <summary>A classified page or text. Immutable; safe to share between threads. Of a page it keeps the source.</summary>
public sealed class LabeledDocument
{
    private readonly string _newLine;
    private readonly string? _source;

    private LabeledDocument(IReadOnlyList<LabeledBlock> blocks, bool isTruncated, string newLine, string? source)
    {
        _source = source;
        Blocks = blocks;
        IsTruncated = isTruncated;
        _newLine = newLine;
    }

    /// <summary>All blocks in document order, none left out.</summary>
    public IReadOnlyList<LabeledBlock> Blocks { get; }

    /// <summary>Whether a limit of <see cref="ClassifierOptions"/> was met, so that blocks are coarser or the end is missing.</summary>
    public bool IsTruncated { get; }

    /// <summary>
    /// The clean text: the content blocks, joined by one newline each (the input's own kind of newline for a plain text,
    /// <c>\n</c> for HTML), without one at the end.
    /// </summary>
    public string ToText() =>
        string.Join(_newLine, Blocks.Where(block => block.Label == BlockLabel.Content).Select(block => block.Text));

    /// <summary>The clean text as CommonMark: headings, list items, quotes and code are marked as such. Lines of a plain text become paragraphs.</summary>
    public string ToMarkdown()
    {
        var writer = new MarkdownWriter();
        foreach (LabeledBlock block in Blocks)
        {
            if (block.Label == BlockLabel.Content)
                writer.Add(block);
        }

        return writer.ToString();
    }

    /// <summary>
    /// The page with its boilerplate removed: its own markup without the text of boilerplate blocks and without the elements
    /// that held nothing else; elements with images or other media stay. A plain text becomes a page of its content.
    /// </summary>
    public string ToHtml() => _source is null
        ? HtmlWriter.Write(Blocks.Where(block => block.Label == BlockLabel.Content))
        : HtmlRemover.Remove(_source, Blocks);

    /// <param name="source">The page, where the blocks' offsets are places in it.</param>
    internal static LabeledDocument From(Document document, ReadOnlySpan<Decision> decisions, string? source = null)
    {
        var blocks = new LabeledBlock[document.BlockCount];
        for (int i = 0; i < blocks.Length; i++)
        {
            ref Block block = ref document.Blocks[i];
            blocks[i] = new LabeledBlock(
                i, document.GetText(i).ToString(), decisions[i].Label, decisions[i].Probability, decisions[i].Category,
                block.Kind, block.HeadingLevel, block.SourceStart, Math.Max(0, block.SourceEnd - block.SourceStart));
        }

        return new LabeledDocument(blocks, document.IsTruncated, document.NewLine, source);
    }
}
