using System.Runtime.CompilerServices;

namespace Boilerplate.Features;

/// <summary>ln(1 + count): most of what is counted is a small whole number, whose logarithm is at hand.</summary>
internal static class Logarithm
{
    private static readonly double[] s_small = [.. Enumerable.Range(0, 1024).Select(count => Math.Log(1.0 + count))];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfOnePlus(double count)
    {
        int whole = (int)count;
        return whole == count && (uint)whole < (uint)s_small.Length ? s_small[whole] : Math.Log(1 + count);
    }
}
