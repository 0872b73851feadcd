using Boilerplate.Documents;

namespace Boilerplate.Segmentation;

/// <summary>Says what a block is by the elements around it.</summary>
internal static class BlockKinds
{
    public static (BlockKind Kind, byte Level) Of(Document document, int elementIndex)
    {
        // A paragraph takes its kind from its parent; other containers end the search.
        for (int levels = 0; elementIndex > 0 && levels < 6; levels++)
        {
            ref Element element = ref document.Elements[elementIndex];
            switch (element.Tag)
            {
                case >= HtmlTag.H1 and <= HtmlTag.H6:
                    return (BlockKind.Heading, (byte)HtmlTags.HeadingLevel(element.Tag));
                case HtmlTag.Li or HtmlTag.Dt or HtmlTag.Dd:
                    return (BlockKind.ListItem, 0);
                case HtmlTag.Td or HtmlTag.Th:
                    // A cell with paragraphs of its own is layout, not data.
                    return (levels == 0 ? BlockKind.TableCell : BlockKind.Paragraph, 0);
                case HtmlTag.Figcaption or HtmlTag.Caption:
                    return (BlockKind.Caption, 0);
                case HtmlTag.Blockquote:
                    return (BlockKind.Quote, 0);
                case HtmlTag.Pre or HtmlTag.Xmp or HtmlTag.Plaintext:
                    return (BlockKind.Preformatted, 0);
                case HtmlTag.Button or HtmlTag.Label or HtmlTag.Legend or HtmlTag.Option or HtmlTag.Summary:
                    return (BlockKind.Control, 0);
                case HtmlTag.P:
                    break;
                default:
                    if (!element.IsInline)
                        return (BlockKind.Paragraph, 0);
                    break;
            }

            elementIndex = element.Parent;
        }

        return (BlockKind.Paragraph, 0);
    }
}
