using System.Runtime.InteropServices;
using Microsoft.ML.Data;

namespace Boilerplate.Training.Learning;

/// <summary>
/// Scales the values of rows by how rare their buckets are, so that L-BFGS with one L2 penalty for all moves the weights of rare
/// hashes as readily as those of common ones: (1 + ln((1 + rows) / (1 + rows with the bucket))) / 3. The trained weights take the scale in,
/// so nothing of it is left at run time. Sparck Jones 1972, "A statistical interpretation of term specificity".
/// </summary>
internal sealed class InverseDocumentFrequency
{
    private readonly float[] _scale;

    private InverseDocumentFrequency(float[] scale) => _scale = scale;

    public static InverseDocumentFrequency Of(IReadOnlyCollection<SparseRow> rows, int buckets)
    {
        var counts = new int[buckets];
        foreach (SparseRow row in rows)
        {
            foreach (KeyValuePair<int, float> item in row.Features.Items())
                counts[item.Key]++;
        }

        return new InverseDocumentFrequency([.. counts.Select(count => (float)((1 + Math.Log((1.0 + rows.Count) / (1 + count))) / 3))]);
    }

    /// <summary>The row with its values scaled; the original stays as it is.</summary>
    public SparseRow Scale(SparseRow row)
    {
        ReadOnlySpan<int> indices = row.Features.GetIndices();
        float[] values = row.Features.GetValues().ToArray();
        for (int i = 0; i < values.Length; i++)
            values[i] *= _scale[row.Features.IsDense ? i : indices[i]];
        return new SparseRow
        {
            Features = new VBuffer<float>(row.Features.Length, values.Length, values, indices.ToArray()),
            Label = row.Label,
            Category = row.Category,
            Weight = row.Weight,
        };
    }

    /// <summary>Makes weights that were trained on scaled rows fit rows as they are; in place.</summary>
    public void Apply(VBuffer<float> weights)
    {
        ReadOnlySpan<float> values = weights.GetValues();
        Span<float> writable = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(values), values.Length);
        ReadOnlySpan<int> indices = weights.GetIndices();
        for (int i = 0; i < writable.Length; i++)
            writable[i] *= _scale[weights.IsDense ? i : indices[i]];
    }
}
