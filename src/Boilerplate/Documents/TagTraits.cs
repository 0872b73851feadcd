namespace Boilerplate.Documents;

/// <summary>How segmentation treats an element.</summary>
[Flags]
internal enum TagTraits : byte
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Nothing in it is text of the page.</summary>
    Dropped = 2,

    /// <summary>Does not start a block.</summary>
    Inline = 4,

    /// <summary>Inline, but words on both sides of its border are apart.</summary>
    SpacedInline = 8,

    /// <summary>Its start tag ends an open paragraph.</summary>
    ClosesParagraph = 16,
}
