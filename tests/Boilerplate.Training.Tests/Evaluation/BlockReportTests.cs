using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class BlockReportTests
{
    private static readonly PageScore s_score = PageScore.Of("a", "a", [], []);

    [Fact]
    public void Of_Pages_GroupsByLanguageAndType()
    {
        BlockReport report = BlockReport.Of(
        [
            Page("1", "news", "de", (1f, true, true), (0f, false, false), (0.5f, false, true)),
            Page("2", "news", "en", (1f, true, true), (1f, true, true)),
            Page("3", "forum", "en", (1f, true, true), (0.25f, true, false)),
        ]);

        Assert.Equal(
            """
            group      name   pages  blocks       P       R      F1    kept     AUC     ECE  clean  untouched
            all        all        3       7  0.5000  0.5000  0.5000  0.8000  0.9000  0.1786      2     0.5000
            lang       de         1       3  1.0000  0.5000  0.6667  1.0000  1.0000  0.1667      0          -
            lang       en         2       4  0.0000  0.0000  0.0000  0.7500       -  0.1875      2     0.5000
            page_type  forum      1       2  0.0000  0.0000  0.0000  0.5000       -  0.3750      1     0.0000
            page_type  news       2       5  1.0000  0.5000  0.6667  1.0000  1.0000  0.1000      1     1.0000

            """,
            report.ToString());
    }

    [Fact]
    public void Of_NoPages_HasNoBlocks()
    {
        BlockScore all = BlockReport.Of([]).All;
        Assert.Equal((0, 1.0, null), (all.Blocks, all.ContentKept, all.UntouchedShare));
    }

    private static ScoredPage Page(string id, string type, string language, params (float Probability, bool IsContent, bool IsKept)[] blocks) =>
        new(id, type, language, s_score) { Blocks = [.. blocks.Select((block, i) => new BlockOutcome(i, block.Probability, block.IsContent, block.IsKept))] };
}
