namespace Boilerplate.Training.Evaluation;

/// <summary>Pages that figures are reported of together.</summary>
/// <param name="Group"><c>all</c>, <c>lang</c> or <c>page_type</c>.</param>
internal sealed record PageGroup(string Group, string Name, IReadOnlyList<ScoredPage> Pages)
{
    /// <summary>All first, then languages and page types, each in ordinal order.</summary>
    public static IEnumerable<PageGroup> Of(IReadOnlyCollection<ScoredPage> pages) =>
    [
        new PageGroup("all", "all", [.. pages]),
        .. By("lang", pages, page => page.Language),
        .. By("page_type", pages, page => page.PageType),
    ];

    private static IEnumerable<PageGroup> By(string group, IEnumerable<ScoredPage> pages, Func<ScoredPage, string?> nameOf) => pages
        .Where(page => !string.IsNullOrEmpty(nameOf(page)) && nameOf(page) != "-")
        .GroupBy(page => nameOf(page)!, StringComparer.Ordinal) // not null: the line above leaves those out
        .OrderBy(pagesOfName => pagesOfName.Key, StringComparer.Ordinal)
        .Select(pagesOfName => new PageGroup(group, pagesOfName.Key, [.. pagesOfName]));
}
