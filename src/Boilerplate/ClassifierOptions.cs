using Boilerplate.Sites;

namespace Boilerplate;

/// <summary>How one page or text is classified. Immutable; may be shared between threads.</summary>
public sealed record ClassifierOptions
{
    /// <summary>The defaults.</summary>
    public static ClassifierOptions Default { get; } = new();

    /// <summary>
    /// The page's address, where it is known, such as <c>https://example.org/page</c>; never fetched. Its host says whose lines
    /// <see cref="SiteMemory"/> is asked for; without a memory it is not read.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>
    /// What is known of the sites that pages come from, or <see langword="null"/>. The model weighs what recurs on the other
    /// pages of <see cref="Url"/>'s site, as far as at least two of them are known; the page itself does not count.
    /// </summary>
    public SiteMemory? SiteMemory { get; init; }

    /// <summary>The operating point of the per-page decision.</summary>
    public Preset Preset { get; init; }

    /// <summary>What counts as content where people disagree.</summary>
    public Policy Policy { get; init; }

    /// <summary>
    /// Replaces the per-page decision by a fixed one: a block is content when its probability is at least this, 0 to 1.
    /// <see langword="null"/> decides per page.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to 1.</exception>
    public double? Threshold
    {
        get;
        init
        {
            if (value is not (null or >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(Threshold), value, "Expected a probability, 0 to 1.");
            field = value;
        }
    }

    /// <summary>
    /// The longest input in UTF-16 code units that is read as HTML; a longer one is cut there and marked
    /// (<see cref="LabeledDocument.IsTruncated"/>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxLength { get; init => field = Positive(value, nameof(MaxLength)); } = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of elements that is told apart; deeper elements count as children of the last level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 32,767.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, short.MaxValue, nameof(MaxDepth));
            field = Positive(value, nameof(MaxDepth));
        }
    } = 512;

    /// <summary>
    /// The most blocks that are told apart; the text behind them is joined to the last block, and the document is marked
    /// (<see cref="LabeledDocument.IsTruncated"/>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxBlocks { get; init => field = Positive(value, nameof(MaxBlocks)); } = 1_000_000;

    /// <summary>Ends the work on a page early, by <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; init; }

    private static int Positive(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }
}
