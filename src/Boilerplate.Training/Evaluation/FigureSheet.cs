using System.Globalization;
using System.Text;

namespace Boilerplate.Training.Evaluation;

/// <summary>
/// Collects the figures of a run and writes them as Markdown tables into documents, between the lines
/// <c>&lt;!-- figures:begin --&gt;</c> and <c>&lt;!-- figures:end --&gt;</c>: no figure there is written by hand.
/// </summary>
internal sealed class FigureSheet
{
    private const string Begin = "<!-- figures:begin -->";
    private const string End = "<!-- figures:end -->";

    private readonly List<string> _rows = [];
    private readonly Dictionary<string, EvaluationReport> _byType = [];
    private double? _categoryAccuracy;

    public void Add(string mode, string set, OutOfFoldEvaluation evaluation)
    {
        GroupScore all = evaluation.Report.All;
        BinaryScore blocks = evaluation.Boilerplate;
        string interval = all.F1Interval is { } range ? $" ({Format(range.Low)} to {Format(range.High)})" : "";
        _rows.Add($"| {mode} | {set} | {all.Pages} | {Format(all.F1)}{interval} | {Format(all.Precision)} | {Format(all.Recall)} | {Format(blocks.F1)} | {Format(evaluation.ContentKept)} | {Format(evaluation.Reliability.ExpectedError)} |");
        if (set.EndsWith("wcxb", StringComparison.Ordinal))
            _byType[mode] = evaluation.Report;
    }

    public void AddCategories(double accuracy) => _categoryAccuracy = accuracy;

    /// <summary>Replaces the figures in a document.</summary>
    /// <exception cref="InvalidDataException">The document lacks the two lines.</exception>
    public void WriteTo(string path)
    {
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidDataException($"{path}: no lines {Begin} and {End} to write figures between.");
        File.WriteAllText(path, text[..(begin + Begin.Length)] + "\n" + this + text[end..]);
    }

    public override string ToString()
    {
        var sheet = new StringBuilder();
        sheet.Append("| mode | set | pages | word F1 (95 % interval) | precision | recall | boilerplate block F1 | content blocks kept | ECE |\n");
        sheet.Append("|---|---|---:|---|---:|---:|---:|---:|---:|\n");
        foreach (string row in _rows)
            sheet.Append(row).Append('\n');
        if (_byType.Count > 0)
        {
            string[] types = [.. _byType.Values.First().Groups.Where(group => group.Group == "page_type").Select(group => group.Name)];
            sheet.Append("\nWord F1 on WCXB by page type:\n\n| mode | ").AppendJoin(" | ", types).Append(" | with | without |\n|---|");
            sheet.Append(string.Concat(Enumerable.Repeat("---:|", types.Length + 2))).Append('\n');
            foreach ((string mode, EvaluationReport report) in _byType)
            {
                sheet.Append(CultureInfo.InvariantCulture, $"| {mode} | ").AppendJoin(" | ", types.Select(type => Format(report.Find("page_type", type)?.F1)));
                sheet.Append(CultureInfo.InvariantCulture, $" | {Format(report.All.With)} | {Format(report.All.Without)} |\n");
            }
        }

        if (_categoryAccuracy is double accuracy)
            sheet.Append(CultureInfo.InvariantCulture, $"\nCategory of the notices in the documents kept for evaluation: {Format(accuracy)} right.\n");
        return sheet.ToString();
    }

    private static string Format(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "-";
}
