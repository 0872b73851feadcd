using System.Globalization;
using System.Text;
using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Evaluation;

/// <summary>How often the category of a notice is right, and what it is taken for.</summary>
internal sealed class CategoryReport
{
    private readonly int[,] _confusion = new int[CategoryModel.Classes, CategoryModel.Classes];
    private int _total;
    private int _right;

    public int Total => _total;

    public double Accuracy => _total == 0 ? 0 : (double)_right / _total;

    public static CategoryReport Of(CategoryModel model, IEnumerable<WrittenNotice> notices)
    {
        var report = new CategoryReport();
        var document = new Document();
        var page = new PageText();
        foreach (WrittenNotice notice in notices)
        {
            document.LoadText(notice.Text);
            page.Scan(document);
            report.Add(notice.Category, model.Predict(page, 0, document.GetText(0)));
        }

        return report;
    }

    public override string ToString()
    {
        var table = new TextTable("<category", "count", "recall", "precision", "<most taken for");
        for (int c = 0; c < CategoryModel.Classes; c++)
        {
            int count = Enumerable.Range(0, CategoryModel.Classes).Sum(other => _confusion[c, other]);
            int predicted = Enumerable.Range(0, CategoryModel.Classes).Sum(other => _confusion[other, c]);
            int worst = Enumerable.Range(0, CategoryModel.Classes).Where(other => other != c).MaxBy(other => _confusion[c, other]);
            table.Add(
                NameOf(c), count.ToString(CultureInfo.InvariantCulture), Share(_confusion[c, c], count), Share(_confusion[c, c], predicted),
                _confusion[c, worst] > 0 ? $"{NameOf(worst)} {_confusion[c, worst]}" : "");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{table}{_total} notices, right category {Accuracy:F4}\n");
    }

    /// <summary>The confusion matrix as a Markdown table: a row for each actual category, a numbered column for what it was taken for.</summary>
    public string ToMarkdown()
    {
        var table = new StringBuilder("| category |");
        for (int c = 0; c < CategoryModel.Classes; c++)
            table.Append(CultureInfo.InvariantCulture, $" {c + 1} |");
        table.Append(" right |\n|---|").Insert(table.Length, "---:|", CategoryModel.Classes + 1).Append('\n');
        for (int c = 0; c < CategoryModel.Classes; c++)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {c + 1} {NameOf(c)} |");
            for (int predicted = 0; predicted < CategoryModel.Classes; predicted++)
                table.Append(_confusion[c, predicted] == 0 ? " · |" : string.Create(CultureInfo.InvariantCulture, $" {_confusion[c, predicted]} |"));
            table.Append(CultureInfo.InvariantCulture, $" {Share(_confusion[c, c], Enumerable.Range(0, CategoryModel.Classes).Sum(other => _confusion[c, other]))} |\n");
        }

        return table.ToString();
    }

    private static string NameOf(int index) => ((BoilerplateCategory)(index + 1)).ToName();

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : ((double)part / whole).ToString("F2", CultureInfo.InvariantCulture);

    private void Add(BoilerplateCategory actual, BoilerplateCategory predicted)
    {
        _confusion[(int)actual - 1, (int)predicted - 1]++;
        _total++;
        _right += actual == predicted ? 1 : 0;
    }
}
