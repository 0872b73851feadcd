using Boilerplate.Training.Evaluation;
using Boilerplate.Training.Preparation;
using OxyPlot.Axes;
using OxyPlot.Legends;

namespace Boilerplate.Training.Plots;

/// <summary>
/// The plots of a run. They show WCXB, whose gold is the most careful, in both modes, and the written documents that nobody
/// trained on; other sets are passed over, as a plot of all of them is not to be read.
/// </summary>
internal sealed class EvaluationPlots
{
    private readonly List<(string Name, string Set, OutOfFoldEvaluation Evaluation)> _series = [];

    public void Add(string mode, string set, OutOfFoldEvaluation evaluation)
    {
        if (set is "wcxb" or TextCorpus.Flattened + "-wcxb" or TextCorpus.WrittenEval)
            _series.Add((set == TextCorpus.WrittenEval ? $"{mode}, written documents" : $"{mode}, WCXB", set, evaluation));
    }

    /// <summary>Writes the plots that there are figures for.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        if (_series.Count == 0)
            return;
        WritePrecisionRecall(Path.Combine(folder, "precision-recall.svg"));
        WriteReliability(Path.Combine(folder, "reliability.svg"));
        if (_series.Any(series => series.Set != TextCorpus.WrittenEval))
            WritePageTypes(Path.Combine(folder, "page-types.svg"));
        foreach (var written in _series.Where(series => series.Set == TextCorpus.WrittenEval))
            WriteLanguages(Path.Combine(folder, "languages.svg"), written.Evaluation.Blocks);
    }

    /// <summary>Each curve with the point that the decisions stand at.</summary>
    private void WritePrecisionRecall(string path)
    {
        var plot = new LinePlot("Boilerplate blocks: precision and recall", PlotStyle.Share(AxisPosition.Bottom, "recall"), "precision", LegendPosition.BottomLeft);
        foreach (var (name, _, evaluation) in _series)
        {
            BinaryScore decided = evaluation.Blocks.All.Boilerplate;
            plot.Add(
                name, PrecisionRecallCurve.Of(evaluation.Pages.SelectMany(page => page.Blocks)).Select(point => (point.Recall, point.Precision)),
                hasMarks: false, (decided.Recall, decided.Precision));
        }

        plot.Save(path);
    }

    private void WriteReliability(string path)
    {
        var plot = new LinePlot("Reliability of the probability to be content", PlotStyle.Share(AxisPosition.Bottom, "probability"), "share that is content", LegendPosition.TopLeft);
        plot.AddDiagonal();
        foreach (var (name, _, evaluation) in _series)
        {
            plot.Add(
                name, evaluation.Reliability.Bins.Where(bin => bin.Count > 0).Select(bin => (bin.MeanProbability, bin.PositiveShare)), hasMarks: true);
        }

        plot.Save(path);
    }

    private void WritePageTypes(string path)
    {
        var pages = _series.Where(series => series.Set != TextCorpus.WrittenEval).ToArray();
        string[] types = [.. pages.SelectMany(series => series.Evaluation.Report.Groups).Where(group => group.Group == "page_type").Select(group => group.Name).Distinct().Order(StringComparer.Ordinal)];
        var plot = new BarPlot("WCXB by page type", "word F1", types);
        foreach (var (name, _, evaluation) in pages)
            plot.Add(name, types.Select(type => evaluation.Report.Find("page_type", type)?.F1));
        plot.Save(path);
    }

    private static void WriteLanguages(string path, BlockReport report)
    {
        BlockScore[] languages = [.. report.Groups.Where(group => group.Group == "lang").OrderByDescending(group => group.Boilerplate.F1)];
        new BarPlot("Written documents by language", "F1 of boilerplate lines", languages.Select(group => group.Name))
            .Add("text", languages.Select(group => (double?)group.Boilerplate.F1))
            .Save(path);
    }
}
