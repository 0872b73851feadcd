using Boilerplate.Features;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class SiteEvaluationTests
{
    private static readonly TrainingOptions s_options = new() { HtmlBits = 8, CategoryBits = 8 };

    [Fact]
    public void Of_WithSites_ScoresTheVariantOfAPageWhereItHasOne()
    {
        TrainingPage[] pages = [.. Enumerable.Range(0, 4).Select(i => Page(i < 3 ? "known" : "small", i))];
        PreparedPage[] prepared = [.. PreparedCorpus.Prepare<HtmlFeatureSet>([.. SiteVariants.With(pages)], page => page.Url?[^1] % 2 ?? 0, s_options.Html.Bits)];
        // Only with a memory is the menu seen through.
        foreach (PreparedPage page in prepared)
            page.Stage2 = [.. page.Labels.Select(label => label == 1 || page.Page.SiteMemory is null ? 4f : -4f)];
        var trainer = new StackedTrainer<HtmlFeatureSet>(s_options, s_options.Html, MadeUpPages.Categories(s_options), _ => { });

        var without = OutOfFoldEvaluation.Of(trainer, prepared, _ => true, ClassifierOptions.Default);
        var with = OutOfFoldEvaluation.Of(trainer, prepared, _ => true, ClassifierOptions.Default, withSites: true);

        Assert.Equal((4, 4), (without.Pages.Count, with.Pages.Count));
        Assert.All(without.Pages, page => Assert.InRange(page.Score.F1 ?? 0, 0.9, 0.99));
        Assert.Equal(3, with.Pages.Count(page => page.Score.F1 == 1));
    }

    private static TrainingPage Page(string site, int number) => new()
    {
        Id = $"{site}:{number}",
        Source = "set",
        Group = $"{site}.example",
        Url = $"https://{site}.example/{number}",
        Input = $"<p>Menu of the site</p><p>{StoryOf(number)}</p>",
        Gold = StoryOf(number),
        IsHtml = true,
    };

    private static string StoryOf(int number) => $"Story {(char)('a' + number)}: {string.Join(' ', Enumerable.Repeat("seven long days", 10))}.";
}
