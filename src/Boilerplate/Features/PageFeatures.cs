using Boilerplate.Documents;
using Boilerplate.Segmentation;

namespace Boilerplate.Features;

/// <summary>Features of the whole page, the same for each of its blocks: what kind of page it may be.</summary>
internal static class PageFeatures
{
    private static readonly HtmlTag[] s_counted =
    [
        HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.Article, HtmlTag.Main, HtmlTag.Table, HtmlTag.Li, HtmlTag.P, HtmlTag.Form,
        HtmlTag.Pre, HtmlTag.Button, HtmlTag.Img, HtmlTag.Nav, HtmlTag.Section,
    ];

    public static readonly string[] Names = BuildNames();

    public static void Write(ref FeatureWriter row, Document document, PageText page, PageLayout layout, Policy policy)
    {
        row.AddShare(layout.LinkWords.Total, layout.Words.Total);
        row.AddLog(document.Page.ElementCount);
        double hidden = 0;
        double noscript = 0;
        for (int i = 0; i < document.Blocks.Count; i++)
        {
            ref Block block = ref document.Blocks[i];
            hidden += block.IsHidden ? page.Statistics[i].Words : 0;
            noscript += document.Elements[block.Element].IsInNoscript ? page.Statistics[i].Words : 0;
        }

        row.AddShare(hidden, layout.Words.Total);
        row.AddShare(noscript, layout.Words.Total);
        for (int type = 1; type <= 3; type++)
            row.Add(document.Page.OpenGraphType == type);
        for (int bit = 0; bit < JsonLinkedData.TypeCount; bit++)
            row.Add((document.Page.LinkedDataTypes >> bit & 1) != 0);
        foreach (HtmlTag tag in s_counted)
            row.AddLog(document.Page.Tags[(int)tag]);
        row.AddLog(page.LinkedTokens);
        row.Add(policy == Policy.Article);
    }

    private static string[] BuildNames()
    {
        var names = new List<string>(
        [
            "page_link_density", "page_log_elements", "page_hidden_share", "page_noscript_share", "og_article", "og_website", "og_product",
        ]);
        for (int bit = 0; bit < JsonLinkedData.TypeCount; bit++)
            names.Add($"json_ld_{bit}");
        foreach (HtmlTag tag in s_counted)
            names.Add($"page_log_{tag.ToString().ToLowerInvariant()}");
        names.AddRange(["page_log_linked_words", "policy_article"]);
        return [.. names];
    }
}
