namespace Boilerplate.Documents;

/// <summary>A block: a range of the document's text and what the markup said about it.</summary>
internal struct Block
{
    public int TextStart;
    public int TextLength;

    /// <summary>Where the block starts in the input, in UTF-16 code units.</summary>
    public int SourceStart;
    public int SourceEnd;

    /// <summary>The element that holds the block: the innermost one that is not inline.</summary>
    public int Element;

    /// <summary>Inline elements inside the block: [FirstInline, EndInline) of the document's elements, as far as those are inline.</summary>
    public int FirstInline;
    public int EndInline;

    /// <summary>Code units that are not white space, all and inside links.</summary>
    public int InkLength;
    public int LinkInkLength;

    public ushort Links;
    public ushort Breaks;
    public ushort Images;
    public ushort Strongs;
    public ushort Codes;
    public ushort Inputs;

    public BlockKind Kind;
    public byte HeadingLevel;
    public bool IsHidden;
}
