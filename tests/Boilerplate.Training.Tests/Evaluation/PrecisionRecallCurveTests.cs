using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class PrecisionRecallCurveTests
{
    [Fact]
    public void Of_Blocks_GivesAPointAProbability() => Assert.Equal(
        [new PrecisionRecallPoint(1, 0.5, 1), new PrecisionRecallPoint(0.5, 1, 2 / 3.0), new PrecisionRecallPoint(0, 1, 0.5)],
        PrecisionRecallCurve.Of([Block(0, false), Block(0.5f, true), Block(0.5f, false), Block(1, true)]));

    [Fact]
    public void Of_ManyBlocks_IsThinned()
    {
        IReadOnlyList<PrecisionRecallPoint> points = PrecisionRecallCurve.Of(Enumerable.Range(0, 1000).Select(i => Block(i / 1000f, i > 500)), limit: 20);

        Assert.InRange(points.Count, 15, 22);
        Assert.Equal(1, points[^1].Recall);
        Assert.Equal(points.OrderBy(point => point.Recall), points);
    }

    [Fact]
    public void Of_NoBoilerplate_IsEmpty() => Assert.Empty(PrecisionRecallCurve.Of([Block(1, true)]));

    private static BlockOutcome Block(float probability, bool isContent) => new(0, probability, isContent, true);
}
