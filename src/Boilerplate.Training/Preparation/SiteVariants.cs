using Boilerplate.Documents;
using Boilerplate.Sites;

namespace Boilerplate.Training.Preparation;

/// <summary>
/// Pages as they look with a site memory: every page of which the memory knows enough other pages of its site is learned
/// from both ways, so that the model is as good without a memory.
/// </summary>
internal static class SiteVariants
{
    /// <summary>Pages of a site that make the memory known for each of them.</summary>
    private const int MinPages = 3;

    /// <summary>Few pages are of known sites, and what recurs is to weigh where other features say little.</summary>
    private const double Weight = 3;

    /// <summary>Of the variants whose words are all unknown besides: they leave recurrence to tell.</summary>
    private const double WeightOfUnknown = 2;

    /// <summary>The id of a page's variant with a site memory.</summary>
    public static string IdOf(string id) => id + "#site";

    /// <summary>The pages and their variants, with a memory of the pages themselves.</summary>
    public static IEnumerable<TrainingPage> With(IReadOnlyList<TrainingPage> pages) => With(pages, Learn(pages));

    /// <summary>The pages and their variants with a memory.</summary>
    public static IEnumerable<TrainingPage> With(IEnumerable<TrainingPage> pages, SiteMemory memory)
    {
        foreach (TrainingPage page in pages)
        {
            yield return page;
            if (page.IsVariant || PageAddress.Of(page.Url) is not { } address || memory.Find(address.Site) is not { PageCount: >= MinPages })
                continue;
            TrainingPage known = page with { Id = IdOf(page.Id), SiteMemory = memory, IsVariant = true, Weight = page.Weight * Weight };
            yield return known;
            if (page.Weight > 0)
                yield return known with { Id = known.Id + "#unknown", UnknownHashes = 1, Weight = page.Weight * WeightOfUnknown };
        }
    }

    /// <summary>The memory of a corpus, as <c>boilerplate learn-site</c> makes it.</summary>
    public static SiteMemory Learn(IReadOnlyList<TrainingPage> pages)
    {
        var learned = new SitePage?[pages.Count];
        Parallel.For(0, pages.Count, () => new Document(), (i, _, document) =>
        {
            learned[i] = pages[i].IsVariant ? null : Read(document, pages[i]);
            return document;
        },
        _ => { });
        var builder = new SiteMemoryBuilder();
        foreach (SitePage page in learned.OfType<SitePage>())
            builder.Add(page);
        return builder.Build();
    }

    private static SitePage? Read(Document document, TrainingPage page)
    {
        if (page.IsHtml)
            document.LoadHtml(page.Input);
        else
            document.LoadText(page.Input);
        return SitePage.Of(document, page.Url);
    }
}
