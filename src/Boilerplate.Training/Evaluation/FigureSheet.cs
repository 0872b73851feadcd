using System.Globalization;
using System.Text;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Evaluation;

/// <summary>
/// Collects the figures of a run and writes them as Markdown tables into the <see cref="MarkdownSections"/> of documents:
/// no figure there is written by hand.
/// </summary>
internal sealed class FigureSheet
{
    private readonly List<string> _rows = [];
    private readonly Dictionary<string, EvaluationReport> _byType = [];
    private BlockReport? _written;
    private CategoryReport? _categories;
    private CategoryReport? _foundCategories;

    public void Add(string mode, string set, OutOfFoldEvaluation evaluation)
    {
        GroupScore all = evaluation.Report.All;
        BlockScore blocks = evaluation.Blocks.All;
        string interval = all.F1Interval is { } range ? $" ({Format(range.Low)} to {Format(range.High)})" : "";
        _rows.Add($"| {mode} | {set} | {all.Pages} | {Format(all.F1)}{interval} | {Format(all.Precision)} | {Format(all.Recall)} | {Format(blocks.Boilerplate.F1)} | {Format(blocks.ContentKept)} | {Format(blocks.ExpectedError)} |");
        if (set.EndsWith("wcxb", StringComparison.Ordinal))
            _byType[mode] = evaluation.Report;
        if (set == TextCorpus.WrittenEval)
            _written = evaluation.Blocks;
    }

    /// <param name="found">Of the notices that the text mode removes; null where it was not evaluated.</param>
    public void AddCategories(CategoryReport all, CategoryReport? found) => (_categories, _foundCategories) = (all, found);

    /// <summary>Replaces the sections <c>figures</c>, <c>languages</c> and <c>categories</c> of a document as far as it has them.</summary>
    /// <exception cref="InvalidDataException">The document has none of them.</exception>
    public void WriteTo(string path)
    {
        var sections = new Dictionary<string, string> { ["figures"] = ToString() };
        if (_written is not null)
            sections.Add("languages", LanguagesOf(_written));
        if (_foundCategories is not null)
            sections.Add("categories", _foundCategories.ToMarkdown());
        MarkdownSections.Write(path, sections);
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

        if (_categories is not null)
            sheet.Append(CultureInfo.InvariantCulture, $"\nCategory of the notices in the documents kept for evaluation: {Format(_categories.Accuracy)} right");
        if (_foundCategories is not null)
            sheet.Append(CultureInfo.InvariantCulture, $"; of the {_foundCategories.Total} that the text mode removes: {Format(_foundCategories.Accuracy)}");
        if (_categories is not null)
            sheet.Append(".\n");
        return sheet.ToString();
    }

    private static string LanguagesOf(BlockReport report)
    {
        var table = new StringBuilder("| language | documents | boilerplate precision | recall | F1 | content blocks kept | ECE | without boilerplate | of them untouched |\n");
        table.Append("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (BlockScore score in report.Groups.Where(score => score.Group is "all" or "lang"))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {score.Name} | {score.Pages} | {Format(score.Boilerplate.Precision)} | {Format(score.Boilerplate.Recall)} | {Format(score.Boilerplate.F1)} ");
            table.Append(CultureInfo.InvariantCulture, $"| {Format(score.ContentKept)} | {Format(score.ExpectedError)} | {score.Clean} | {Format(score.UntouchedShare)} |\n");
        }

        return table.ToString();
    }

    private static string Format(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "-";
}
