using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// What the scores of stage 1 say of a block's surroundings in the tree: the subtrees that hold it, the blocks with the
/// same path, its heading and section, and how far its neighbours are in the tree. Reused; not thread-safe.
/// </summary>
internal sealed class TreeContextFeatures
{
    private static readonly int[] s_levels = [0, 1, 2, 3, 4, 6];

    public static readonly string[] Names = BuildNames();

    private readonly GrowableArray<double> _pathSums = new();
    private readonly GrowableArray<double> _pathWords = new();

    public void Build(Document document, PageSignals signals, PageText page, ElementStatistics statistics)
    {
        Span<double> sums = _pathSums.Reset(statistics.PathCount * PageSignals.Count);
        Span<double> words = _pathWords.Reset(statistics.PathCount);
        for (int i = 0; i < document.Blocks.Count; i++)
        {
            int path = statistics.PathNumberOf(i);
            double weight = Math.Max(page.Statistics[i].Words, 0.2);
            words[path] += weight;
            for (int s = 0; s < PageSignals.Count; s++)
                sums[(path * PageSignals.Count) + s] += weight * PageSignals.Probability(signals[s][i]);
        }
    }

    public void Write(
        ref FeatureWriter row, Document document, PageSignals signals, ContextFeatures context,
        ElementStatistics statistics, HeadingFeatures headings, int block)
    {
        int own = document.Blocks[block].Element;
        WriteSubtrees(ref row, document, context, own);
        WriteGroups(ref row, document, context, statistics, own);
        int path = statistics.PathNumberOf(block);
        for (int s = 0; s < PageSignals.Count; s++)
            row.AddShare(_pathSums[(path * PageSignals.Count) + s], _pathWords[path]);

        int heading = headings.PreviousOf(block);
        int outer = headings.OuterOf(block);
        int next = headings.NextOf(block);
        for (int s = 0; s < PageSignals.Count; s++)
        {
            row.Add(heading < 0 ? -10f : signals[s][heading]);
            row.Add((float)context.Mean(s, heading + 1, next));
            row.Add(outer < 0 ? -10f : signals[s][outer]);
        }

        for (int distance = -2; distance <= 2; distance++)
        {
            if (distance == 0)
                continue;
            int other = block + distance;
            if ((uint)other >= (uint)document.Blocks.Count)
            {
                row.Add(-1f);
                row.Add(0f);
                continue;
            }

            row.Add(HeadingFeatures.LevelsToJoin(document, own, other));
            row.Add(document.Elements[document.Blocks[other].Element].Depth - document.Elements[own].Depth);
        }
    }

    private static void WriteSubtrees(ref FeatureWriter row, Document document, ContextFeatures context, int element)
    {
        int level = 0;
        foreach (int wanted in s_levels)
        {
            for (; level < wanted; level++)
                element = Math.Max(document.Elements[element].Parent, 0);
            for (int s = 0; s < PageSignals.Count; s++)
                row.Add((float)context.Mean(s, document.Elements[element].FirstBlock, document.Elements[element].EndBlock));
        }
    }

    /// <summary>Cards are judged as a set: what stage 1 says of the whole card, and of all cards beside it.</summary>
    private static void WriteGroups(ref FeatureWriter row, Document document, ContextFeatures context, ElementStatistics statistics, int own)
    {
        (int nearest, int outermost) = GroupFeatures.Find(document, statistics, own);
        foreach (int member in (ReadOnlySpan<int>)[nearest, outermost])
        {
            ref Element card = ref document.Elements[member];
            ref Element list = ref document.Elements[Math.Max(card.Parent, 0)];
            for (int s = 0; s < PageSignals.Count; s++)
            {
                row.Add((float)context.Mean(s, card.FirstBlock, card.EndBlock));
                row.Add((float)context.Mean(s, list.FirstBlock, list.EndBlock));
            }
        }
    }

    private static string[] BuildNames()
    {
        var names = new List<string>();
        foreach (int level in s_levels)
        {
            for (int s = 0; s < PageSignals.Count; s++)
                names.Add($"subtree_{level}_mean_{s}");
        }

        foreach (string group in (string[])["near_group", "outer_group"])
        {
            for (int s = 0; s < PageSignals.Count; s++)
                names.AddRange([$"{group}_card_mean_{s}", $"{group}_list_mean_{s}"]);
        }

        for (int s = 0; s < PageSignals.Count; s++)
            names.Add($"path_mean_{s}");
        for (int s = 0; s < PageSignals.Count; s++)
            names.AddRange([$"heading_{s}", $"section_mean_{s}", $"outer_heading_{s}"]);
        foreach (string distance in (string[])["-2", "-1", "+1", "+2"])
            names.AddRange([$"joins_{distance}", $"depth_{distance}"]);
        return [.. names];
    }
}
