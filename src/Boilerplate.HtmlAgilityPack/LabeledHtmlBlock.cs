using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack;

/// <summary>A labelled block and the nodes that it was made of.</summary>
/// <param name="Block">
/// Text, label, probability and category. Its offset is the stream position of its first text node, 0 where that was
/// not parsed.
/// </param>
/// <param name="Element">The innermost element around the block that is not inline, such as <c>p</c> or <c>li</c>; the document's node where there is none.</param>
/// <param name="TextNodes">The block's text nodes in document order, some of them white space.</param>
public sealed record LabeledHtmlBlock(LabeledBlock Block, HtmlNode Element, IReadOnlyList<HtmlTextNode> TextNodes);
