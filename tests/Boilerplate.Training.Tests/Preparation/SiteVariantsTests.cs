using Boilerplate.Sites;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Preparation;

public sealed class SiteVariantsTests
{
    [Fact]
    public void With_PagesOfKnownSites_AddsViewsWithAMemory()
    {
        TrainingPage[] pages = [.. Enumerable.Range(0, 3).Select(i => Page("known", i)), .. Enumerable.Range(0, 2).Select(i => Page("small", i)), Page("known", 9) with { Url = null }];

        TrainingPage[] all = [.. SiteVariants.With(pages)];

        Assert.Equal(pages, all.Where(page => !page.IsVariant));
        TrainingPage[] variants = [.. all.Where(page => page.IsVariant)];
        Assert.Equal(all.Length, all.Select(page => page.Id).Distinct().Count());
        Assert.Equal(6, variants.Length);
        Assert.All(variants, page => Assert.Equal("known.example", page.Group));
        Assert.Equal(pages.Take(3).Select(page => SiteVariants.IdOf(page.Id)), variants.Where(page => page.UnknownHashes == 0).Select(page => page.Id));
        Assert.Equal(3, variants.Count(page => page.UnknownHashes == 1));
        Assert.Single(variants.Select(page => page.SiteMemory).Distinct());
    }

    [Fact]
    public void With_PageThatDoesNotTrain_AddsWhatIsEvaluated()
    {
        TrainingPage[] pages = [.. Enumerable.Range(0, 3).Select(i => Page("known", i) with { Weight = 0 })];

        TrainingPage[] variants = [.. SiteVariants.With(pages).Where(page => page.IsVariant)];

        Assert.Equal(3, variants.Length);
        Assert.All(variants, page => Assert.Equal((0, 0), (page.Weight, page.UnknownHashes)));
    }

    [Fact]
    public void Learn_PagesWithVariants_CountsEachPageOnce()
    {
        TrainingPage[] pages = [.. Enumerable.Range(0, 3).Select(i => Page("known", i))];

        SiteMemory memory = SiteVariants.Learn([.. pages, .. pages.Select(page => page with { Id = page.Id + "#main", IsVariant = true, Url = page.Url + "#main" })]);

        Assert.Equal(3, memory.Find("known.example")?.PageCount);
        Assert.Equal(SiteVariants.Learn([.. pages.Reverse()]).Id, memory.Id);
    }

    private static TrainingPage Page(string site, int number) => new()
    {
        Id = $"{site}:{number}",
        Source = "set",
        Group = $"{site}.example",
        Url = $"https://{site}.example/{number}",
        Input = $"<p>Menu</p><p>Story {(char)('a' + number)}</p>",
        IsHtml = true,
    };
}
