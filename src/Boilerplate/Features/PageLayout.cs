using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// Where the mass of a page's text is: running totals, long blocks, headings. Both modes share it; a plain text has no
/// links and headings. Reused from page to page; not thread-safe.
/// </summary>
internal sealed class PageLayout
{
    public PrefixSums Words { get; } = new();
    public PrefixSums LinkWords { get; } = new();
    public PrefixSums LongWords { get; } = new();
    public PrefixSums Terminators { get; } = new();
    public PrefixSums LongBlocks { get; } = new();

    public int FirstLong { get; private set; }
    public int LastLong { get; private set; }

    /// <summary>The block with the most words outside of links; 0 on an empty page.</summary>
    public int Biggest { get; private set; }

    /// <summary>Words outside of links of <see cref="Biggest"/>.</summary>
    public double BiggestWords { get; private set; }

    public double MedianWords { get; private set; }

    private readonly GrowableArray<float> _sorted = new();

    public void Build(Document document, PageText page)
    {
        int count = document.Blocks.Count;
        Words.Clear(count);
        LinkWords.Clear(count);
        LongWords.Clear(count);
        Terminators.Clear(count);
        LongBlocks.Clear(count);
        FirstLong = -1;
        LastLong = -1;
        Biggest = 0;
        BiggestWords = 0;
        Span<float> sorted = _sorted.Reset(count);
        for (int i = 0; i < count; i++)
        {
            ref BlockTextStatistics text = ref page.Statistics[i];
            double linkWords = text.Words * PageText.LinkDensity(document.Blocks[i]);
            Words.Set(i, text.Words);
            LinkWords.Set(i, linkWords);
            LongWords.Set(i, page.IsLong[i] ? text.Words : 0);
            Terminators.Set(i, text.Terminators);
            LongBlocks.Set(i, page.IsLong[i] ? 1 : 0);
            sorted[i] = text.Words;
            if (text.Words - linkWords > BiggestWords)
            {
                BiggestWords = text.Words - linkWords;
                Biggest = i;
            }

            if (!page.IsLong[i])
                continue;
            if (FirstLong < 0)
                FirstLong = i;
            LastLong = i;
        }

        sorted.Sort();
        MedianWords = count > 0 ? sorted[count / 2] : 0;
    }

    /// <summary>Mean words outside of links over blocks [first, end), cut to the page.</summary>
    public double MeanPlainWords(int first, int end)
    {
        first = Math.Max(first, 0);
        end = Math.Min(end, Words.Count);
        return first < end ? (Words.Sum(first, end) - LinkWords.Sum(first, end)) / (end - first) : 0;
    }
}
