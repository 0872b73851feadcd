using System.Xml.Linq;
using Boilerplate.Features;
using Boilerplate.Testing;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Plots;
using Boilerplate.Training.Preparation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Plots;

public sealed class EvaluationPlotsTests
{
    [Fact]
    public void Write_Evaluations_WritesEachPlotAndTheSameEachTime()
    {
        using var folder = new TemporaryFolder();
        var plots = new EvaluationPlots();
        plots.Add("html", "wcxb", Evaluate());
        plots.Add("text", "written-eval", Evaluate());
        plots.Add("text", "composed", Evaluate());

        plots.Write(folder["plots"]);
        plots.Write(folder["again"]);

        string[] names = ["languages.svg", "page-types.svg", "precision-recall.svg", "reliability.svg"];
        Assert.Equal([.. names.Select(name => $"again/{name}"), .. names.Select(name => $"plots/{name}")], folder.Files());
        Assert.All(names, name =>
        {
            string svg = File.ReadAllText(folder[$"plots/{name}"]);
            Assert.Equal("svg", XDocument.Parse(svg).Root?.Name.LocalName);
            Assert.Equal(svg, File.ReadAllText(folder[$"again/{name}"]));
            Assert.DoesNotContain("composed", svg, StringComparison.Ordinal);
        });
        Assert.Contains("html, WCXB", File.ReadAllText(folder["plots/reliability.svg"]), StringComparison.Ordinal);
        Assert.Contains("text, written documents", File.ReadAllText(folder["plots/precision-recall.svg"]), StringComparison.Ordinal);
        Assert.Contains(">forum<", File.ReadAllText(folder["plots/page-types.svg"]), StringComparison.Ordinal);
        Assert.Contains(">el<", File.ReadAllText(folder["plots/languages.svg"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Nothing_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        new EvaluationPlots().Write(folder["plots"]);

        Assert.Empty(folder.Files());
    }

    private static OutOfFoldEvaluation Evaluate()
    {
        var options = new TrainingOptions { Folds = 2, HtmlTrees = 2, TextTrees = 2, Leaves = 4, MinRowsPerLeaf = 5, LinearIterations = 4 };
        TrainingPage[] pages = [.. MadeUpPages.Html(20).Select((page, i) => page with { Language = i % 2 == 0 ? "el" : "en", PageType = i % 3 == 0 ? "forum" : "article" })];
        IReadOnlyList<PreparedPage> prepared = PreparedCorpus.Prepare<HtmlFeatureSet>(pages, new FoldPlan(pages, options.Folds).Of, options.Html.Bits);
        var trainer = new StackedTrainer<HtmlFeatureSet>(options, options.Html, MadeUpPages.Categories(options), _ => { });
        trainer.ScoreOutOfFold(prepared);
        return OutOfFoldEvaluation.Of(trainer, prepared, _ => true, ClassifierOptions.Default);
    }
}
