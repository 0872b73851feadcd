namespace Boilerplate.Training.Labelling;

/// <summary>The labels of a page's blocks, in document order.</summary>
internal sealed record PageAlignment(IReadOnlyList<BlockAlignment> Blocks, int GoldTokens, int GoldTokensMatched)
{
    /// <summary>Share of the gold's tokens found in the page; 1 for an empty gold. Pages below 0.8 are not to be learned from.</summary>
    public double GoldCoverage => GoldTokens == 0 ? 1 : (double)GoldTokensMatched / GoldTokens;
}
