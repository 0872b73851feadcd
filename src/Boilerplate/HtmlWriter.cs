using System.Net;
using System.Text;

namespace Boilerplate;

/// <summary>Writes content blocks as a plain page of their own, where there is no page to take boilerplate out of.</summary>
internal static class HtmlWriter
{
    public static string Write(IEnumerable<LabeledBlock> blocks)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n");
        bool isInList = false;
        foreach (LabeledBlock block in blocks)
        {
            bool isItem = block.Kind == BlockKind.ListItem;
            if (isItem != isInList)
                page.Append(isItem ? "<ul>\n" : "</ul>\n");
            isInList = isItem;
            string tag = TagOf(block);
            page.Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(block.Text)).Append("</").Append(tag).Append(">\n");
        }

        return page.Append(isInList ? "</ul>\n" : "").ToString();
    }

    private static string TagOf(LabeledBlock block) => block.Kind switch
    {
        BlockKind.Heading => block.Level switch { <= 1 => "h1", 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" },
        BlockKind.ListItem => "li",
        BlockKind.Quote => "blockquote",
        BlockKind.Preformatted => "pre",
        _ => "p",
    };
}
