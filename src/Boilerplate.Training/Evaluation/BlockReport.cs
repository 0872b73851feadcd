using System.Globalization;

namespace Boilerplate.Training.Evaluation;

/// <summary>Figures over blocks: all pages together, by language and by page type.</summary>
internal sealed class BlockReport
{
    private BlockReport(IReadOnlyList<BlockScore> groups) => Groups = groups;

    /// <summary>All first, then languages and page types, each in ordinal order.</summary>
    public IReadOnlyList<BlockScore> Groups { get; }

    public BlockScore All => Groups[0];

    public static BlockReport Of(IReadOnlyCollection<ScoredPage> pages) => new([.. PageGroup.Of(pages).Select(BlockScore.Of)]);

    /// <summary>The table as text; P, R and F1 are of removing boilerplate, clean pages have none.</summary>
    public override string ToString()
    {
        var table = new TextTable("<group", "<name", "pages", "blocks", "P", "R", "F1", "kept", "AUC", "ECE", "clean", "untouched");
        foreach (BlockScore score in Groups)
        {
            table.Add(
                score.Group, score.Name, Count(score.Pages), Count(score.Blocks),
                Share(score.Boilerplate.Precision), Share(score.Boilerplate.Recall), Share(score.Boilerplate.F1),
                Share(score.ContentKept), Share(score.Area), Share(score.ExpectedError), Count(score.Clean), Share(score.UntouchedShare));
        }

        return table.ToString();
    }

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Share(double? value) => value?.ToString("F4", CultureInfo.InvariantCulture) ?? "-";
}
