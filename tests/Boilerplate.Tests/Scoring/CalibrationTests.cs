using Boilerplate.Scoring;

namespace Boilerplate.Tests.Scoring;

public sealed class CalibrationTests
{
    private static readonly Calibration s_line = new([-2, 0, 4], [0.1f, 0.5f, 0.9f]);

    [Theory]
    [InlineData(-2, 0.1)]
    [InlineData(-1, 0.3)]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.6)]
    [InlineData(3, 0.8)]
    [InlineData(4, 0.9)]
    public void Apply_BetweenPoints_Interpolates(float logOdds, float expected) => Assert.Equal(expected, s_line.Apply(logOdds), 1e-6f);

    [Theory]
    [InlineData(-2.1f, 0.1f)]
    [InlineData(float.NegativeInfinity, 0.1f)]
    [InlineData(4.1f, 0.9f)]
    [InlineData(float.PositiveInfinity, 0.9f)]
    [InlineData(float.NaN, 0.1f)] // what is not known is not kept
    public void Apply_BeyondTheEnds_IsFlat(float logOdds, float expected) => Assert.Equal(expected, s_line.Apply(logOdds));

    [Fact]
    public void Apply_OnePoint_IsConstant()
    {
        var constant = new Calibration([1], [0.25f]);

        Assert.All([-5f, 1f, 5f, float.NaN], logOdds => Assert.Equal(0.25f, constant.Apply(logOdds)));
    }

    [Fact]
    public void Apply_RandomLines_NeverFallsAndStaysWithin()
    {
        var random = new Random(13);
        for (int round = 0; round < 300; round++)
        {
            int points = random.Next(1, 60);
            float[] logOdds = [.. Enumerable.Range(0, points).Select(_ => (float)((random.NextDouble() * 20) - 10)).Distinct().Order()];
            float[] probabilities = [.. logOdds.Select(_ => random.NextSingle()).Order()];
            var calibration = new Calibration(logOdds, probabilities);
            float previous = 0;
            for (float x = -11; x < 11; x += 0.01f)
            {
                float probability = calibration.Apply(x);
                Assert.InRange(probability, probabilities[0], probabilities[^1]);
                Assert.True(probability >= previous - 1e-6f, $"round {round}: falls at {x}");
                previous = probability;
            }
        }
    }

    [Theory]
    [InlineData(new float[] { }, new float[] { })]
    [InlineData(new float[] { 0 }, new[] { 0.1f, 0.2f })]
    [InlineData(new float[] { 1, 0 }, new[] { 0.1f, 0.2f })]
    [InlineData(new float[] { 0, 0 }, new[] { 0.1f, 0.2f })]
    [InlineData(new float[] { 0, 1 }, new[] { 0.2f, 0.1f })]
    [InlineData(new float[] { 0, 1 }, new[] { -0.1f, 0.1f })]
    [InlineData(new float[] { 0, 1 }, new[] { 0.1f, 1.1f })]
    [InlineData(new float[] { 0, 1 }, new[] { 0.1f, float.NaN })]
    [InlineData(new[] { float.NaN }, new[] { 0.1f })]
    [InlineData(new[] { 0, float.PositiveInfinity }, new[] { 0.1f, 0.2f })]
    [InlineData(new[] { float.MinValue, float.MaxValue }, new[] { 0.1f, 0.2f })]
    public void Create_NoRisingLine_IsInvalid(float[] logOdds, float[] probabilities) => Assert.Equal(
        "The calibration of the model is no rising line.",
        Assert.Throws<InvalidDataException>(() => new Calibration(logOdds, probabilities)).Message);
}
