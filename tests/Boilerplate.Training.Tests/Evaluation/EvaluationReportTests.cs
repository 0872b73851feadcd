using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class EvaluationReportTests
{
    [Fact]
    public void Of_Pages_GroupsByLanguageAndType()
    {
        EvaluationReport report = EvaluationReport.Of(
        [
            new ScoredPage("1", "forum", "en", PageScore.Of("a b", "a b", ["a"], ["b"])),
            new ScoredPage("2", "article", "de", PageScore.Of("", "a", ["a"], [])),
            new ScoredPage("3", null, "de", PageScore.Of("x", null, [], [])),
        ]);

        Assert.Equal(
            ["all/all", "lang/de", "lang/en", "page_type/article", "page_type/forum"],
            report.Groups.Select(score => $"{score.Group}/{score.Name}"));
        Assert.Equal((3, 0.5, 1), (report.All.Pages, report.All.F1, report.All.Empty));
        Assert.Equal(2 / 3.0, report.All.With!.Value, 1e-12);
        Assert.Equal((0.5, 1.0), (report.All.WithListed, report.All.WithoutListed));
        Assert.Equal(0, report.Find("lang", "de")!.F1);
        Assert.Equal(
            """
            group      name     pages      F1  95% low    high       P       R    with  without   with*  without*  empty
            all        all          3  0.5000   0.0000  1.0000  0.5000  0.5000  0.6667   1.0000  0.5000    1.0000      1
            lang       de           2  0.0000   0.0000  0.0000  0.0000  0.0000  0.5000   1.0000  0.0000         -      1
            lang       en           1  1.0000   1.0000  1.0000  1.0000  1.0000  1.0000   1.0000  1.0000    1.0000      0
            page_type  article      1  0.0000   0.0000  0.0000  0.0000  0.0000  0.0000   1.0000  0.0000         -      1
            page_type  forum        1  1.0000   1.0000  1.0000  1.0000  1.0000  1.0000   1.0000  1.0000    1.0000      0

            """,
            report.ToString());
    }

    [Fact]
    public void Of_NoPages_HasNoFigures()
    {
        GroupScore all = EvaluationReport.Of([]).All;
        Assert.Equal((0, null, null), (all.Pages, all.F1, all.F1Interval));
    }

    [Fact]
    public void Bootstrap_Sample_IsNearTheNormalInterval()
    {
        double[] values = [.. Enumerable.Range(0, 400).Select(i => i % 20 / 19.0)];

        Interval interval = Bootstrap.OfMean(values);

        double half = 1.96 * Math.Sqrt(values.Average(v => (v - 0.5) * (v - 0.5)) / values.Length);
        Assert.Equal(0.5 - half, interval.Low, 0.006);
        Assert.Equal(0.5 + half, interval.High, 0.006);
        Assert.Equal(interval, Bootstrap.OfMean(values));
    }

    [Fact]
    public void TextTableAdd_WrongWidth_Throws() =>
        Assert.Throws<ArgumentException>(() => new TextTable("a", "b").Add("1"));
}
