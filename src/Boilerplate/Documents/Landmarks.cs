namespace Boilerplate.Documents;

/// <summary>Maps elements and ARIA roles to <see cref="LandmarkKind"/>.</summary>
internal static class Landmarks
{
    /// <summary>How many values <see cref="LandmarkKind"/> has, none included.</summary>
    public const int Count = (int)LandmarkKind.Custom + 1;

    public static LandmarkKind Of(HtmlTag tag) => tag switch
    {
        HtmlTag.Article => LandmarkKind.Article,
        HtmlTag.Main => LandmarkKind.Main,
        HtmlTag.Aside => LandmarkKind.Aside,
        HtmlTag.Footer => LandmarkKind.Footer,
        HtmlTag.Header => LandmarkKind.Header,
        HtmlTag.Nav or HtmlTag.Menu => LandmarkKind.Nav,
        HtmlTag.Form or HtmlTag.Search => LandmarkKind.Form,
        HtmlTag.Table => LandmarkKind.Table,
        HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl or HtmlTag.Dir => LandmarkKind.List,
        HtmlTag.Figure => LandmarkKind.Figure,
        HtmlTag.Section => LandmarkKind.Section,
        HtmlTag.Blockquote => LandmarkKind.Quote,
        HtmlTag.Pre or HtmlTag.Code => LandmarkKind.Preformatted,
        HtmlTag.Dialog => LandmarkKind.Dialog,
        HtmlTag.Noscript or HtmlTag.Template => LandmarkKind.Noscript,
        HtmlTag.Button => LandmarkKind.Button,
        HtmlTag.A => LandmarkKind.Anchor,
        HtmlTag.Details => LandmarkKind.Details,
        HtmlTag.Custom => LandmarkKind.Custom,
        _ => LandmarkKind.None,
    };

    /// <summary>The class that a role attribute's value stands for; none for other roles.</summary>
    public static LandmarkKind OfRole(ReadOnlySpan<char> role) => role.Trim() switch
    {
        "article" => LandmarkKind.Article,
        "main" => LandmarkKind.Main,
        "complementary" => LandmarkKind.Aside,
        "contentinfo" => LandmarkKind.Footer,
        "banner" => LandmarkKind.Header,
        "navigation" or "menu" or "menubar" => LandmarkKind.Nav,
        "search" or "form" => LandmarkKind.Form,
        "table" or "grid" => LandmarkKind.Table,
        "list" => LandmarkKind.List,
        "figure" => LandmarkKind.Figure,
        "region" => LandmarkKind.Section,
        "dialog" or "alertdialog" => LandmarkKind.Dialog,
        "button" => LandmarkKind.Button,
        "link" => LandmarkKind.Anchor,
        _ => LandmarkKind.None,
    };
}
