namespace Boilerplate.Documents;

/// <summary>The classes of elements whose distance above a block is a feature; role attributes count as the element they stand for.</summary>
internal enum LandmarkKind : byte
{
    None,
    Article,
    Main,
    Aside,
    Footer,
    Header,
    Nav,
    Form,
    Table,
    List,
    Figure,
    Section,
    Quote,
    Preformatted,
    Dialog,
    Noscript,
    Button,
    Anchor,
    Details,
    Custom,
}
