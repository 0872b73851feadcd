namespace Boilerplate.Training.Evaluation;

/// <summary>Figures over the blocks of a group of pages.</summary>
/// <param name="Boilerplate">Of removing boilerplate.</param>
/// <param name="ContentKept">Share of content blocks that are kept; 1 without any.</param>
/// <param name="Area">Area under the ROC curve; null where one of the labels is missing.</param>
/// <param name="ExpectedError">Expected calibration error.</param>
/// <param name="Clean">Pages whose known blocks are all content.</param>
/// <param name="Untouched">Those of them that lose no block.</param>
internal sealed record BlockScore(
    string Group, string Name, int Pages, int Blocks,
    BinaryScore Boilerplate, double ContentKept, double? Area, double ExpectedError, int Clean, int Untouched)
{
    /// <summary>Share of the clean pages that stay whole; null without any.</summary>
    public double? UntouchedShare => Clean == 0 ? null : (double)Untouched / Clean;

    public static BlockScore Of(PageGroup group)
    {
        BlockOutcome[] blocks = [.. group.Pages.SelectMany(page => page.Blocks)];
        bool[] isBoilerplate = [.. blocks.Select(block => !block.IsContent)];
        int content = blocks.Count(block => block.IsContent);
        ScoredPage[] clean = [.. group.Pages.Where(page => page.Blocks.Count > 0 && page.Blocks.All(block => block.IsContent))];
        return new BlockScore(
            group.Group, group.Name, group.Pages.Count, blocks.Length,
            BinaryScore.At(0.5, [.. blocks.Select(block => block.IsKept ? 0f : 1f)], isBoilerplate),
            content == 0 ? 1 : (double)blocks.Count(block => block is { IsContent: true, IsKept: true }) / content,
            BinaryScore.AreaUnderCurve([.. blocks.Select(block => 1 - block.Probability)], isBoilerplate),
            ReliabilityTable.Of([.. blocks.Select(block => block.Probability)], [.. blocks.Select(block => block.IsContent)]).ExpectedError,
            clean.Length,
            clean.Count(page => page.Blocks.All(block => block.IsKept)));
    }
}
