using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>Features of a block's text that only markup gives: links, title, description, inline elements.</summary>
internal static class MarkupFeatures
{
    public static readonly string[] Names =
    [
        "link_density", "log_links", "in_title_share", "title_covered", "in_description_share", "linked_share",
        "breaks", "images", "strongs", "codes", "inputs", "hidden", "in_noscript",
    ];

    public static void Write(ref FeatureWriter row, Document document, PageText page, int index)
    {
        ref Block block = ref document.Blocks[index];
        row.Add(PageText.LinkDensity(block));
        row.AddLog(block.Links);
        WriteHead(ref row, page, index);
        row.Add(page.LinkedShare(index));
        row.AddLog(block.Breaks);
        row.AddLog(block.Images);
        row.AddLog(block.Strongs);
        row.AddLog(block.Codes);
        row.AddLog(block.Inputs);
        row.Add(block.IsHidden);
        row.Add(document.Elements[block.Element].IsInNoscript);
    }

    private static void WriteHead(ref FeatureWriter row, PageText page, int index)
    {
        ref BlockTextStatistics text = ref page.Statistics[index];
        int inTitle = 0;
        int inDescription = 0;
        foreach (int id in page.TokenIds.Slice(text.FirstToken, text.TokenCount))
        {
            ref TokenTable.Entry entry = ref page.Vocabulary.Entries[id];
            inTitle += entry.IsInTitle ? 1 : 0;
            inDescription += entry.IsInDescription ? 1 : 0;
        }

        row.AddShare(inTitle, text.TokenCount);
        row.Add(page.TitleTokens > 0 ? Math.Min(1f, (float)inTitle / page.TitleTokens) : 0f);
        row.AddShare(inDescription, text.TokenCount);
    }
}
