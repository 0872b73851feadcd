using System.Globalization;
using System.Text;
using Boilerplate.Features;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Evaluation;

/// <summary>
/// Figures of languages that no model saw: each stands in a fold of its own, and linear models, both stages and calibration
/// that score it learned from the other folds. As in every cross-validation here, the scores that a later stage learns
/// from are of models that left out the page they score, not the language evaluated.
/// </summary>
internal sealed class LeaveOutEvaluation
{
    private readonly List<(string Mode, string Set, string Language, OutOfFoldEvaluation Evaluation)> _rows = [];

    public IReadOnlyList<(string Mode, string Set, string Language, OutOfFoldEvaluation Evaluation)> Rows => _rows;

    /// <summary>Adds the languages of a set that have pages there.</summary>
    /// <param name="pages">Pages with out-of-fold scores over the folds of the plan.</param>
    public void Add<TFeatures>(
        string mode, string set, StackedTrainer<TFeatures> trainer, IReadOnlyList<PreparedPage> pages, FoldPlan folds, IEnumerable<string> languages)
        where TFeatures : class, IFeatureSet, new()
    {
        foreach (string language in languages.DistinctBy(LanguageTag.PrimaryOf))
        {
            OutOfFoldEvaluation evaluation = OutOfFoldEvaluation.Of(trainer, pages, IsEvaluated, ClassifierOptions.Default);
            if (evaluation.Pages.Count > 0)
                _rows.Add((mode, set, language, evaluation));

            // By the page's own language: a document of another one that only holds lines of it stands in its fold too.
            bool IsEvaluated(PreparedPage page) => page.Page.Source == set && folds.FoldOfLanguage(page.Page.Language) is int own
                && own == folds.FoldOfLanguage(language);
        }
    }

    /// <summary>Word F1 by language, named <c>MODE/left-out-SET/LANGUAGE/f1</c>; the language <c>mean</c> is their mean.</summary>
    public IEnumerable<QualityFigure> Figures() =>
        from row in TableRows()
        where row.F1 is not null
        select new QualityFigure($"{row.Mode}/left-out-{row.Set}/{row.Name}/f1", row.F1 ?? 0);

    public override string ToString()
    {
        var table = new TextTable("<mode", "<set", "<left out", "pages", "F1", "95% low", "high", "P", "R", "block P", "block R", "block F1", "kept", "AUC", "ECE");
        foreach (LeaveOutRow row in TableRows())
        {
            table.Add(
                row.Mode, row.Set, row.Name, row.Pages.ToString(CultureInfo.InvariantCulture), Format(row.F1), Format(row.Interval?.Low), Format(row.Interval?.High),
                Format(row.Precision), Format(row.Recall), Format(row.Boilerplate.Precision), Format(row.Boilerplate.Recall), Format(row.Boilerplate.F1),
                Format(row.ContentKept), Format(row.Area), Format(row.ExpectedError));
        }

        return table.ToString();
    }

    /// <summary>The same as a Markdown table.</summary>
    public string ToMarkdown()
    {
        var table = new StringBuilder("| mode | set | language left out | pages | word F1 (95 % interval) | precision | recall | boilerplate block F1 | content blocks kept | ECE |\n");
        table.Append("|---|---|---|---:|---|---:|---:|---:|---:|---:|\n");
        foreach (LeaveOutRow row in TableRows())
        {
            string interval = row.Interval is { } range ? $" ({Format(range.Low)} to {Format(range.High)})" : "";
            table.Append(CultureInfo.InvariantCulture, $"| {row.Mode} | {row.Set} | {row.Name} | {row.Pages} | {Format(row.F1)}{interval} | {Format(row.Precision)} | {Format(row.Recall)} ");
            table.Append(CultureInfo.InvariantCulture, $"| {Format(row.Boilerplate.F1)} | {Format(row.ContentKept)} | {Format(row.ExpectedError)} |\n");
        }

        return table.ToString();
    }

    /// <summary>The languages of each mode and set, and after them their mean: each language counts the same.</summary>
    private IEnumerable<LeaveOutRow> TableRows()
    {
        foreach (var set in _rows.GroupBy(row => (row.Mode, row.Set)))
        {
            LeaveOutRow[] languages = [.. set.Select(row => LeaveOutRow.Of(row.Mode, row.Set, row.Language, row.Evaluation))];
            foreach (LeaveOutRow row in languages)
                yield return row;
            yield return LeaveOutRow.MeanOf(set.Key.Mode, set.Key.Set, languages);
        }
    }

    private static string Format(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "-";
}
