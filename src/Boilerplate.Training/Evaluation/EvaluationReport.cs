using System.Globalization;

namespace Boilerplate.Training.Evaluation;

/// <summary>Scores of a set of pages: all together, by language and by page type.</summary>
internal sealed class EvaluationReport
{
    private EvaluationReport(IReadOnlyList<GroupScore> groups) => Groups = groups;

    /// <summary>All first, then languages and page types, each in ordinal order.</summary>
    public IReadOnlyList<GroupScore> Groups { get; }

    public GroupScore All => Groups[0];

    public static EvaluationReport Of(IReadOnlyCollection<ScoredPage> pages) =>
        new([.. PageGroup.Of(pages).Select(group => GroupScore.Of(group.Group, group.Name, group.Pages))]);

    public GroupScore? Find(string group, string name) =>
        Groups.FirstOrDefault(score => score.Group == group && score.Name == name);

    /// <summary>The table as text; with* and without* are means over the pages that list such snippets.</summary>
    public override string ToString()
    {
        var table = new TextTable(
            "<group", "<name", "pages", "F1", "95% low", "high", "P", "R", "with", "without", "with*", "without*", "empty");
        foreach (GroupScore score in Groups)
        {
            table.Add(
                score.Group, score.Name, score.Pages.ToString(CultureInfo.InvariantCulture),
                Share(score.F1), Share(score.F1Interval?.Low), Share(score.F1Interval?.High),
                Share(score.Precision), Share(score.Recall), Share(score.With), Share(score.Without),
                Share(score.WithListed), Share(score.WithoutListed), score.Empty.ToString(CultureInfo.InvariantCulture));
        }

        return table.ToString();
    }

    private static string Share(double? value) => value?.ToString("F4", CultureInfo.InvariantCulture) ?? "-";
}
