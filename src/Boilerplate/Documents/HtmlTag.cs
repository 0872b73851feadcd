namespace Boilerplate.Documents;

/// <summary>The elements that segmentation or features tell apart; every other one is <see cref="Custom"/> or <see cref="Unknown"/>.</summary>
internal enum HtmlTag : byte
{
    /// <summary>The root above all elements.</summary>
    None,

    /// <summary>A name of HTML's that nothing here asks for, or a misspelt one.</summary>
    Unknown,

    /// <summary>A name with a hyphen.</summary>
    Custom,

    A, Abbr, Acronym, Address, Applet, Area, Article, Aside, Audio, B, Base, Bdi, Bdo, Big, Blink, Blockquote, Body, Br,
    Button, Canvas, Caption, Center, Cite, Code, Col, Colgroup, Data, Datalist, Dd, Del, Details, Dfn, Dialog, Dir, Div, Dl,
    Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6, Head,
    Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Ins, Kbd, Label, Legend, Li, Link, Main, Map, Mark, Marquee, Math, Menu,
    Meta, Meter, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Param, Picture, Plaintext,
    Pre, Progress, Q, Rb, Rp, Rt, Rtc, Ruby, S, Samp, Script, Search, Section, Select, Slot, Small, Source, Span, Strike, Strong,
    Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul,
    Var, Video, Wbr, Xmp,
}
