namespace Boilerplate.Training.Evaluation;

/// <summary>A page's score with what it is grouped by, and how it came about.</summary>
internal sealed record ScoredPage(string Id, string? PageType, string? Language, PageScore Score)
{
    public Policy Policy { get; init; }

    /// <summary>The probability at and above which blocks were kept; above 1 where none was.</summary>
    public float Threshold { get; init; }

    /// <summary>Words of the page times their probability to be content.</summary>
    public double ExpectedWords { get; init; }

    public double KeptWords { get; init; }

    /// <summary>The blocks whose label is known.</summary>
    public IReadOnlyList<BlockOutcome> Blocks { get; init; } = [];
}
