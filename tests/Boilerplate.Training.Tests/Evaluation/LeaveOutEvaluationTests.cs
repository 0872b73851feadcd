using Boilerplate.Features;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Evaluation;

/// <summary>Leaves languages out of tiny models on made-up pages.</summary>
public sealed class LeaveOutEvaluationTests
{
    private static readonly TrainingOptions s_options = new()
    {
        Folds = 2, HtmlTrees = 4, TextTrees = 4, Leaves = 4, MinRowsPerLeaf = 5, HtmlBits = 8, WordBits = 8, CharacterBits = 8, LinearIterations = 8, HtmlRows = 8, TextRows = 8,
    };

    [Fact]
    public void ScoreOutOfFold_LanguageLeftOut_DoesNotHangOnItsPages()
    {
        TrainingPage[] pages = [.. Speak(MadeUpPages.Html(30))];
        TrainingPage[] fewer = [.. pages.Where((page, i) => i == 0 || page.Language != "el")];

        PreparedPage all = Assert.Single(Score<HtmlFeatureSet>(pages, ["el"]).Pages, page => page.Page.Id == pages[0].Id);
        PreparedPage alone = Assert.Single(Score<HtmlFeatureSet>(fewer, ["el"]).Pages, page => page.Page.Id == pages[0].Id);

        Assert.Equal("el", all.Page.Language);
        int first = HtmlFeatureSet.Schema.LexicalColumn(0);
        Assert.All(Enumerable.Range(0, all.Count), block => Assert.Equal(alone.Row(block)[first], all.Row(block)[first]));
        Assert.NotEqual(0, all.Row(0)[first]);
    }

    [Fact]
    public void Add_BothModes_GivesARowForEachLanguageAndTheMean()
    {
        var evaluation = new LeaveOutEvaluation();
        string[] languages = ["el", "pt-PT", "zh"];
        var html = Score<HtmlFeatureSet>([.. Speak(MadeUpPages.Html(30))], languages);
        evaluation.Add("html", "made-up", html.Trainer, html.Pages, html.Folds, languages);
        var text = Score<TextFeatureSet>([.. Speak(MadeUpPages.Texts(30))], languages);
        evaluation.Add("text", "made-up", text.Trainer, text.Pages, text.Folds, languages);

        Assert.Equal(
            ["html el 10", "html pt-PT 10", "text el 10", "text pt-PT 10"],
            evaluation.Rows.Select(row => $"{row.Mode} {row.Language} {row.Evaluation.Pages.Count}"));
        QualityFigure[] figures = [.. evaluation.Figures()];
        Assert.Equal(
            ["html/left-out-made-up/el/f1", "html/left-out-made-up/pt-PT/f1", "html/left-out-made-up/mean/f1", "text/left-out-made-up/el/f1",
                "text/left-out-made-up/pt-PT/f1", "text/left-out-made-up/mean/f1"],
            figures.Select(figure => figure.Name));
        Assert.Equal((figures[0].Value + figures[1].Value) / 2, figures[2].Value, 1e-12);
        Assert.InRange(figures[2].Value, 0.6, 1);
        Assert.Equal(2 + 6, evaluation.ToMarkdown().Count(c => c == '\n'));
        Assert.Contains("mean", evaluation.ToString(), StringComparison.Ordinal);
    }

    private static (StackedTrainer<TFeatures> Trainer, IReadOnlyList<PreparedPage> Pages, FoldPlan Folds) Score<TFeatures>(TrainingPage[] pages, string[] leftOut)
        where TFeatures : class, IFeatureSet, new()
    {
        var folds = new FoldPlan(pages, s_options.Folds, leftOut);
        IReadOnlyList<PreparedPage> prepared = PreparedCorpus.Prepare<TFeatures>(pages, folds.Of, s_options.Html.Bits);
        var trainer = new StackedTrainer<TFeatures>(s_options, s_options.Html, MadeUpPages.Categories(s_options), _ => { });
        trainer.ScoreOutOfFold(prepared);
        return (trainer, prepared, folds);
    }

    private static IEnumerable<TrainingPage> Speak(IEnumerable<TrainingPage> pages) =>
        pages.Select((page, i) => page with { Language = (i % 3) switch { 0 => "el", 1 => "pt-BR", _ => "en" } });
}
