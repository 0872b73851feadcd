using Boilerplate.Features;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class SiteEvaluationTests
{
    [Fact]
    public void Of_WithSites_ScoresTheVariantOfAPageWhereItHasOne()
    {
        TrainingPage[] pages = [.. Enumerable.Range(0, 4).Select(i => Page(i < 3 ? "known" : "small", i))];
        PreparedPage[] prepared = [.. PreparedCorpus.Prepare<HtmlFeatureSet>([.. SiteVariants.With(pages)], _ => 0, bits: 8)];
        // Only with a memory is the menu seen through.
        foreach (PreparedPage page in prepared)
            page.Stage2 = [.. page.Labels.Select(label => label == 1 || page.Page.SiteMemory is null ? 4f : -4f)];
        var trainer = new StackedTrainer<HtmlFeatureSet>(new TrainingOptions(), bits: 8, rowsPerPage: 10, _ => { });

        var without = OutOfFoldEvaluation.Of(trainer, prepared, _ => true, ClassifierOptions.Default);
        var with = OutOfFoldEvaluation.Of(trainer, prepared, _ => true, ClassifierOptions.Default, withSites: true);

        Assert.Equal((4, 4), (without.Pages.Count, with.Pages.Count));
        Assert.All(without.Pages, page => Assert.InRange(page.KeptWords, 11, 12));
        Assert.Equal([8, 8, 8, 12], with.Pages.Select(page => (int)page.KeptWords).Order());
    }

    private static TrainingPage Page(string site, int number) => new()
    {
        Id = $"{site}:{number}",
        Source = "set",
        Group = $"{site}.example",
        Url = $"https://{site}.example/{number}",
        Input = $"<p>Menu of the site</p><p>Story {(char)('a' + number)} of the seven long days</p>",
        Gold = $"Story {(char)('a' + number)} of the seven long days",
        IsHtml = true,
    };
}
