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

    [Fact]
    public void CategoryScore_RandomBlocks_EqualsTheNaiveSum()
    {
        const int Bits = 5;
        CategoryModel model = Support.SmallModel.Categories(seed: 3, Bits);
        Boilerplate.Documents.Document document = Support.SampleFiles.Segment("article-en-notices-es.txt");
        var page = new PageText();
        page.Scan(document);
        var scores = new float[CategoryModel.Classes];
        for (int block = 0; block < document.BlockCount; block++)
        {
            var hashes = new Boilerplate.Documents.GrowableArray<uint>();
            var collector = new HashCollector(hashes);
            CategoryModel.EmitHashes(ref collector, page, block, document.GetText(block));
            uint[] all = hashes.Span.ToArray();

            model.Score(page, block, document.GetText(block), scores);

            for (int c = 0; c < scores.Length; c++)
            {
                double total = 0;
                foreach (uint hash in all)
                    total += model.Weights[((int)(hash >> (32 - Bits)) * CategoryModel.Classes) + c];
                Assert.Equal(model.Biases[c] + (model.Scale * total / Math.Sqrt(all.Length)), scores[c], 1e-4);
            }
        }
    }
}
