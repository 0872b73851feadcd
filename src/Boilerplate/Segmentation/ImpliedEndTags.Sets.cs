using Boilerplate.Documents;

namespace Boilerplate.Segmentation;

/// <content>The sets of elements that the HTML standard's tree construction speaks of.</content>
internal sealed partial class ImpliedEndTags
{
    private static readonly TagSet s_none = default;

    private static readonly TagSet s_paragraph = new(HtmlTag.P);

    private static readonly TagSet s_link = new(HtmlTag.A);

    private static readonly TagSet s_button = new(HtmlTag.Button);

    private static readonly TagSet s_select = new(HtmlTag.Select);

    private static readonly TagSet s_table = new(HtmlTag.Table);

    private static readonly TagSet s_listItem = new(HtmlTag.Li);

    private static readonly TagSet s_terms = new(HtmlTag.Dt, HtmlTag.Dd);

    private static readonly TagSet s_cells = new(HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Colgroup);

    private static readonly TagSet s_rows = s_cells | new TagSet(HtmlTag.Tr);

    private static readonly TagSet s_rowGroups = s_rows | new TagSet(HtmlTag.Tbody, HtmlTag.Thead, HtmlTag.Tfoot);

    private static readonly TagSet s_tableScope = new(HtmlTag.Html, HtmlTag.Table, HtmlTag.Template);

    private static readonly TagSet s_cellScope = new(HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Template);

    /// <summary>
    /// "Has an element in scope", with noscript added: with scripting on, what stands in it is text of its own, and its
    /// tags must not close the page around it. Without object: an object that is never closed would swallow the page.
    /// </summary>
    private static readonly TagSet s_scope = new(
        HtmlTag.Html, HtmlTag.Table, HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Template, HtmlTag.Marquee,
        HtmlTag.Applet, HtmlTag.Noscript);

    private static readonly TagSet s_listItemScope = s_scope | new TagSet(HtmlTag.Ol, HtmlTag.Ul);

    private static readonly TagSet s_buttonScope = s_scope | new TagSet(HtmlTag.Button);

    /// <summary>The category "special": an end tag of another element does not reach over one of these.</summary>
    private static readonly TagSet s_special = s_scope | new TagSet(
        HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Blockquote, HtmlTag.Body, HtmlTag.Button, HtmlTag.Center,
        HtmlTag.Colgroup, HtmlTag.Dd, HtmlTag.Details, HtmlTag.Dir, HtmlTag.Div, HtmlTag.Dl, HtmlTag.Dt, HtmlTag.Fieldset,
        HtmlTag.Figcaption, HtmlTag.Figure, HtmlTag.Footer, HtmlTag.Form, HtmlTag.Frameset, HtmlTag.H1, HtmlTag.H2,
        HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Head, HtmlTag.Header, HtmlTag.Hgroup, HtmlTag.Iframe,
        HtmlTag.Li, HtmlTag.Main, HtmlTag.Menu, HtmlTag.Nav, HtmlTag.Noembed, HtmlTag.Noframes, HtmlTag.Object, HtmlTag.Ol,
        HtmlTag.P, HtmlTag.Plaintext, HtmlTag.Pre, HtmlTag.Script, HtmlTag.Search, HtmlTag.Section, HtmlTag.Select,
        HtmlTag.Style, HtmlTag.Summary, HtmlTag.Tbody, HtmlTag.Textarea, HtmlTag.Tfoot, HtmlTag.Thead, HtmlTag.Title,
        HtmlTag.Tr, HtmlTag.Ul, HtmlTag.Xmp);

    /// <summary>What ends the search for an open list item: the special elements but address, div and p.</summary>
    private static readonly TagSet s_itemBorders = s_special.Without(HtmlTag.Address, HtmlTag.Div, HtmlTag.P);

    /// <summary>Start tags that may stand in the head; every other one ends it.</summary>
    private static readonly TagSet s_headElements = new(
        HtmlTag.Base, HtmlTag.Link, HtmlTag.Meta, HtmlTag.Title, HtmlTag.Noframes, HtmlTag.Style, HtmlTag.Script,
        HtmlTag.Template, HtmlTag.Noscript, HtmlTag.Head);

    /// <summary>HTML elements that cannot stand in svg or math and end it ("in foreign content").</summary>
    private static readonly TagSet s_endForeign = new(
        HtmlTag.B, HtmlTag.Big, HtmlTag.Blockquote, HtmlTag.Body, HtmlTag.Br, HtmlTag.Center, HtmlTag.Code, HtmlTag.Dd,
        HtmlTag.Div, HtmlTag.Dl, HtmlTag.Dt, HtmlTag.Em, HtmlTag.Embed, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4,
        HtmlTag.H5, HtmlTag.H6, HtmlTag.Head, HtmlTag.Hr, HtmlTag.I, HtmlTag.Img, HtmlTag.Li, HtmlTag.Menu, HtmlTag.Meta,
        HtmlTag.Nobr, HtmlTag.Ol, HtmlTag.P, HtmlTag.Pre, HtmlTag.Ruby, HtmlTag.S, HtmlTag.Small, HtmlTag.Span,
        HtmlTag.Strong, HtmlTag.Strike, HtmlTag.Sub, HtmlTag.Sup, HtmlTag.Table, HtmlTag.Tt, HtmlTag.U, HtmlTag.Ul,
        HtmlTag.Var);

    private static readonly TagSet s_foreignRoots = new(HtmlTag.Svg, HtmlTag.Math);

    /// <summary>Their end tags close them whatever is open inside, so that no page is lost in them.</summary>
    private static readonly TagSet s_closedFromAnywhere = new(HtmlTag.Template, HtmlTag.Noscript, HtmlTag.Svg, HtmlTag.Math);

    private static readonly TagSet s_tableParts = new(
        HtmlTag.Table, HtmlTag.Tbody, HtmlTag.Thead, HtmlTag.Tfoot, HtmlTag.Tr, HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption);

    private static readonly uint s_foreignObject = StringHash.OfName("foreignobject");

    private static readonly uint s_description = StringHash.OfName("desc");
}
