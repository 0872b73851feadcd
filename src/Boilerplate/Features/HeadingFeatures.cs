using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>What stands under which heading. Built in one pass over the blocks; reused; not thread-safe.</summary>
internal sealed class HeadingFeatures
{
    public static readonly string[] Names =
    [
        "heading_level", "first_h1_distance", "title_block_distance", "previous_heading_distance", "previous_heading_level",
        "next_heading_distance", "section_log_words", "section_link_density", "heading_joins_levels", "outer_heading_level",
        "outer_heading_distance",
    ];

    private readonly GrowableArray<int> _previous = new();
    private readonly GrowableArray<int> _next = new();
    private readonly GrowableArray<int> _outer = new();
    private int _firstH1;
    private int _titleBlock;

    /// <summary>The nearest heading before a block; -1 without one.</summary>
    public int PreviousOf(int block) => _previous[block];

    /// <summary>
    /// The heading that the nearest one stands under: the last before it of a higher rank. For a heading, that of its own rank's. -1 without one.
    /// </summary>
    public int OuterOf(int block) => _outer[block];

    /// <summary>The next heading after a block; the number of blocks without one.</summary>
    public int NextOf(int block) => _next[block];

    public void Build(Document document, PageText page)
    {
        int count = document.Blocks.Count;
        Span<int> previous = _previous.Reset(count);
        Span<int> next = _next.Reset(count);
        Span<int> outer = _outer.Reset(count);
        // The last heading of each level that is still open at this block.
        Span<int> open = [-1, -1, -1, -1, -1, -1, -1];
        _firstH1 = -1;
        int last = -1;
        for (int i = 0; i < count; i++)
        {
            previous[i] = last;
            int level = document.Blocks[i].HeadingLevel;
            if (level == 1 && _firstH1 < 0)
                _firstH1 = i;
            if (level > 0)
            {
                last = i;
                open[level..].Fill(-1);
                open[level] = i;
            }

            outer[i] = last < 0 ? -1 : Above(open, document.Blocks[last].HeadingLevel);
        }

        int following = count;
        for (int i = count - 1; i >= 0; i--)
        {
            next[i] = following;
            if (document.Blocks[i].HeadingLevel > 0)
                following = i;
        }

        _titleBlock = FindTitleBlock(document, page);
    }

    public void Write(ref FeatureWriter row, Document document, PageLayout layout, int block)
    {
        int previous = _previous[block];
        int next = _next[block];
        row.Add(document.Blocks[block].HeadingLevel);
        row.AddSignedLog(_firstH1 < 0 ? -1000 : block - _firstH1);
        row.AddSignedLog(_titleBlock < 0 ? -1000 : block - _titleBlock);
        row.AddLog(previous < 0 ? 1000 : block - previous);
        row.Add(previous < 0 ? 0 : document.Blocks[previous].HeadingLevel);
        row.AddLog(next >= layout.Words.Count ? 1000 : next - block);
        double words = layout.Words.Sum(previous + 1, next);
        row.AddLog(words);
        row.AddShare(layout.LinkWords.Sum(previous + 1, next), words);
        row.Add(previous < 0 ? -1 : LevelsToJoin(document, document.Blocks[block].Element, previous));
        int outer = _outer[block];
        row.Add(outer < 0 ? 0 : document.Blocks[outer].HeadingLevel);
        row.AddLog(outer < 0 ? 1000 : block - outer);
    }

    /// <summary>The innermost open heading above a level; -1 without one.</summary>
    private static int Above(ReadOnlySpan<int> open, int level)
    {
        while (--level > 0)
        {
            if (open[level] >= 0)
                return open[level];
        }

        return -1;
    }

    /// <summary>How many levels above an element its subtree first holds a block.</summary>
    public static int LevelsToJoin(Document document, int element, int block)
    {
        int levels = 0;
        while (element > 0 && (block < document.Elements[element].FirstBlock || block >= document.Elements[element].EndBlock))
        {
            element = document.Elements[element].Parent;
            levels++;
        }

        return levels;
    }

    /// <summary>The block that covers most of the title with few words beside it; -1 without one.</summary>
    private static int FindTitleBlock(Document document, PageText page)
    {
        if (page.TitleTokens == 0)
            return -1;
        int best = -1;
        double bestScore = 0.3;
        for (int i = 0; i < page.Statistics.Length; i++)
        {
            ref BlockTextStatistics text = ref page.Statistics[i];
            if (text.TokenCount == 0 || text.TokenCount > 3 * page.TitleTokens + 5)
                continue;
            int inTitle = 0;
            foreach (int id in page.TokenIds.Slice(text.FirstToken, text.TokenCount))
                inTitle += page.Vocabulary.Entries[id].IsInTitle ? 1 : 0;
            double score = Math.Min(1.0, (double)inTitle / page.TitleTokens) * inTitle / text.TokenCount;
            if (document.Blocks[i].HeadingLevel > 0)
                score += 0.1;
            if (score > bestScore)
            {
                bestScore = score;
                best = i;
            }
        }

        return best;
    }
}
