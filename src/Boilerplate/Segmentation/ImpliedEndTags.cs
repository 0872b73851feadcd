using Boilerplate.Documents;

namespace Boilerplate.Segmentation;

/// <summary>
/// Which open elements a start or end tag closes. A reading of the HTML standard's tree construction that keeps what
/// matters to blocks; every search ends at a scope border, and what is found is closed, so that the work stays linear.
/// </summary>
internal sealed class ImpliedEndTags(BlockBuilder builder)
{
    /// <summary>Closes what a start tag of this kind implies the end of.</summary>
    public void BeforeStart(HtmlTag tag)
    {
        if (builder.IsBelowDepthLimit)
            return;
        if (HtmlTags.Has(tag, TagTraits.ClosesParagraph))
            CloseNearest(static candidate => candidate == HtmlTag.P, static _ => false);

        switch (tag)
        {
            case HtmlTag.Li:
                CloseNearest(static candidate => candidate == HtmlTag.Li, IsListBorder);
                break;
            case HtmlTag.Dt or HtmlTag.Dd:
                CloseNearest(static candidate => candidate is HtmlTag.Dt or HtmlTag.Dd, IsListBorder);
                break;
            case HtmlTag.Td or HtmlTag.Th:
                CloseTablePart(static candidate => candidate is HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption or HtmlTag.Colgroup);
                break;
            case HtmlTag.Tr:
                CloseTablePart(static candidate => candidate is HtmlTag.Tr or HtmlTag.Caption or HtmlTag.Colgroup);
                break;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                CloseTablePart(static candidate => candidate is HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Caption or HtmlTag.Colgroup);
                CloseTablePart(static candidate => candidate == HtmlTag.Tr);
                break;
            case HtmlTag.Option or HtmlTag.Optgroup:
                if (builder.Current.Tag == HtmlTag.Option)
                    builder.Close();
                break;
            case HtmlTag.Body:
                CloseNearest(static candidate => candidate == HtmlTag.Head, static _ => false);
                break;
            case >= HtmlTag.H1 and <= HtmlTag.H6:
                if (HtmlTags.HeadingLevel(builder.Current.Tag) > 0)
                    builder.Close();
                break;
            case HtmlTag.A:
                if (!CloseNearest(static candidate => candidate == HtmlTag.A, static candidate => !HtmlTags.Has(candidate, TagTraits.Inline)))
                    builder.EndLink();
                break;
            case HtmlTag.Button:
                CloseNearest(static candidate => candidate == HtmlTag.Button, static _ => false);
                break;
            case HtmlTag.Rb or HtmlTag.Rt or HtmlTag.Rp or HtmlTag.Rtc:
                if (builder.Current.Tag is HtmlTag.Rb or HtmlTag.Rt or HtmlTag.Rp)
                    builder.Close();
                break;
        }

        // HTML elements that cannot stand in svg or math end it (HTML standard, "in foreign content").
        if (builder.Current.IsDropped && (HtmlTags.Has(tag, TagTraits.ClosesParagraph) || tag is HtmlTag.Body or HtmlTag.Span or HtmlTag.Img))
            CloseForeign();
    }

    /// <summary>Closes the element that an end tag names, and all inside it; nothing where none is open in scope.</summary>
    public void AtEnd(HtmlTag tag, uint nameHash)
    {
        if (builder.IsBelowDepthLimit)
        {
            builder.Close();
            return;
        }

        bool isInline = HtmlTags.Has(tag, TagTraits.Inline);
        bool isHeading = HtmlTags.HeadingLevel(tag) > 0;
        bool isTablePart = tag is HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Tr;
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

            bool isBorder = isTablePart
                ? element.Tag is HtmlTag.Table or HtmlTag.Template
                : HtmlTags.Has(element.Tag, TagTraits.Scope);
            if (isBorder || (isInline && !element.IsInline))
                break;
        }

        if (tag == HtmlTag.A)
            builder.EndLink();
    }

    private static bool IsListBorder(HtmlTag tag) =>
        !HtmlTags.Has(tag, TagTraits.Inline) && tag is not (HtmlTag.Div or HtmlTag.P or HtmlTag.Address or HtmlTag.Center or HtmlTag.Unknown);

    private bool CloseNearest(Func<HtmlTag, bool> isTarget, Func<HtmlTag, bool> isBorder)
    {
        for (int level = 0; level < builder.Depth - 1; level++)
        {
            HtmlTag candidate = builder.OpenAt(level).Tag;
            if (isTarget(candidate))
            {
                Close(level + 1);
                return true;
            }

            if (HtmlTags.Has(candidate, TagTraits.Scope) || isBorder(candidate))
                return false;
        }

        return false;
    }

    /// <summary>Closes cells and rows up to the innermost table; cells themselves are no border here.</summary>
    private void CloseTablePart(Func<HtmlTag, bool> isTarget)
    {
        for (int level = 0; level < builder.Depth - 1; level++)
        {
            HtmlTag candidate = builder.OpenAt(level).Tag;
            if (isTarget(candidate))
            {
                Close(level + 1);
                return;
            }

            if (candidate is HtmlTag.Table or HtmlTag.Template)
                return;
        }
    }

    private void CloseForeign()
    {
        for (int level = 0; level < builder.Depth - 1; level++)
        {
            ref Element element = ref builder.OpenAt(level);
            if (element.Tag is HtmlTag.Svg or HtmlTag.Math)
            {
                Close(level + 1);
                return;
            }

            // foreignObject holds HTML of its own.
            if (element.NameHash == s_foreignObject)
                return;
        }
    }

    private static readonly uint s_foreignObject = StringHash.OfName("foreignobject");

    private void Close(int count)
    {
        while (count-- > 0)
            builder.Close();
    }
}
