using Boilerplate.Sites;

namespace Boilerplate.Batch.Classification;

/// <summary>The blocks of a document, and its clean text where that was asked for.</summary>
internal sealed record ClassifiedDocument(IReadOnlyList<LabeledBlock> Blocks, string CleanText, bool IsTruncated)
{
    /// <summary>What a site memory keeps of it; there for <see cref="BatchTask.LearnSite"/>, where its site is known.</summary>
    public SitePage? SitePage { get; init; }
}
