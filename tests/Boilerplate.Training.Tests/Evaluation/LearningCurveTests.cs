using Boilerplate.Testing;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class LearningCurveTests
{
    private static readonly TrainingOptions s_options = new()
    {
        Folds = 2, HtmlTrees = 2, TextTrees = 2, Leaves = 4, MinRowsPerLeaf = 5, HtmlBits = 8, WordBits = 8, CharacterBits = 8, LinearIterations = 4, HtmlRows = 8, TextRows = 8, ComposedDocuments = 20,
    };

    [Fact]
    public void Of_Counts_TrainsOnSoManyDocumentsOfEachLanguage()
    {
        using var data = new MadeUpData();
        using var folder = new TemporaryFolder();
        Corpora corpora = Open(data);

        var curve = LearningCurve.Of(corpora, s_options, [2, 8], _ => { });
        curve.Plot(folder["curve.svg"]);

        Assert.Equal([(2, 4), (8, 16)], curve.Points.Select(point => (point.Count, point.Documents)));
        Assert.All(curve.Points, point => Assert.Equal((8, 8, 80), (point.All.Pages, point.Full.Pages, point.All.Blocks)));
        Assert.Equal(3, curve.ToString().Count(c => c == '\n'));
        Assert.Contains("languages with 8 documents", File.ReadAllText(folder["curve.svg"]), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadText_EvaluationApart_StandsInAFoldThatTrainsNothing()
    {
        using var data = new MadeUpData();
        IReadOnlyList<PreparedPage> texts = Open(data).ReadText(3);

        Assert.All(texts, text => Assert.Equal(text.Page.Source == TextCorpus.WrittenEval, text.Fold == s_options.Folds));
        Assert.All(texts.Where(text => text.Fold == s_options.Folds).SelectMany(text => text.Weights), weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void Subset_SmallerNumber_IsPartOfLarger()
    {
        TrainingPage[] documents = [.. MadeUpPages.Texts(20).Select((page, i) => page with { Language = i % 4 == 0 ? "el" : "en" })];
        string[] three = [.. WrittenSubset.Of(documents, 3).Select(document => document.Id)];
        string[] seven = [.. WrittenSubset.Of(documents, 7).Select(document => document.Id)];

        Assert.Equal((6, 12), (three.Length, seven.Length));
        Assert.Subset(seven.ToHashSet(), three.ToHashSet());
        Assert.Equal(documents, WrittenSubset.Of(documents, int.MaxValue));
    }

    private static Corpora Open(MadeUpData data)
    {
        var corpora = new Corpora(data.Sources(LicenseChoice.All), s_options, _ => { }) { EvaluationApart = true };
        corpora.ReadHtml([]);
        return corpora;
    }
}
