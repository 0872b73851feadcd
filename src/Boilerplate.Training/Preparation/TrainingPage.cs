using Boilerplate.Sites;

namespace Boilerplate.Training.Preparation;

/// <summary>A page or text to learn from or to evaluate on, from whatever source.</summary>
internal sealed record TrainingPage
{
    public required string Id { get; init; }

    /// <summary>The data set it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Pages of one group are never on both sides of a split: their registrable host, or the document itself.</summary>
    public required string Group { get; init; }

    /// <summary>The page's address, where it is known.</summary>
    public string? Url { get; init; }

    /// <summary>What is known of the page's site; null for nothing.</summary>
    public SiteMemory? SiteMemory { get; init; }

    public string? Language { get; init; }

    /// <summary>Languages of single lines, where they are not the page's.</summary>
    public IReadOnlyList<string> OtherLanguages { get; init; } = [];

    public string? PageType { get; init; }

    public required string Input { get; init; }

    public required bool IsHtml { get; init; }

    /// <summary>Gold text to score extraction by; null where there is none.</summary>
    public string? Gold { get; init; }

    public IReadOnlyList<string> With { get; init; } = [];

    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Labels of the lines that are not blank, where they are known; null: by alignment with <see cref="Gold"/>.</summary>
    public sbyte[]? LineLabels { get; init; }

    /// <summary>Factor of all its rows' weights; 0 keeps it out of training.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>What the gold counts as content.</summary>
    public Policy Policy { get; init; }

    /// <summary>Another view of a page that is there as well: it trains, but its scores say nothing of quality.</summary>
    public bool IsVariant { get; init; }

    /// <summary>Share of its hashes that are made unknown, 0 to 1: how a page looks in a language that training has not seen.</summary>
    public double UnknownHashes { get; init; }

    /// <summary>
    /// Factor of its rows' number and weights for the linear models, which are to know words as such: what a whole page tells by its layout
    /// teaches them little.
    /// </summary>
    public double LexicalWeight { get; init; } = 1;

    /// <summary>Whether unmatched blocks between matched ones are unknown: the set leaves out lists and captions by convention.</summary>
    public bool HasGaps { get; init; }

    /// <summary>Whether the gold leaves the title out by convention: a block that repeats it is unknown.</summary>
    public bool GoldLacksTitle { get; init; }

    /// <summary>Texts whose blocks are unknown whatever the gold says; null for none.</summary>
    public IReadOnlySet<string>? UnknownTexts { get; init; }
}
