namespace Boilerplate.Tests.Classification;

public sealed class ClassifierOptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void Threshold_Probability_IsTaken(double? threshold) => Assert.Equal(threshold, new ClassifierOptions { Threshold = threshold }.Threshold);

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Threshold_NoProbability_IsRefused(double threshold)
    {
        ArgumentOutOfRangeException exception =
            Assert.Throws<ArgumentOutOfRangeException>(() => new ClassifierOptions { Threshold = threshold });

        Assert.Equal("Threshold", exception.ParamName);
        Assert.StartsWith("Expected a probability, 0 to 1.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Limits_NotPositive_AreRefused(int limit)
    {
        Assert.Equal("MaxLength", Assert.Throws<ArgumentOutOfRangeException>(() => new ClassifierOptions { MaxLength = limit }).ParamName);
        Assert.Equal("MaxDepth", Assert.Throws<ArgumentOutOfRangeException>(() => new ClassifierOptions { MaxDepth = limit }).ParamName);
        Assert.Equal("MaxBlocks", Assert.Throws<ArgumentOutOfRangeException>(() => new ClassifierOptions { MaxBlocks = limit }).ParamName);
    }

    [Fact]
    public void MaxDepth_MoreThanAnElementHolds_IsRefused()
    {
        Assert.Equal(32_767, new ClassifierOptions { MaxDepth = 32_767 }.MaxDepth);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClassifierOptions { MaxDepth = 32_768 });
    }

    [Fact]
    public void With_WrongValue_IsRefusedAsWell() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClassifierOptions.Default with { Threshold = 2 });

    [Fact]
    public void Default_Values_AreThose() => Assert.Equal(new ClassifierOptions(), ClassifierOptions.Default);
}
