using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Preparation;

public sealed class PageVariantsTests
{
    [Fact]
    public void With_PagesOfBothPolicies_AddsViewsOfTheSameGroup()
    {
        TrainingPage[] pages = [.. Enumerable.Range(0, 200).Select(i => Page(i, i % 2 == 0 ? Policy.Main : Policy.Article))];

        TrainingPage[] all = [.. PageVariants.With(pages)];

        Assert.Equal(pages, all.Where(page => !page.IsVariant));
        Assert.Equal(all.Length, all.Select(page => page.Id).Distinct().Count());
        Assert.All(all, page => Assert.Equal("host", page.Group));
        Assert.Equal(100, all.Count(page => page is { IsVariant: true, Policy: Policy.Main, GoldLacksTitle: true }));
        TrainingPage[] unknown = [.. all.Where(page => page.UnknownHashes > 0)];
        Assert.InRange(unknown.Length, 20, 90);
        Assert.Contains(unknown, page => page.UnknownHashes == 1);
        Assert.All(unknown, page => Assert.True(page is { IsVariant: true, UnknownHashes: <= 1 }));
    }

    [Fact]
    public void With_PageThatDoesNotTrain_AddsNothing() => Assert.Single(PageVariants.With([Page(4, Policy.Article) with { Weight = 0 }]));

    private static TrainingPage Page(int number, Policy policy) =>
        new() { Id = $"page:{number}", Source = "set", Group = "host", Input = "x", IsHtml = true, Policy = policy };
}
