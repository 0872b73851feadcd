using Boilerplate.Scoring;

namespace Boilerplate.Tests.Scoring;

public sealed class DecisionRuleTests
{
    [Theory]
    [InlineData(false, 0.3f, 100, false)] // 30 words expected, all in doubt: a wall
    [InlineData(false, 0.3f, 200, true)] // 60 words expected: a long text has some
    [InlineData(false, 0.6f, 10, true)] // a short text whose line is likely content
    [InlineData(true, 0.3f, 40, false)] // 12 words expected of a page
    [InlineData(true, 0.3f, 60, true)]
    public void FindThreshold_OneBlock_IsKeptWhereContentIsToBeExpected(bool isHtml, float probability, float words, bool isKept) =>
        Assert.Equal(isKept, probability >= Threshold(isHtml, probability, words, ClassifierOptions.Default));

    [Fact]
    public void FindThreshold_FixedThreshold_KnowsNoGate() =>
        Assert.Equal(0.2f, Threshold(isHtml: false, 0.3f, 1, new ClassifierOptions { Threshold = 0.2 }));

    private static float Threshold(bool isHtml, float probability, float words, ClassifierOptions options) =>
        DecisionRule.FindThreshold(new PageDecoder(), isHtml, [probability], [words], options);
}
