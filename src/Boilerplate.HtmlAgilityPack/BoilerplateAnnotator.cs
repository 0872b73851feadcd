using System.Globalization;
using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack;

/// <summary>Writes labels into a tree as attributes.</summary>
internal static class BoilerplateAnnotator
{
    private const string Label = "data-boilerplate-label";
    private const string Probability = "data-boilerplate-probability";
    private const string Category = "data-boilerplate-category";

    public static void Annotate(LabeledHtmlDocument document)
    {
        Dictionary<HtmlNode, int> counts = document.Blocks.CountBy(block => block.Element).ToDictionary();
        foreach (LabeledHtmlBlock block in document.Blocks)
        {
            if (block.Element.NodeType == HtmlNodeType.Element && counts[block.Element] == 1)
            {
                Set(block.Element, block.Block);
                continue;
            }

            foreach (HtmlTextNode text in block.TextNodes)
            {
                if (!string.IsNullOrWhiteSpace(text.Text))
                    Set(Wrap(text), block.Block);
            }
        }
    }

    private static HtmlNode Wrap(HtmlTextNode text)
    {
        HtmlNode span = text.OwnerDocument.CreateElement("span");
        text.ParentNode?.ReplaceChild(span, text);
        span.AppendChild(text);
        return span;
    }

    private static void Set(HtmlNode element, LabeledBlock block)
    {
        element.SetAttributeValue(Label, block.Label == BlockLabel.Content ? "content" : "boilerplate");
        element.SetAttributeValue(Probability, block.Probability.ToString("0.0###", CultureInfo.InvariantCulture));
        if (block.Label == BlockLabel.Content)
            element.Attributes.Remove(Category);
        else
            element.SetAttributeValue(Category, block.Category.ToName());
    }
}
