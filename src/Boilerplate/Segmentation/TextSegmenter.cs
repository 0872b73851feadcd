using Boilerplate.Documents;

namespace Boilerplate.Segmentation;

/// <summary>
/// Cuts a plain text into blocks: each line that is not blank, or, in hard-wrapped text, the lines of each paragraph.
/// Blocks keep their bytes, line ends inside included. Linear in time. Not thread-safe.
/// </summary>
internal sealed class TextSegmenter(Document document)
{
    private readonly GrowableArray<Line> _lines = new();

    /// <summary>Replaces the document's contents by the blocks of a text.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public void Segment(ReadOnlySpan<char> text, ClassifierOptions options)
    {
        document.Clear();
        document.Text.AddRange(text);
        SplitLines(text);
        document.NewLine = DetectNewLine(text);
        options.CancellationToken.ThrowIfCancellationRequested();

        ReadOnlySpan<Line> lines = _lines.Span;
        HardWrap wrap = HardWrap.Detect(text, lines);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsBlank)
                continue;
            int last = i;
            while (last + 1 < lines.Length && wrap.Joins(text, lines[last], lines[last + 1]))
                last++;
            Add(lines[i].Start, lines[last].End, options.MaxBlocks);
            i = last;
        }
    }

    private static string DetectNewLine(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('\r', '\n');
        if (end < 0 || text[end] == '\n')
            return "\n";
        return end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n" : "\r";
    }

    private void SplitLines(ReadOnlySpan<char> text)
    {
        _lines.Clear();
        int start = 0;
        while (start < text.Length)
        {
            int length = text[start..].IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            _lines.Add(new Line(start, end, text[start..end].IsWhiteSpace()));
            start = end + 1;
            if (start < text.Length && text[end] == '\r' && text[start] == '\n')
                start++;
        }
    }

    private void Add(int start, int end, int maxBlocks)
    {
        if (document.Blocks.Count > 0 && document.Blocks.Count >= maxBlocks)
        {
            ref Block last = ref document.Blocks[document.Blocks.Count - 1];
            last.TextLength = end - last.TextStart;
            last.SourceEnd = end;
            document.IsTruncated = true;
            return;
        }

        document.Blocks.Add(new Block
        {
            TextStart = start,
            TextLength = end - start,
            SourceStart = start,
            SourceEnd = end,
            Kind = BlockKind.Line,
        });
    }
}
