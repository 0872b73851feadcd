namespace Boilerplate;

/// <summary>A block of a classified document. Immutable.</summary>
/// <param name="Index">The block's place in the document, from 0.</param>
/// <param name="Text">The block's text: white space collapsed for HTML, byte for byte for a plain text.</param>
/// <param name="Label">Content or boilerplate.</param>
/// <param name="Probability">Calibrated probability that the block is content, 0 to 1.</param>
/// <param name="Category">The kind of boilerplate; <see cref="BoilerplateCategory.None"/> for content.</param>
/// <param name="Kind">What the block is in the document's structure.</param>
/// <param name="Level">Heading level 1 to 6; 0 for other kinds.</param>
/// <param name="Offset">Where the block starts in the input, in UTF-16 code units.</param>
/// <param name="Length">How far it reaches there, in UTF-16 code units, markup inside included.</param>
public sealed record LabeledBlock(
    int Index,
    string Text,
    BlockLabel Label,
    double Probability,
    BoilerplateCategory Category,
    BlockKind Kind,
    int Level,
    int Offset,
    int Length);
