using Boilerplate.Training.Preparation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Preparation;

public sealed class RowSamplerTests
{
    [Fact]
    public void Sample_SamePageAndSeed_GivesTheSameRows()
    {
        PreparedPage page = Page(500);

        Assert.Equal(RowSampler.Sample(page, 50, seed: 1), RowSampler.Sample(Page(500), 50, seed: 1));
        Assert.NotEqual(RowSampler.Sample(page, 50, seed: 1), RowSampler.Sample(page, 50, seed: 2));
        Assert.NotEqual(
            RowSampler.Sample(MadeUpPages.Prepared("a", page.Weights), 50, 1), RowSampler.Sample(MadeUpPages.Prepared("b", page.Weights), 50, 1));
    }

    [Fact]
    public void Sample_FewRows_TakesAllThatCountAsTheyAre()
    {
        PreparedPage page = MadeUpPages.Prepared("small", 2, 0, 3, 0.5f);

        Assert.Equal([(0, 2f), (2, 3f), (3, 0.5f)], RowSampler.Sample(page, 4, seed: 1));
    }

    [Fact]
    public void Sample_ManyRows_TakesAboutTheLimitInOrderAndKeepsTheTotalWeight()
    {
        PreparedPage page = Page(400);
        double total = page.Weights.Sum();
        double rows = 0;
        double weight = 0;
        const int Seeds = 400;
        for (int seed = 0; seed < Seeds; seed++)
        {
            (int Row, float Weight)[] sample = [.. RowSampler.Sample(page, 100, seed)];
            Assert.Equal(sample.Select(row => row.Row).Order(), sample.Select(row => row.Row));
            Assert.All(sample, row => Assert.InRange(row.Weight, page.Weights[row.Row], 8 * page.Weights[row.Row] * 1.0001f));
            rows += sample.Length;
            weight += sample.Sum(row => (double)row.Weight);
        }

        Assert.Equal(100, rows / Seeds, 4.0);
        Assert.Equal(1, weight / Seeds / total, 0.02);
    }

    [Fact]
    public void Sample_NoWeight_TakesNothing() => Assert.Empty(RowSampler.Sample(MadeUpPages.Prepared("none", 0, 0), 10, seed: 1));

    /// <summary>Weights within a factor of four: none needs more than 8 times its own.</summary>
    private static PreparedPage Page(int rows)
    {
        var random = new Random(35);
        return MadeUpPages.Prepared("page", [.. Enumerable.Range(0, rows).Select(_ => 1 + (3 * random.NextSingle()))]);
    }
}
