using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>Where a block stands in the tree: its own element, landmarks above it, siblings, the subtrees around it.</summary>
internal static class PlaceFeatures
{
    private static readonly HtmlTag[] s_ownTags =
    [
        HtmlTag.P, HtmlTag.Li, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Div, HtmlTag.Td,
        HtmlTag.Th, HtmlTag.Pre, HtmlTag.Blockquote, HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Figcaption, HtmlTag.Section,
        HtmlTag.Article, HtmlTag.Ul, HtmlTag.Summary, HtmlTag.Noscript, HtmlTag.Form,
    ];

    /// <summary>Levels above the block's own element whose subtrees are described.</summary>
    private static readonly int[] s_levels = [0, 1, 2, 3, 5];

    public static readonly string[] Names = BuildNames();

    public static void Write(ref FeatureWriter row, Document document, PageLayout layout, ElementStatistics statistics, int index)
    {
        ref Block block = ref document.Blocks[index];
        Span<Element> elements = document.Elements.Span;
        ref Element own = ref elements[block.Element];
        foreach (HtmlTag tag in s_ownTags)
            row.Add(own.Tag == tag);
        WriteLandmarks(ref row, elements, block);
        row.Add(own.Depth);
        WriteSiblings(ref row, elements, statistics, block.Element);
        WritePath(ref row, statistics, index);
        WriteSubtrees(ref row, elements, layout, block.Element);
        WriteHolder(ref row, elements, statistics.HalfHolder, block.Element, index);
        WriteHolder(ref row, elements, statistics.MostHolder, block.Element, index);
    }

    /// <summary>1 / (1 + levels) to the nearest landmark of each class, 0 without one.</summary>
    private static void WriteLandmarks(ref FeatureWriter row, Span<Element> elements, in Block block)
    {
        Span<float> nearest = stackalloc float[Landmarks.Count];
        nearest.Clear();
        int level = 1;
        for (int e = block.Element; e > 0; e = elements[e].Parent, level++)
        {
            ref float value = ref nearest[(int)elements[e].Landmark];
            if (value == 0)
                value = 1f / level;
            // An element with a role keeps what its tag says, unless the role says nothing.
            ref float byTag = ref nearest[(int)Landmarks.Of(elements[e].Tag)];
            if (byTag == 0)
                byTag = 1f / level;
        }

        for (int i = 1; i < nearest.Length; i++)
            row.Add(nearest[i]);
    }

    private static void WriteSiblings(ref FeatureWriter row, Span<Element> elements, ElementStatistics statistics, int element)
    {
        for (int level = 0; level < 3; level++)
        {
            row.AddLog(statistics.SiblingsLike(element));
            element = Math.Max(elements[element].Parent, 0);
        }
    }

    private static void WritePath(ref FeatureWriter row, ElementStatistics statistics, int index)
    {
        ref ElementStatistics.PathGroup group = ref statistics.PathOf(index);
        row.AddLog(group.Blocks);
        row.AddLog(group.Words / group.Blocks);
        row.AddShare(group.LinkDensity, group.Blocks);
    }

    private static void WriteSubtrees(ref FeatureWriter row, Span<Element> elements, PageLayout layout, int element)
    {
        int level = 0;
        foreach (int wanted in s_levels)
        {
            for (; level < wanted; level++)
                element = Math.Max(elements[element].Parent, 0);
            (int first, int end) = (elements[element].FirstBlock, elements[element].EndBlock);
            double words = layout.Words.Sum(first, end);
            row.AddShare(words, layout.Words.Total);
            row.AddShare(layout.LinkWords.Sum(first, end), words);
            row.AddLog(end - first);
            row.AddLog(words / Math.Max(1, end - first));
            row.AddShare(layout.LongWords.Sum(first, end), words);
            row.AddShare(layout.Terminators.Sum(first, end), words);
            row.AddLog(elements[element].ChildIndex);
        }
    }

    private static void WriteHolder(ref FeatureWriter row, Span<Element> elements, int holder, int element, int index)
    {
        (int first, int end) = (elements[holder].FirstBlock, elements[holder].EndBlock);
        bool isInside = index >= first && index < end;
        row.Add(isInside);
        row.AddSignedLog(isInside ? 0 : index < first ? index - first : index - end + 1);
        row.Add(elements[element].Depth - elements[holder].Depth);
    }

    private static string[] BuildNames()
    {
        var names = new List<string>();
        foreach (HtmlTag tag in s_ownTags)
            names.Add($"own_{tag.ToString().ToLowerInvariant()}");
        names.AddRange(Enum.GetNames<LandmarkKind>().Skip(1).Select(name => $"near_{name.ToLowerInvariant()}"));
        names.AddRange(["depth", "siblings_0", "siblings_1", "siblings_2", "path_log_blocks", "path_log_words", "path_link_density"]);
        foreach (int level in s_levels)
        {
            names.AddRange(
            [
                $"subtree_{level}_share", $"subtree_{level}_link_density", $"subtree_{level}_log_blocks",
                $"subtree_{level}_log_words", $"subtree_{level}_long_share", $"subtree_{level}_terminators", $"child_index_{level}",
            ]);
        }

        names.AddRange(["in_half", "half_distance", "half_depth", "in_most", "most_distance", "most_depth"]);
        return [.. names];
    }
}
