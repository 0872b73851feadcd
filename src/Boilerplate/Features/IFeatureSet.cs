using Boilerplate.Documents;
using Boilerplate.Scoring;
using Boilerplate.Sites;

namespace Boilerplate.Features;

/// <summary>
/// The features of one mode, HTML or plain text. A block's row is: base features, lexical scores (log-odds) with the share
/// of hashes that training has seen, context features; stage 1 reads the first two, stage 2 all. Training and runtime fill
/// rows by this code alone. Not thread-safe: one instance a worker, reused from page to page.
/// </summary>
internal interface IFeatureSet
{
    /// <summary>Names of the columns, in order.</summary>
    static abstract FeatureSchema Schema { get; }

    /// <summary>Prepares for the blocks of a document, which must not change until the last call for it.</summary>
    /// <param name="policy">What is to count as content; a feature of every block.</param>
    /// <param name="memory">What is known of the page's site; null for nothing.</param>
    /// <param name="url">The page's address; null where it is not known.</param>
    void Analyze(Document document, Policy policy, SiteMemory? memory = null, string? url = null);

    /// <summary>Writes a block's base features to the start of its row; the same however often and in whatever order.</summary>
    void WriteBase(int block, FeatureRow row);

    /// <summary>Emits the hashed features of one of the lexical models.</summary>
    void EmitHashes<TSink>(int lexical, int block, ref TSink sink)
        where TSink : struct, IHashSink;

    /// <summary>Emits the hashed features of all lexical models at once, what two of them share hashed once where that is faster.</summary>
    void SumHashes(int block, ref LinearModel.Sum first, ref LinearModel.Sum second, ref CategoryModel.Sums notices);

    /// <summary>Prepares for context features from the stage-1 log-odds and the lexical scores, which must not change until the last call.</summary>
    void BeginContext(PageSignals signals);

    /// <summary>Writes a block's context features to the end of its row.</summary>
    void WriteContext(int block, FeatureRow row);
}
