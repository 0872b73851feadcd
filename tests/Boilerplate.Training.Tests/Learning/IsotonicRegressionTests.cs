using Boilerplate.Scoring;
using Boilerplate.Training.Learning;

namespace Boilerplate.Training.Tests.Learning;

public sealed class IsotonicRegressionTests
{
    [Fact]
    public void Fit_NoisyScores_RisesAndFollowsTheShares()
    {
        var random = new Random(31);
        float[] logOdds = [.. Enumerable.Range(0, 60_000).Select(_ => (float)((random.NextDouble() * 8) - 4))];
        bool[] isContent = [.. logOdds.Select(x => random.NextDouble() < TrueShare(x))];

        Calibration line = IsotonicRegression.Fit(logOdds, isContent, Ones(logOdds.Length));

        for (float x = -3.5f; x <= 3.5f; x += 0.25f)
            Assert.Equal(TrueShare(x), line.Apply(x), 0.06);
        Assert.InRange(line.LogOdds.Length, 20, 201);
        Assert.InRange(line.Apply(-10), 0.001, 0.2);

        // Half as steep as the scores claim: what a calibration is to find out.
        static double TrueShare(double x) => 1 / (1 + Math.Exp(-x / 2));
    }

    [Fact]
    public void Fit_AnyOrderOfRows_IsTheSame()
    {
        var random = new Random(32);
        (float Score, bool Label)[] rows = [.. Enumerable.Range(0, 5000).Select(i => ((float)(i / 500.0), random.Next(5000) < i))];
        Calibration before = Fit(rows);
        random.Shuffle(rows);
        Calibration after = Fit(rows);

        Assert.Equal(before.Probabilities.ToArray(), after.Probabilities.ToArray());
        Assert.Equal(before.LogOdds.ToArray(), after.LogOdds.ToArray());
    }

    [Fact]
    public void Fit_Weights_CountAsThatManyRows()
    {
        Calibration weighted = IsotonicRegression.Fit([0, 0], [true, false], [3, 1]);
        Calibration repeated = IsotonicRegression.Fit([0, 0, 0, 0], [true, true, true, false], Ones(4));

        Assert.Equal(0.75, weighted.Apply(0), 1e-6);
        Assert.Equal(0.75, repeated.Apply(0), 1e-6);
    }

    [Theory]
    [InlineData(false, 0.001f)]
    [InlineData(true, 0.999f)]
    public void Fit_OneLabel_IsNotCertain(bool label, float expected) =>
        Assert.Equal(expected, IsotonicRegression.Fit([-1, 0, 1], [label, label, label], Ones(3)).Apply(0));

    [Fact]
    public void Fit_FallingLabels_IsTheirMean() =>
        Assert.Equal(0.5f, IsotonicRegression.Fit([-1, 1], [true, false], Ones(2)).Apply(0));

    [Fact]
    public void Fit_NoRows_KnowsNothing() => Assert.Equal(0.5f, IsotonicRegression.Fit([], [], []).Apply(3));

    private static Calibration Fit((float Score, bool Label)[] rows) =>
        IsotonicRegression.Fit([.. rows.Select(row => row.Score)], [.. rows.Select(row => row.Label)], Ones(rows.Length));

    private static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];
}
