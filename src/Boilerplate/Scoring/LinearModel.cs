using System.Numerics;
using System.Runtime.CompilerServices;
using Boilerplate.Features;

namespace Boilerplate.Scoring;

/// <summary>
/// A hashed linear model: bias + scale x sum of the weights of a block's hashes / sqrt(their number), a log-odds of
/// content. Weights are int8, one for each bucket; a hash's bucket is its top bits. Immutable and thread-safe.
/// </summary>
internal sealed class LinearModel
{
    private readonly sbyte[] _weights;
    private readonly int _shift;

    /// <param name="weights">A weight for each bucket; a power of two of them. Owned by the model.</param>
    public LinearModel(sbyte[] weights, float scale, float bias)
    {
        _weights = weights;
        _shift = 32 - int.Log2(weights.Length);
        Scale = scale;
        Bias = bias;
    }

    public float Scale { get; }

    public float Bias { get; }

    public ReadOnlySpan<sbyte> Weights => _weights;

    public static int BucketOf(uint hash, int bits) => (int)(hash >> (32 - bits));

    /// <summary>The factor of each hash's weight for a block with this many hashes.</summary>
    public static float Norm(int count) => count > 0 ? 1f / MathF.Sqrt(count) : 0f;

    /// <summary>Begins the sum over a block's hashes.</summary>
    public Sum Begin() => new(_weights, _shift);

    /// <summary>The log-odds from a finished sum.</summary>
    public float Score(in Sum sum) => Bias + Scale * sum.Total * Norm(sum.Count);

    /// <summary>Sums weights as hashes come.</summary>
    internal struct Sum(sbyte[] weights, int shift) : IHashSink
    {
        public int Total { get; private set; }

        public int Count { get; private set; }

        /// <summary>Hashes whose bucket has a weight: training has seen them.</summary>
        public int Known { get; private set; }

        /// <summary>Share of hashes that training has seen, 0 to 1: unknown words are no evidence.</summary>
        public readonly float KnownShare => Count > 0 ? (float)Known / Count : 0f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint hash)
        {
            int weight = weights[(int)(hash >> shift)];
            Total += weight;
            Known += weight != 0 ? 1 : 0;
            Count++;
        }

        public void Add(ReadOnlySpan<uint> hashes, ulong chosen)
        {
            Count += BitOperations.PopCount(chosen);
            if (WeightGather.IsSupported && weights.Length >= WeightGather.MinWeights)
            {
                (int sum, int nonzero) = WeightGather.Sum(weights, shift, hashes, chosen);
                Total += sum;
                Known += nonzero;
                return;
            }

            int total = 0, known = 0;
            for (; chosen != 0; chosen &= chosen - 1)
            {
                int weight = weights[(int)(hashes[BitOperations.TrailingZeroCount(chosen)] >> shift)];
                total += weight;
                known += weight != 0 ? 1 : 0;
            }

            Total += total;
            Known += known;
        }
    }
}
