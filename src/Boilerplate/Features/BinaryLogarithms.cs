using System.Runtime.Intrinsics;

namespace Boilerplate.Features;

/// <summary>log2(1 + count) of whole numbers: a table that grows with the counts of the pages that were seen. Not thread-safe.</summary>
internal sealed class BinaryLogarithms
{
    /// <summary>Of larger counts there are few on most pages.</summary>
    private const int MaxLength = 1 << 16;

    private double[] _table = [];

    /// <summary>Makes ready for counts up to this one.</summary>
    public void Cover(int count)
    {
        int length = Math.Min(count, MaxLength - 1) + 1, known = _table.Length;
        if (length <= known)
            return;
        Array.Resize(ref _table, Math.Min(MaxLength, Math.Max(length, 2 * known)));
        for (int i = known; i < _table.Length; i++)
            _table[i] = Of(1.0 + i);
    }

    /// <summary>log2 in managed code, unlike <see cref="Math.Log2"/>: the same everywhere, and several times as fast.</summary>
    public static double Of(double value) => Vector128.Log2(Vector128.CreateScalar(value)).ToScalar();

    /// <summary>The logarithms at hand, by count; of others see <see cref="OfOnePlus"/>.</summary>
    public ReadOnlySpan<double> Table => _table;

    /// <param name="table">This <see cref="Table"/>.</param>
    /// <param name="count">Not negative.</param>
    public static double OfOnePlus(ReadOnlySpan<double> table, int count) =>
        (uint)count < (uint)table.Length ? table[count] : Of(1.0 + count);
}
