using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// Where a block stands among repeated siblings: the cards of a listing, the posts of a thread, the rows of a menu. Two groups are
/// described, the nearest around the block and the outermost, so that a card's title and its price are seen as parts of one set.
/// </summary>
internal static class GroupFeatures
{
    /// <summary>From so many siblings with the same tag and first class on they are a group.</summary>
    private const int MinMembers = 3;

    /// <summary>How far above a block groups are looked for; deeper nesting is a layout, not a list.</summary>
    private const int MaxLevels = 12;

    public static readonly string[] Names = [.. NamesOf("near_group"), .. NamesOf("outer_group")];

    /// <summary>The members of the nearest and of the outermost group that hold an element; 0, the page, without one.</summary>
    public static (int Nearest, int Outermost) Find(Document document, ElementStatistics statistics, int element)
    {
        Span<Element> elements = document.Elements.Span;
        int nearest = 0;
        int outermost = 0;
        for (int level = 0; element > 0 && level < MaxLevels; level++, element = elements[element].Parent)
        {
            if (statistics.SiblingsLike(element) < MinMembers)
                continue;
            if (nearest == 0)
                nearest = element;
            outermost = element;
        }

        return (nearest, outermost);
    }

    public static void Write(ref FeatureWriter row, Document document, PageLayout layout, ElementStatistics statistics, int block)
    {
        int element = document.Blocks[block].Element;
        (int nearest, int outermost) = Find(document, statistics, element);
        WriteGroup(ref row, document.Elements.Span, layout, statistics, nearest, element);
        WriteGroup(ref row, document.Elements.Span, layout, statistics, outermost, element);
    }

    private static void WriteGroup(
        ref FeatureWriter row, Span<Element> elements, PageLayout layout, ElementStatistics statistics, int member, int own)
    {
        ref Element card = ref elements[member];
        ref Element list = ref elements[Math.Max(card.Parent, 0)];
        double cardWords = layout.Words.Sum(card.FirstBlock, card.EndBlock);
        double listWords = layout.Words.Sum(list.FirstBlock, list.EndBlock);
        row.AddLog(member == 0 ? 0 : statistics.SiblingsLike(member));
        row.Add(member == 0 ? -1 : elements[own].Depth - card.Depth);
        row.AddLog(cardWords);
        row.AddLog(card.EndBlock - card.FirstBlock);
        row.AddShare(cardWords, listWords);
        row.AddShare(listWords, layout.Words.Total);
        row.AddShare(layout.LinkWords.Sum(list.FirstBlock, list.EndBlock), listWords);
        row.AddShare(layout.LongWords.Sum(list.FirstBlock, list.EndBlock), listWords);
    }

    private static string[] NamesOf(string group) =>
    [
        $"{group}_log_members", $"{group}_levels", $"{group}_log_card_words", $"{group}_log_card_blocks", $"{group}_card_share",
        $"{group}_list_share", $"{group}_list_link_density", $"{group}_list_long_share",
    ];
}
