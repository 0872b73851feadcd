namespace Boilerplate.Tokenization;

/// <summary>Where an attribute stands in the scanned text; the value's range leaves out its quotes.</summary>
internal readonly record struct HtmlAttributeRange(int NameStart, int NameEnd, int ValueStart, int ValueEnd, bool HasValue);
