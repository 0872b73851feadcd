using Boilerplate.Documents;

namespace Boilerplate.Segmentation;

/// <summary>
/// Which open elements a start or end tag closes. A reading of the HTML standard's tree construction that keeps what
/// matters to blocks. Every search is bounded by the depth limit, so that the work stays linear. Where the standard
/// opens formatting elements anew behind mis-nested tags, they end here: a link that somebody forgot to close ends with
/// the element around it and does not swallow the rest of the page.
/// </summary>
internal sealed partial class ImpliedEndTags(BlockBuilder builder)
{
    /// <summary>Closes what a start tag of this kind implies the end of.</summary>
    public void BeforeStart(HtmlTag tag)
    {
        if (builder.IsBelowDepthLimit)
        {
            if (s_endForeign.Contains(tag))
                builder.EndUntrackedForeign();
            return;
        }

        if (builder.Current.IsDropped && StaysForeign(tag))
            return;
        if (builder.Current.Tag == HtmlTag.Head && !s_headElements.Contains(tag))
            builder.Close();
        if (HtmlTags.Has(tag, TagTraits.ClosesParagraph))
            CloseNearest(s_paragraph, s_buttonScope);

        switch (tag)
        {
            case HtmlTag.Li:
                CloseNearest(s_listItem, s_itemBorders);
                break;
            case HtmlTag.Dt or HtmlTag.Dd:
                CloseNearest(s_terms, s_itemBorders);
                break;
            case HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption or HtmlTag.Colgroup:
                CloseTablePart(s_cells);
                break;
            case HtmlTag.Tr:
                CloseTablePart(s_rows);
                break;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                CloseTablePart(s_rowGroups);
                break;
            case HtmlTag.Table:
                CloseNearest(s_table, s_cellScope);
                break;
            case HtmlTag.Option or HtmlTag.Optgroup:
                if (builder.Current.Tag == HtmlTag.Option)
                    builder.Close();
                break;
            case HtmlTag.Body:
                CloseNearest(new TagSet(HtmlTag.Head), s_scope);
                break;
            case >= HtmlTag.H1 and <= HtmlTag.H6:
                if (HtmlTags.HeadingLevel(builder.Current.Tag) > 0)
                    builder.Close();
                break;
            case HtmlTag.A:
                if (!CloseNearest(s_link, s_special))
                    builder.EndLink();
                break;
            case HtmlTag.Button:
                CloseNearest(s_button, s_scope);
                break;
            case HtmlTag.Select or HtmlTag.Input or HtmlTag.Textarea:
                CloseNearest(s_select, s_scope);
                break;
            case HtmlTag.Rb or HtmlTag.Rt or HtmlTag.Rp or HtmlTag.Rtc:
                if (builder.Current.Tag is HtmlTag.Rb or HtmlTag.Rt or HtmlTag.Rp)
                    builder.Close();
                break;
        }
    }

    /// <summary>
    /// Whether the standard takes no notice of a start tag: <c>html</c>, <c>head</c> and <c>body</c> count once, before
    /// anything else, as in a page that was pasted whole into another.
    /// </summary>
    public bool Ignores(HtmlTag tag) => tag switch
    {
        HtmlTag.Html => builder.Depth > 1,
        HtmlTag.Head or HtmlTag.Body => builder.Depth > 2 || builder.Current.Tag is not (HtmlTag.None or HtmlTag.Html),
        _ => false,
    };

    /// <summary>Closes the element that an end tag names, and all inside it; nothing where none is open in scope.</summary>
    public void AtEnd(HtmlTag tag, uint nameHash)
    {
        if (builder.IsBelowDepthLimit)
        {
            builder.CloseUntracked(tag);
            return;
        }

        if (tag == HtmlTag.P && builder.Current.IsDropped)
            StaysForeign(tag);
        TagSet borders = BordersOf(tag);
        bool isHeading = HtmlTags.HeadingLevel(tag) > 0;
        for (int level = 0; level < builder.Depth - 1; level++)
        {
            ref Element element = ref builder.OpenAt(level);
            bool matches = element.Tag == tag
                ? tag > HtmlTag.Custom || element.NameHash == nameHash
                : isHeading && HtmlTags.HeadingLevel(element.Tag) > 0;
            if (matches)
            {
                Close(level + 1);
                return;
            }

            if (borders.Contains(element.Tag) || (HoldsHtml(element) && !s_closedFromAnywhere.Contains(tag)))
                break;
        }

        if (tag == HtmlTag.A)
            builder.EndLink();
        else if (tag == HtmlTag.P)
            builder.EndParagraph(); // The standard puts an empty paragraph here.
    }

    private static TagSet BordersOf(HtmlTag tag) => tag switch
    {
        HtmlTag.P => s_buttonScope,
        HtmlTag.Li => s_listItemScope,
        HtmlTag.Dialog => s_scope,
        _ when s_closedFromAnywhere.Contains(tag) => s_none,
        _ when s_tableParts.Contains(tag) => s_tableScope,
        _ when s_special.Contains(tag) => s_scope,
        _ => s_special,
    };

    private bool CloseNearest(in TagSet targets, in TagSet borders)
    {
        for (int level = 0; level < builder.Depth - 1; level++)
        {
            HtmlTag candidate = builder.OpenAt(level).Tag;
            if (targets.Contains(candidate))
            {
                Close(level + 1);
                return true;
            }

            if (borders.Contains(candidate))
                return false;
        }

        return false;
    }

    /// <summary>Closes the outermost of these parts inside the innermost table.</summary>
    private void CloseTablePart(in TagSet targets)
    {
        int count = 0;
        for (int level = 0; level < builder.Depth - 1; level++)
        {
            HtmlTag candidate = builder.OpenAt(level).Tag;
            if (s_tableScope.Contains(candidate))
                break;
            if (targets.Contains(candidate))
                count = level + 1;
        }

        Close(count);
    }

    /// <summary>
    /// Whether a tag inside dropped content belongs to svg or math, so that the rules of HTML do not hold. An HTML element
    /// that cannot stand there closes them first.
    /// </summary>
    private bool StaysForeign(HtmlTag tag)
    {
        int count = 0;
        for (int level = 0; level < builder.Depth - 1; level++)
        {
            ref Element element = ref builder.OpenAt(level);
            if (!element.IsDropped)
                break;
            if (s_foreignRoots.Contains(element.Tag))
                count = level + 1;
            else if (HoldsHtml(element))
                return true; // HTML of its own, and dropped: how it nests does not matter.
        }

        if (count == 0)
            return false;
        if (!s_endForeign.Contains(tag))
            return true;
        Close(count);
        return false;
    }

    /// <summary>Whether the innermost open element is one of svg's or math's.</summary>
    public bool IsForeign()
    {
        for (int level = 0; level < builder.Depth - 1; level++)
        {
            ref Element element = ref builder.OpenAt(level);
            if (!element.IsDropped || HoldsHtml(element))
                return false;
            if (s_foreignRoots.Contains(element.Tag))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether HTML stands in this element of svg ("HTML integration point"); those of math hold too little text to matter.
    /// </summary>
    private static bool HoldsHtml(in Element element) =>
        element.Tag == HtmlTag.Unknown && (element.NameHash == s_foreignObject || element.NameHash == s_description);

    private void Close(int count)
    {
        while (count-- > 0)
            builder.Close();
    }
}
