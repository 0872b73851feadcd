namespace Boilerplate.Batch.Classification;

/// <summary>The blocks of a document, and its clean text where that was asked for.</summary>
internal sealed record ClassifiedDocument(IReadOnlyList<LabeledBlock> Blocks, string CleanText, bool IsTruncated);
