using System.Globalization;
using Boilerplate.Features;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Plots;
using Boilerplate.Training.Preparation;
using OxyPlot.Axes;
using OxyPlot.Legends;

namespace Boilerplate.Training.Evaluation;

/// <summary>
/// Boilerplate F1 of the text mode on the written evaluation documents against the number of written documents a language
/// that train. All else that trains stays the same. The evaluation documents stand in a fold of their own, so the models
/// that score them learned from all that trains: no further final training is needed.
/// </summary>
internal sealed class LearningCurve
{
    private readonly List<LearningCurvePoint> _points = [];

    public IReadOnlyList<LearningCurvePoint> Points => _points;

    /// <param name="corpora">Opened with <see cref="Corpora.EvaluationApart"/>, its pages read.</param>
    /// <param name="counts">Documents of a language at most, rising.</param>
    public static LearningCurve Of(Corpora corpora, TrainingOptions options, IReadOnlyList<int> counts, Action<string> log)
    {
        var curve = new LearningCurve();
        foreach (int count in counts)
        {
            log($"{count} documents a language");
            IReadOnlyList<PreparedPage> texts = corpora.ReadText(count);
            var categories = new CategoryModels(options, corpora.ReadCategories(count));
            var trainer = new StackedTrainer<TextFeatureSet>(options, options.Text, categories, log);
            trainer.ScoreOutOfFold(texts);
            var evaluation = OutOfFoldEvaluation.Of(trainer, texts, page => page.Page.Source == TextCorpus.WrittenEval, ClassifierOptions.Default);
            curve._points.Add(new LearningCurvePoint(
                count, texts.Count(IsWritten), evaluation.Blocks.All,
                BlockScore.Of(new PageGroup("all", "full", [.. evaluation.Pages.Where(page => corpora.WrittenCounts.GetValueOrDefault(page.Language ?? "") >= counts.Max())]))));
        }

        return curve;
    }

    public override string ToString()
    {
        var table = new TextTable("a language", "documents", "P", "R", "F1", "kept", "ECE", "F1 of full", "kept of full");
        foreach (LearningCurvePoint point in _points)
        {
            table.Add(
                point.Count.ToString(CultureInfo.InvariantCulture), point.Documents.ToString(CultureInfo.InvariantCulture),
                Format(point.All.Boilerplate.Precision), Format(point.All.Boilerplate.Recall), Format(point.All.Boilerplate.F1),
                Format(point.All.ContentKept), Format(point.All.ExpectedError), Format(point.Full.Boilerplate.F1), Format(point.Full.ContentKept));
        }

        return table.ToString();
    }

    public void Plot(string path)
    {
        var counts = new LinearAxis
        {
            Position = AxisPosition.Bottom, Title = "written documents a language that train, at most", Minimum = 0, Maximum = _points.Max(point => point.Count) + 2,
            MinorTickSize = 0, MajorGridlineStyle = OxyPlot.LineStyle.Solid, MajorGridlineColor = PlotStyle.Grid,
        };
        new LinePlot("Written documents kept for evaluation", counts, "F1 of boilerplate lines", LegendPosition.BottomRight)
            .Add("all languages", _points.Select(point => ((double)point.Count, point.All.Boilerplate.F1)), hasMarks: true)
            .Add($"languages with {_points.Max(point => point.Count)} documents", _points.Where(point => point.Full.Pages > 0).Select(point => ((double)point.Count, point.Full.Boilerplate.F1)), hasMarks: true)
            .Save(path);
    }

    private static bool IsWritten(PreparedPage page) => page.Page.Source == TextCorpus.Written && !page.Page.IsVariant;

    private static string Format(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
