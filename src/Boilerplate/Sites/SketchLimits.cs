namespace Boilerplate.Sites;

/// <summary>What bounds a site memory, and so the memory that learning takes.</summary>
internal sealed record SketchLimits
{
    public static SketchLimits Default { get; } = new();

    /// <summary>Pages of one site that are kept, at first; a count of them fits into a byte.</summary>
    public int MaxPages { get; init; } = 64;

    /// <summary>Below this the pages of a site are not halved.</summary>
    public int MinPages { get; init; } = 8;

    /// <summary>Sites.</summary>
    public int MaxSites { get; init; } = 200_000;

    /// <summary>Lines of all kept pages, 8 bytes each.</summary>
    public long MaxEntries { get; init; } = 1 << 25;
}
