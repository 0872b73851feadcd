using System.Runtime.CompilerServices;

namespace Boilerplate.Features;

/// <summary>ln(1 + count): most of what is counted is a small whole number, whose logarithm is at hand.</summary>
internal static class Logarithm
{
    private static readonly double[] s_small = OfSmall(1024);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfOnePlus(double count)
    {
        int whole = (int)count;
        return whole == count && (uint)whole < (uint)s_small.Length ? s_small[whole] : Math.Log(1 + count);
    }

    private static double[] OfSmall(int length)
    {
        double[] logarithms = new double[length];
        for (int count = 0; count < length; count++)
            logarithms[count] = Math.Log(1.0 + count);
        return logarithms;
    }
}
