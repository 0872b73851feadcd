using Boilerplate.Scoring;
using Boilerplate.Training.Learning;
using Microsoft.ML.Data;

namespace Boilerplate.Training.Tests.Learning;

public sealed class CategoryQuantizerTests
{
    private const int Buckets = 256;

    [Fact]
    public void Round_RandomWeights_KeepsTheirDifferences()
    {
        (VBuffer<float>[] weights, float[] biases) = Made(seed: 5);
        float[][] before = [.. weights.Select(ofClass => ofClass.DenseValues().ToArray())];
        float[] biasesBefore = [.. biases];

        CategoryModel model = CategoryQuantizer.Round(weights, biases);

        Assert.All(weights[0].DenseValues(), weight => Assert.Equal(0, weight));
        for (int c = 0; c < CategoryModel.Classes; c++)
        {
            float[] after = [.. weights[c + 1].DenseValues()];
            float step = model.Scales[c] * 7; // half the distance of the highest levels, and a little for rounding
            for (int bucket = 0; bucket < Buckets; bucket++)
            {
                Assert.Equal(before[c + 1][bucket] - before[0][bucket], after[bucket], step);
                int level = Level(model, bucket, c);
                Assert.Equal(model.Scales[c] * level * Math.Abs(level), after[bucket], 1e-6f);
            }

            Assert.Equal(biasesBefore[c + 1] - biasesBefore[0], model.Biases[c], 1e-6f);
        }
    }

    [Fact]
    public void Recover_RoundedWeights_GivesTheModelBack()
    {
        (VBuffer<float>[] weights, float[] biases) = Made(seed: 6);
        CategoryModel model = CategoryQuantizer.Round(weights, biases);

        CategoryModel recovered = CategoryQuantizer.Recover(weights, biases);

        Assert.Equal(model.Levels.ToArray(), recovered.Levels.ToArray());
        Assert.Equal(model.Biases.ToArray(), recovered.Biases.ToArray());
        for (int c = 0; c < CategoryModel.Classes; c++)
            Assert.Equal(model.Scales[c], recovered.Scales[c], model.Scales[c] * 1e-6f);
    }

    [Fact]
    public void Recover_WeightsThatWereNotRounded_IsInvalid()
    {
        (VBuffer<float>[] weights, float[] biases) = Made(seed: 7);

        Assert.Contains(
            "the model was not rounded when it was trained",
            Assert.Throws<InvalidDataException>(() => CategoryQuantizer.Recover(weights, biases)).Message, StringComparison.Ordinal);
    }

    private static (VBuffer<float>[] Weights, float[] Biases) Made(int seed)
    {
        var random = new Random(seed);
        VBuffer<float>[] weights =
        [
            .. Enumerable.Range(0, CategoryModel.Classes + 1)
                .Select(_ => new VBuffer<float>(Buckets, [.. Enumerable.Range(0, Buckets).Select(_ => (float)((random.NextDouble() * 4) - 2))])),
        ];
        return (weights, [.. Enumerable.Range(0, CategoryModel.Classes + 1).Select(_ => random.NextSingle())]);
    }

    private static int Level(CategoryModel model, int bucket, int category)
    {
        int level = (int)(model.Levels[bucket] >> CategoryModel.ShiftOf(category)) & 0xF;
        return level >= 8 ? level - 16 : level;
    }
}
