using System.Runtime.CompilerServices;

namespace Boilerplate.Features;

/// <summary>The features of a block, one after the other or, among those of other blocks, at a constant distance.</summary>
internal readonly ref struct FeatureRow(Span<float> values, int stride)
{
    private readonly Span<float> _values = values;

    public ref float this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _values[column * stride];
    }

    public static implicit operator FeatureRow(Span<float> values) => new(values, 1);

    public static implicit operator FeatureRow(float[] values) => new(values, 1);

    /// <summary>The row from a column on.</summary>
    public FeatureRow From(int column) => new(_values[(column * stride)..], stride);

    /// <summary>Copies as many columns as fit.</summary>
    public void CopyTo(Span<float> columns)
    {
        for (int i = 0; i < columns.Length; i++)
            columns[i] = this[i];
    }
}
