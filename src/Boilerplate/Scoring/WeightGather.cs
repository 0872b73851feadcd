using System.Diagnostics;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Boilerplate.Tokenization.Kernels;

namespace Boilerplate.Scoring;

/// <summary>Looks up the weights of many hashes at once. Only where AVX-512 is: processors before it gather slowly.</summary>
internal static class WeightGather
{
    /// <summary>The smallest table: four weights are read at a time.</summary>
    public const int MinWeights = sizeof(int);

    public static bool IsSupported => Avx2.IsSupported && CharWindow.Kernel == KernelKind.Vector512;

    /// <summary>The sum of the weights of the chosen hashes, and how many of those weights are not zero.</summary>
    /// <param name="weights">A power of two, <see cref="MinWeights"/> at least.</param>
    /// <param name="shift">A hash shifted right by it is the place of its weight.</param>
    /// <param name="hashes">64.</param>
    /// <param name="chosen">A bit for each hash.</param>
    public static unsafe (int Sum, int Nonzero) Sum(sbyte[] weights, int shift, ReadOnlySpan<uint> hashes, ulong chosen)
    {
        Debug.Assert(hashes.Length == 64 && weights.Length == 1 << (32 - shift), "A bit a hash; a weight for each bucket.");
        Vector256<int> sums = default, nonzero = default;
        var bits = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        fixed (sbyte* table = weights)
        {
            for (int i = 0; chosen != 0; chosen >>= Vector256<uint>.Count, i += Vector256<uint>.Count)
            {
                // The number of four weights, and the bits above the weight in them.
                Vector256<uint> place = Vector256.Create(hashes[i..]) >>> shift;
                Vector256<uint> above = Vector256.Create(24u) - ((place & Vector256.Create(3u)) << 3);
                Vector256<int> four = Avx2.GatherVector256((int*)table, (place >>> 2).AsInt32(), sizeof(int));
                Vector256<int> weight = Avx2.ShiftLeftLogicalVariable(four, above) >> 24;
                weight &= Vector256.Equals(Vector256.Create((int)chosen) & bits, bits);
                sums += weight;
                nonzero += Vector256.Equals(weight, Vector256<int>.Zero) + Vector256<int>.One;
            }
        }

        return (Vector256.Sum(sums), Vector256.Sum(nonzero));
    }
}
