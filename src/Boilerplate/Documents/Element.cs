namespace Boilerplate.Documents;

/// <summary>
/// An element of the page. Elements stand in document order, a parent before its children; each owns the contiguous
/// blocks [<see cref="FirstBlock"/>, <see cref="EndBlock"/>), so that every aggregate over a subtree is a difference of
/// two prefix sums.
/// </summary>
internal struct Element
{
    public int Parent;
    public int FirstBlock;
    public int EndBlock;

    /// <summary>Where the hashes of its attribute words start in <see cref="Document.AttributeWords"/>.</summary>
    public int FirstAttributeWord;
    public short AttributeWordCount;

    public short Depth;

    /// <summary>Place among the element children of its parent, from 0.</summary>
    public int ChildIndex;

    /// <summary>Hash of the tag's name.</summary>
    public uint NameHash;

    /// <summary>Hash of the first word of its class attribute; 0 without one.</summary>
    public uint FirstClass;

    /// <summary>Hash of tags and first class words from the root down to here.</summary>
    public uint PathSignature;

    public HtmlTag Tag;
    public LandmarkKind Landmark;

    /// <summary>Hidden by an attribute of its own or of an element around it.</summary>
    public bool IsHidden;

    /// <summary>In a noscript or template element.</summary>
    public bool IsInNoscript;

    /// <summary>Nothing in it is text of the page.</summary>
    public bool IsDropped;

    /// <summary>Does not start a block: an inline element, and whatever is not text of the page.</summary>
    public readonly bool IsInline => IsDropped || HtmlTags.Has(Tag, TagTraits.Inline);
}
