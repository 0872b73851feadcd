using Boilerplate.Scoring;

namespace Boilerplate.Tests.Scoring;

public sealed class PageDecoderTests
{
    private readonly PageDecoder _decoder = new();

    [Fact]
    public void FindThreshold_RandomPages_HasTheHighestExpectedF1OfAllThresholds()
    {
        var random = new Random(14);
        for (int round = 0; round < 5000; round++)
        {
            // Few values, so that many blocks tie.
            int values = random.Next(2, 20);
            float[] probabilities = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => random.Next(values + 1) / (float)values)];
            float[] weights = [.. probabilities.Select(_ => (float)random.Next(0, 40))];
            float power = new[] { 0.8f, 1f, 1.25f }[round % 3];

            float threshold = _decoder.FindThreshold(probabilities, weights, power, minWords: 0);

            double best = probabilities.Append(2f).Max(candidate => ExpectedF1(probabilities, weights, power, candidate));
            Assert.Equal(best, ExpectedF1(probabilities, weights, power, threshold), 1e-6);
        }
    }

    [Fact]
    public void FindThreshold_SmallPages_BeatsEverySubset()
    {
        var random = new Random(15);
        for (int round = 0; round < 300; round++)
        {
            float[] probabilities = [.. Enumerable.Range(0, 8).Select(_ => random.NextSingle())];
            float[] weights = [.. probabilities.Select(_ => (float)random.Next(1, 40))];
            float threshold = _decoder.FindThreshold(probabilities, weights, power: 1, minWords: 0);
            double best = Enumerable.Range(0, 256).Max(subset => F1(probabilities, weights, 1, i => (subset >> i & 1) != 0));

            Assert.Equal(best, ExpectedF1(probabilities, weights, 1, threshold), 1e-6);
        }
    }

    [Fact]
    public void FindThreshold_AnyOrderOfBlocks_IsTheSame()
    {
        var random = new Random(16);
        for (int round = 0; round < 500; round++)
        {
            (float P, float W)[] blocks = [.. Enumerable.Range(0, 12).Select(_ => (random.Next(5) / 4f, (float)random.Next(1, 30)))];
            float before = Find(blocks);
            random.Shuffle(blocks);
            Assert.Equal(before, Find(blocks));
        }

        float Find((float P, float W)[] blocks) =>
            _decoder.FindThreshold([.. blocks.Select(block => block.P)], [.. blocks.Select(block => block.W)], 1, 0);
    }

    [Fact]
    public void FindThreshold_HigherPower_NeverKeepsMore()
    {
        var random = new Random(17);
        for (int round = 0; round < 3000; round++)
        {
            float[] probabilities = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.NextSingle())];
            float[] weights = [.. probabilities.Select(_ => (float)random.Next(1, 40))];
            float recall = _decoder.FindThreshold(probabilities, weights, 0.8f, 0);
            float balanced = _decoder.FindThreshold(probabilities, weights, 1, 0);
            float precision = _decoder.FindThreshold(probabilities, weights, 1.25f, 0);

            Assert.True(recall <= balanced && balanced <= precision, $"round {round}: {recall} {balanced} {precision}");
        }
    }

    [Fact]
    public void FindThreshold_FewerExpectedWordsThanTheGate_KeepsNothing()
    {
        float[] probabilities = [0.5f, 0.5f];
        float[] weights = [10, 10];

        Assert.Equal(0.5f, _decoder.FindThreshold(probabilities, weights, 1, minWords: 10));
        Assert.True(_decoder.FindThreshold(probabilities, weights, 1, minWords: 10.5f) > 1);
    }

    [Theory]
    [InlineData(0f, 10f)]
    [InlineData(0.9f, 0f)]
    public void FindThreshold_NothingExpected_KeepsNothing(float probability, float weight) =>
        Assert.True(_decoder.FindThreshold([probability], [weight], 1, 0) > 1);

    [Fact]
    public void FindThreshold_NoBlocks_KeepsNothing() => Assert.True(_decoder.FindThreshold([], [], 1, 0) > 1);

    [Theory]
    [InlineData(false, Preset.Balanced, true)]
    [InlineData(true, Preset.Balanced, false)] // a page of ten words is an error page or an empty shell, a text of ten is a text
    public void DecisionRule_FewWords_AreKeptInTextsOnly(bool isHtml, Preset preset, bool keeps) => Assert.Equal(
        keeps, DecisionRule.FindThreshold(_decoder, isHtml, [0.9f], [10], new ClassifierOptions { Preset = preset }) <= 0.9f);

    [Fact]
    public void DecisionRule_FixedThreshold_IsTaken() =>
        Assert.Equal(0.3f, DecisionRule.FindThreshold(_decoder, true, [0.9f], [1], new ClassifierOptions { Threshold = 0.3 }));

    private static double ExpectedF1(float[] probabilities, float[] weights, float power, float threshold) =>
        F1(probabilities, weights, power, i => probabilities[i] >= threshold);

    private static double F1(float[] probabilities, float[] weights, float power, Func<int, bool> isKept)
    {
        double kept = 0;
        double hit = 0;
        double expected = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            double content = weights[i] * Math.Pow(probabilities[i], power);
            expected += content;
            kept += isKept(i) ? weights[i] : 0;
            hit += isKept(i) ? content : 0;
        }

        return kept + expected > 0 ? 2 * hit / (kept + expected) : 0;
    }
}
