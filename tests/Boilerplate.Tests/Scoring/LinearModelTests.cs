using Boilerplate.Features;
using Boilerplate.Scoring;

namespace Boilerplate.Tests.Scoring;

public sealed class LinearModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(16)]
    public void Score_RandomHashes_EqualsTheNaiveSum(int bits)
    {
        var random = new Random(bits);
        sbyte[] weights = [.. Enumerable.Range(0, 1 << bits).Select(_ => (sbyte)random.Next(-127, 128))];
        var model = new LinearModel(weights, scale: 0.02f, bias: -0.7f);
        for (int round = 0; round < 200; round++)
        {
            uint[] hashes = [.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => (uint)random.NextInt64(uint.MaxValue + 1L))];
            LinearModel.Sum sum = model.Begin();
            foreach (uint hash in hashes)
                sum.Add(hash);

            double total = hashes.Sum(hash => (double)weights[hash >> (32 - bits)]);
            double expected = hashes.Length == 0 ? -0.7 : -0.7 + (0.02 * total / Math.Sqrt(hashes.Length));
            Assert.Equal(expected, model.Score(sum), 1e-4);
        }
    }

    [Fact]
    public void Score_NoHashes_IsTheBias()
    {
        var model = new LinearModel([1, 2], 0.5f, 0.25f);

        Assert.Equal(0.25f, model.Score(model.Begin()));
    }

    [Theory]
    [InlineData(0u, 0)]
    [InlineData(0x7FFFFFFFu, 7)]
    [InlineData(0x80000000u, 8)]
    [InlineData(uint.MaxValue, 15)]
    public void BucketOf_IsTheTopBits(uint hash, int expected) => Assert.Equal(expected, LinearModel.BucketOf(hash, 4));
}
