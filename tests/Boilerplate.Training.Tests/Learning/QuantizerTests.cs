using Boilerplate.Training.Learning;
using Microsoft.ML.Data;

namespace Boilerplate.Training.Tests.Learning;

public sealed class QuantizerTests
{
    [Fact]
    public void Round_DenseWeights_AreMultiplesOfTheScaleInBothModels()
    {
        var random = new Random(33);
        float[] values = [.. Enumerable.Range(0, 4096).Select(_ => (float)((random.NextDouble() * 2) - 1))];
        var weights = new VBuffer<float>(values.Length, (float[])values.Clone());

        (sbyte[] rounded, float scale) = Quantizer.Round([weights], values.Length);

        Assert.Equal(127, rounded.Max(weight => Math.Abs((int)weight)));
        for (int i = 0; i < values.Length; i++)
        {
            Assert.Equal(rounded[i] * scale, weights.GetValues()[i]);
            Assert.Equal(values[i], rounded[i] * scale, scale);
        }
    }

    [Fact]
    public void Recover_RoundedWeights_GivesTheIntegersBack()
    {
        var random = new Random(34);
        foreach (int classes in new[] { 1, 3 })
        {
            VBuffer<float>[] weights = [.. Enumerable.Range(0, classes).Select(_ => Sparse(random))];
            (sbyte[] rounded, float scale) = Quantizer.Round(weights, 512);
            (sbyte[] recovered, float again) = Quantizer.Recover(weights, 512);

            Assert.Equal(rounded, recovered);
            Assert.Equal(scale, again, scale * 1e-6f);
        }
    }

    [Fact]
    public void Round_FewWeightsBeyondAllOthers_AreCut()
    {
        float[] values = [.. Enumerable.Repeat(1f, 30_000)];
        values[7] = -50;
        var weights = new VBuffer<float>(values.Length, values);

        (sbyte[] rounded, float scale) = Quantizer.Round([weights], values.Length);

        Assert.Equal((127, -127), (rounded[0], rounded[7]));
        Assert.Equal(-1, weights.GetValues()[7], 1e-5f);
        Assert.Equal(1f / 127, scale, 1e-7f);
    }

    [Fact]
    public void Round_NoWeights_AreZero()
    {
        (sbyte[] rounded, float scale) = Quantizer.Round([new VBuffer<float>(8, 0, [], [])], 8);

        Assert.All(rounded, weight => Assert.Equal(0, weight));
        Assert.True(scale > 0);
        Assert.All(Quantizer.Recover([new VBuffer<float>(8, 0, [], [])], 8).Rounded, weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void Recover_WeightsThatWereNotRounded_IsInvalid() => Assert.Contains(
        "the model was not rounded when it was trained",
        Assert.Throws<InvalidDataException>(() => Quantizer.Recover([new VBuffer<float>(2, [1f, 0.46f])], 2)).Message, StringComparison.Ordinal);

    private static VBuffer<float> Sparse(Random random)
    {
        int[] indices = [.. Enumerable.Range(0, 512).Where(_ => random.Next(3) == 0)];
        return new VBuffer<float>(512, indices.Length, [.. indices.Select(_ => (float)((random.NextDouble() * 6) - 3))], indices);
    }
}
