using Microsoft.ML.Data;

namespace Boilerplate.Training.Learning;

/// <summary>A block as the linear trainers see it.</summary>
internal sealed class SparseRow
{
    public VBuffer<float> Features;
    public bool Label;
    public float Weight;

    /// <summary>The class for the multiclass trainer: 0 content, then the categories.</summary>
    public uint Category;

    /// <summary>Each bucket's value is its number of hashes / sqrt(number of all hashes), as the library scores it.</summary>
    public static VBuffer<float> Vector(ReadOnlySpan<int> buckets, int size)
    {
        int[] sorted = buckets.ToArray();
        Array.Sort(sorted);
        var indices = new List<int>(sorted.Length);
        var values = new List<float>(sorted.Length);
        float unit = Scoring.LinearModel.Norm(sorted.Length);
        foreach (int bucket in sorted)
        {
            if (indices.Count > 0 && indices[^1] == bucket)
            {
                values[^1] += unit;
                continue;
            }

            indices.Add(bucket);
            values.Add(unit);
        }

        return new VBuffer<float>(size, indices.Count, [.. values], [.. indices]);
    }
}
