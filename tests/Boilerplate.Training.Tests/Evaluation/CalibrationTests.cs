using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void Of_Probabilities_WeightsBinsByCount()
    {
        ReliabilityTable calibration = ReliabilityTable.Of([0.1f, 0.1f, 0.1f, 0.9f, 1f], [false, false, true, true, true], bins: 2);

        Assert.Equal(2, calibration.Bins.Count);
        Assert.Equal((0.0, 0.5, 3), (calibration.Bins[0].Lower, calibration.Bins[0].Upper, calibration.Bins[0].Count));
        Assert.Equal(1 / 3.0, calibration.Bins[0].PositiveShare, 1e-9);
        Assert.Equal(0.95, calibration.Bins[1].MeanProbability, 1e-6);
        Assert.Equal(0.6 * (1 / 3.0 - 0.1) + 0.4 * 0.05, calibration.ExpectedError, 1e-6);
        Assert.StartsWith("  from      to  count  probability  positive\n0.0000  0.5000      3       0.1000    0.3333\n", calibration.ToString());
    }

    [Fact]
    public void Of_Default_HasFifteenBins() => Assert.Equal(15, ReliabilityTable.Of([], []).Bins.Count);

    [Theory]
    [InlineData(1.1f)]
    [InlineData(float.NaN)]
    public void Of_NoProbability_Throws(float value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReliabilityTable.Of([value], [true]));

    [Theory]
    [InlineData(new[] { 0.1f, 0.4f, 0.35f, 0.8f }, new[] { false, false, true, true }, 0.75)]
    [InlineData(new[] { 0.5f, 0.5f, 0.5f }, new[] { false, true, true }, 0.5)]
    [InlineData(new[] { 3f, 2f, 2f, 1f }, new[] { true, true, false, false }, 0.875)]
    public void AreaUnderCurve_Scores_SharesTies(float[] scores, bool[] labels, double expected) =>
        Assert.Equal(expected, BinaryScore.AreaUnderCurve(scores, labels)!.Value, 1e-12);

    [Fact]
    public void AreaUnderCurve_OneClass_IsNull() => Assert.Null(BinaryScore.AreaUnderCurve([1f], [true]));

    [Fact]
    public void AreaUnderCurve_NotANumber_Throws() =>
        Assert.Throws<ArgumentException>(() => BinaryScore.AreaUnderCurve([float.NaN, 1f], [true, false]));

    [Fact]
    public void At_Threshold_CountsEqualAsPositive()
    {
        BinaryScore score = BinaryScore.At(0.5, [0.5f, 0.6f, 0.4f, 0.1f], [true, false, true, false]);
        Assert.Equal(new BinaryScore(0.5, 0.5, 0.5), score);
        Assert.Equal(default, BinaryScore.At(0.5, [], []));
    }
}
