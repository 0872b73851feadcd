using System.Runtime.CompilerServices;

namespace Boilerplate.Features;

/// <summary>log2(1 + count) of whole numbers, the small ones at hand.</summary>
internal static class BinaryLogarithm
{
    private static readonly double[] s_small = [.. Enumerable.Range(0, 2048).Select(count => Math.Log2(1.0 + count))];

    /// <param name="count">Not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfOnePlus(int count)
    {
        double[] small = s_small;
        return (uint)count < (uint)small.Length ? small[count] : Math.Log2(1.0 + count);
    }
}
