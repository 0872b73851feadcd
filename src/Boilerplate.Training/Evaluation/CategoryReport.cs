using System.Globalization;
using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Scoring;

namespace Boilerplate.Training.Evaluation;

/// <summary>How often the category of a notice is right, and what it is taken for.</summary>
internal sealed class CategoryReport
{
    private readonly int[,] _confusion = new int[CategoryModel.Classes, CategoryModel.Classes];
    private int _total;
    private int _right;

    public double Accuracy => _total == 0 ? 0 : (double)_right / _total;

    public static CategoryReport Of(CategoryModel model, IEnumerable<(string Text, BoilerplateCategory Category)> notices)
    {
        var report = new CategoryReport();
        var document = new Document();
        var page = new PageText();
        foreach ((string text, BoilerplateCategory category) in notices)
        {
            document.LoadText(text);
            page.Scan(document);
            report.Add(category, model.Predict(page, 0, document.GetText(0)));
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
