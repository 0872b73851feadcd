using Boilerplate.Documents;
using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack.Tests.Support;

/// <summary>Labels a page by a rule in place of a model.</summary>
internal static class Labels
{
    /// <summary>A block is boilerplate when it holds <c>BP</c>.</summary>
    public static LabeledHtmlDocument Of(string html) => Of(BothFrontEnds.Parse(html));

    public static LabeledHtmlDocument Of(HtmlDocument page)
    {
        NodeBlocks nodes = NodeWalker.Walk(page, ClassifierOptions.Default);
        Document document = nodes.Document;
        var decisions = new Decision[document.BlockCount];
        for (int i = 0; i < decisions.Length; i++)
        {
            decisions[i] = document.GetText(i).Contains("BP", StringComparison.Ordinal)
                ? new Decision(BlockLabel.Boilerplate, 0.25f, BoilerplateCategory.ShareSocial)
                : new Decision(BlockLabel.Content, 0.75f, BoilerplateCategory.None);
        }

        return LabeledHtmlDocument.From(page, nodes, LabeledDocument.From(document, decisions));
    }
}
