namespace Boilerplate;

/// <summary>What a block is in its document's structure.</summary>
public enum BlockKind : byte
{
    /// <summary>Running text, and text whose place says nothing else.</summary>
    Paragraph,

    /// <summary>A heading, <c>h1</c> to <c>h6</c>.</summary>
    Heading,

    /// <summary>An item of a list, a term or its definition.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>A caption of a figure or table.</summary>
    Caption,

    /// <summary>Quoted text.</summary>
    Quote,

    /// <summary>Preformatted text or code; line ends are kept.</summary>
    Preformatted,

    /// <summary>The text of a control: a legend or a summary. Buttons and labels belong to the block around them.</summary>
    Control,

    /// <summary>A line of a plain text, or the lines of one hard-wrapped paragraph.</summary>
    Line,
}
