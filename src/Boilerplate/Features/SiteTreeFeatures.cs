using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// How much of the text around a block in the tree recurs on the site: in the subtrees that hold it, and in the blocks with
/// the same path. Teasers change from page to page, the list that they stand in less so. Reused; not thread-safe.
/// </summary>
internal sealed class SiteTreeFeatures
{
    /// <summary>Levels above the block's own element.</summary>
    private static readonly int[] s_levels = [0, 1, 2, 3, 5];

    public static readonly string[] Names = [.. s_levels.Select(level => $"site_subtree_{level}"), "site_path"];

    private readonly GrowableArray<double> _words = new();
    private readonly GrowableArray<double> _recurring = new();

    public void Build(SiteFeatures site, PageText page, ElementStatistics statistics)
    {
        if (!site.IsKnown)
            return;
        Span<double> words = _words.Reset(statistics.PathCount);
        Span<double> recurring = _recurring.Reset(statistics.PathCount);
        for (int i = 0; i < page.Statistics.Length; i++)
        {
            int path = statistics.PathNumberOf(i);
            words[path] += page.Statistics[i].Words;
            recurring[path] += page.Statistics[i].Words * site.ShareOf(i);
        }
    }

    public void Write(ref FeatureWriter row, Document document, SiteFeatures site, ElementStatistics statistics, int block)
    {
        if (!site.IsKnown)
        {
            SiteFeatures.AddUnknown(ref row, Names.Length);
            return;
        }

        Span<Element> elements = document.Elements.Span;
        int element = document.Blocks[block].Element;
        int level = 0;
        foreach (int wanted in s_levels)
        {
            for (; level < wanted; level++)
                element = Math.Max(elements[element].Parent, 0);
            site.AddMean(ref row, elements[element].FirstBlock, elements[element].EndBlock);
        }

        int path = statistics.PathNumberOf(block);
        row.AddShare(_recurring[path], _words[path]);
    }
}
