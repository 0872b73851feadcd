namespace Boilerplate.Sites;

/// <summary>What a line was on a page; stands in the lowest bits of its hash.</summary>
[Flags]
internal enum LinePlace : byte
{
    Plain = 0,

    /// <summary>Somewhere on the page most of it is inside a link.</summary>
    Link = 1,

    /// <summary>Somewhere on the page it is a heading outside of links.</summary>
    Heading = 2,

    Mask = Link | Heading,
}
