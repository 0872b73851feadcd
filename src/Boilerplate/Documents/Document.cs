using Boilerplate.Segmentation;

namespace Boilerplate.Documents;

/// <summary>
/// One page or text as blocks over one text buffer: offsets and numbers, no strings. Reuse an instance for the next
/// document to spare the allocations; it is not thread-safe.
/// </summary>
public sealed class Document
{
    private HtmlSegmenter? _htmlSegmenter;
    private TextSegmenter? _textSegmenter;

    internal GrowableArray<char> Text { get; } = new();

    internal GrowableArray<Block> Blocks { get; } = new();

    /// <summary>Elements in document order; the first stands for the page itself. Empty for a plain text.</summary>
    internal GrowableArray<Element> Elements { get; } = new();

    /// <summary>Hashes of the words in class, id, role and the like, by element.</summary>
    internal GrowableArray<uint> AttributeWords { get; } = new();

    /// <summary>The page's title and its meta description, decoded.</summary>
    internal GrowableArray<char> Title { get; } = new();

    internal GrowableArray<char> Description { get; } = new();

    /// <summary>Texts that the page's JSON-LD holds: descriptions, bodies of articles and posts; a line each, decoded.</summary>
    internal GrowableArray<char> LinkedText { get; } = new();

    internal PageStatistics Page;

    /// <summary>Whether the document was segmented as HTML.</summary>
    public bool IsHtml { get; internal set; }

    /// <summary>Whether a limit was met, so that blocks are coarser or the end is missing.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>The number of blocks.</summary>
    public int BlockCount => Blocks.Count;

    internal int TextLength => Text.Count;

    internal string NewLine { get; set; } = "\n";

    /// <summary>Replaces the contents by the blocks of an HTML page or fragment, however broken. The input is not kept.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled; what the document holds then is not to be used.</exception>
    public void LoadHtml(ReadOnlySpan<char> html, ClassifierOptions? options = null) =>
        (_htmlSegmenter ??= new HtmlSegmenter(this)).Segment(html, options ?? ClassifierOptions.Default);

    /// <summary>Replaces the contents by the lines, or hard-wrapped paragraphs, of a plain text. The input is not kept.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled; what the document holds then is not to be used.</exception>
    public void LoadText(ReadOnlySpan<char> text, ClassifierOptions? options = null) =>
        (_textSegmenter ??= new TextSegmenter(this)).Segment(text, options ?? ClassifierOptions.Default);

    /// <summary>A block's text; valid until the document is used again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No block has this index.</exception>
    public ReadOnlySpan<char> GetText(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Blocks.Count, nameof(index));
        ref Block block = ref Blocks[index];
        return Text.Span.Slice(block.TextStart, block.TextLength);
    }

    internal ReadOnlySpan<char> TextOf(in Block block) => Text.Span.Slice(block.TextStart, block.TextLength);

    internal void Clear()
    {
        Text.Clear();
        Blocks.Clear();
        Elements.Clear();
        AttributeWords.Clear();
        Title.Clear();
        Description.Clear();
        LinkedText.Clear();
        Page = default;
        IsHtml = false;
        IsTruncated = false;
        NewLine = "\n";
    }
}
