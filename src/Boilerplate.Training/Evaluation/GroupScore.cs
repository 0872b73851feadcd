namespace Boilerplate.Training.Evaluation;

/// <summary>Means over the pages of a group; null where no page has the figure.</summary>
/// <param name="Group"><c>all</c>, <c>lang</c> or <c>page_type</c>.</param>
/// <param name="WithListed">Like <paramref name="With"/>, over the pages that list some.</param>
/// <param name="WithoutListed">Like <paramref name="Without"/>, over the pages that list some.</param>
/// <param name="Empty">Pages with a blank prediction.</param>
/// <param name="F1Interval">95 % bootstrap interval of <paramref name="F1"/>.</param>
internal sealed record GroupScore(
    string Group, string Name, int Pages,
    double? F1, double? Precision, double? Recall,
    double? With, double? Without, double? WithListed, double? WithoutListed,
    int Empty, Interval? F1Interval)
{
    public static GroupScore Of(string group, string name, IReadOnlyList<ScoredPage> pages)
    {
        double[] f1 = [.. pages.Select(page => page.Score.F1).OfType<double>()];
        return new GroupScore(
            group, name, pages.Count,
            Mean(f1), Mean(pages.Select(page => page.Score.Precision).OfType<double>()),
            Mean(pages.Select(page => page.Score.Recall).OfType<double>()),
            Mean(pages.Select(page => page.Score.With)), Mean(pages.Select(page => page.Score.Without)),
            Mean(pages.Where(page => page.Score.ListsWith).Select(page => page.Score.With)),
            Mean(pages.Where(page => page.Score.ListsWithout).Select(page => page.Score.Without)),
            pages.Count(page => page.Score.IsEmpty),
            f1.Length == 0 ? null : Bootstrap.OfMean(f1));
    }

    private static double? Mean(IEnumerable<double> values)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in values)
        {
            sum += value;
            count++;
        }

        return count == 0 ? null : sum / count;
    }
}
