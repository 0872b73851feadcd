using Boilerplate.Scoring;

namespace Boilerplate.Tests.Scoring;

public sealed class PageDecoderTests
{
    private readonly PageDecoder _decoder = new();

    [Fact]
    public void FindThreshold_RandomPages_HasTheHighestExpectedF1OfAllThresholdsOrNearly()
    {
        var random = new Random(14);
        for (int round = 0; round < 300; round++)
        {
            // Few values, so that many blocks tie.
            int values = random.Next(2, 20);
            float[] probabilities = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => random.Next(values + 1) / (float)values)];
            float[] weights = [.. probabilities.Select(_ => (float)random.Next(0, 40))];
            float power = new[] { 0.8f, 1f, 1.25f }[round % 3];

            float threshold = _decoder.FindThreshold(probabilities, weights, power, minWords: 0);

            double best = probabilities.Append(2f).Max(candidate => ExpectedF1(probabilities, weights, power, candidate));
            // The decoder takes five nodes for the integral.
            Assert.Equal(best, ExpectedF1(probabilities, weights, power, threshold), 3e-3);
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
    public void FindThreshold_HigherPower_KeepsLessOnTheWhole()
    {
        var random = new Random(17);
        int less = 0;
        int more = 0;
        for (int round = 0; round < 3000; round++)
        {
            float[] probabilities = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.NextSingle())];
            float[] weights = [.. probabilities.Select(_ => (float)random.Next(1, 40))];
            float recall = _decoder.FindThreshold(probabilities, weights, 0.8f, 0);
            float balanced = _decoder.FindThreshold(probabilities, weights, 1, 0);
            float precision = _decoder.FindThreshold(probabilities, weights, 1.25f, 0);
            less += (recall < balanced ? 1 : 0) + (balanced < precision ? 1 : 0);
            more += (recall > balanced ? 1 : 0) + (balanced > precision ? 1 : 0);
        }

        Assert.InRange(less, 1500, 6000);
        Assert.InRange(more, 0, 60);
    }

    /// <summary>That the model may be wrong about the page as a whole is a reason to keep a doubtful rest.</summary>
    [Fact]
    public void FindThreshold_EqualDoubt_KeepsWhatIndependentBlocksWould()
    {
        float[] probabilities = [.. Enumerable.Repeat(0.3f, 30)];
        float[] weights = [.. Enumerable.Repeat(20f, 30)];

        Assert.Equal(0.3f, _decoder.FindThreshold(probabilities, weights, 1, 0));
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

    /// <summary>The mean over a shift of all log-odds that is normal with deviation 1.5, by small steps.</summary>
    private static double ExpectedF1(float[] probabilities, float[] weights, float power, float threshold)
    {
        double sum = 0;
        double total = 0;
        for (double node = -6; node <= 6; node += 0.1)
        {
            double density = Math.Exp(-node * node / 2);
            total += density;
            sum += density * F1(probabilities, weights, threshold, p => Shifted(Math.Pow(p, power), node));
        }

        return sum / total;

        static double Shifted(double p, double node)
        {
            double clamped = Math.Clamp(p, 1e-4, 1 - 1e-4);
            return 1 / (1 + Math.Exp(-((Math.Log(clamped / (1 - clamped)) * Math.Sqrt(1 + (Math.PI * 2.25 / 8))) + (1.5 * node))));
        }
    }

    private static double F1(float[] probabilities, float[] weights, float threshold, Func<double, double> shift)
    {
        double kept = 0;
        double hit = 0;
        double expected = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            double content = weights[i] * shift(probabilities[i]);
            expected += content;
            kept += probabilities[i] >= threshold ? weights[i] : 0;
            hit += probabilities[i] >= threshold ? content : 0;
        }

        return kept + expected > 0 ? 2 * hit / (kept + expected) : 0;
    }
}
