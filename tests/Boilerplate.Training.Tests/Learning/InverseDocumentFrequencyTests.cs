using Boilerplate.Training.Learning;
using Microsoft.ML.Data;

namespace Boilerplate.Training.Tests.Learning;

public sealed class InverseDocumentFrequencyTests
{
    private static readonly SparseRow[] s_rows = [Row(0, 1), Row(0, 2), Row(0), Row(0, 1, 3)];

    [Fact]
    public void Scale_RareBuckets_CountMore()
    {
        SparseRow scaled = InverseDocumentFrequency.Of(s_rows, 8).Scale(s_rows[3]);

        float[] values = [.. scaled.Features.GetValues()];
        Assert.Equal([0, 1, 3], scaled.Features.GetIndices().ToArray());
        Assert.Equal(1.0 / 3, values[0], 1e-6);
        Assert.Equal((1 + Math.Log(5.0 / 3)) / 3, values[1], 1e-6);
        Assert.Equal((1 + Math.Log(5.0 / 2)) / 3, values[2], 1e-6);
        Assert.All(s_rows[3].Features.GetValues().ToArray(), value => Assert.Equal(1, value));
    }

    [Fact]
    public void Apply_WeightsOfScaledRows_ScoreRowsAsTheyAre()
    {
        var rarity = InverseDocumentFrequency.Of(s_rows, 8);
        float[] trained = [0.5f, -2, 3, 1, 0, 0, 0, 0];
        var weights = new VBuffer<float>(8, (float[])trained.Clone());
        double before = Score(rarity.Scale(s_rows[3]), trained);

        rarity.Apply(weights);

        Assert.Equal(before, Score(s_rows[3], [.. weights.DenseValues()]), 1e-5);
    }

    private static double Score(SparseRow row, float[] weights) => row.Features.Items().Sum(item => item.Value * weights[item.Key]);

    private static SparseRow Row(params int[] buckets) => new() { Features = new VBuffer<float>(8, buckets.Length, [.. buckets.Select(_ => 1f)], buckets) };
}
