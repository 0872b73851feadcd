using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Boilerplate.Documents;
using Boilerplate.Features;

namespace Boilerplate.Scoring;

/// <summary>
/// A hashed multinomial linear model over words and character n-grams of a block: which kind of boilerplate it is, should
/// it be boilerplate. Immutable and thread-safe.
/// </summary>
internal sealed class CategoryModel
{
    private readonly sbyte[] _weights;
    private readonly float[] _biases;
    private readonly float _scale;
    private readonly int _bits;

    /// <summary>Categories in the order of <see cref="BoilerplateCategory"/>, without none.</summary>
    public const int Classes = (int)BoilerplateCategory.OtherUi;

    /// <summary>Below this probability of the best category a block is <see cref="BoilerplateCategory.OtherUi"/>.</summary>
    private const float MinProbability = 0.12f;

    /// <param name="weights">By bucket, then by class; owned by the model.</param>
    public CategoryModel(sbyte[] weights, float scale, float[] biases)
    {
        if (biases.Length != Classes || weights.Length % Classes != 0
            || weights.Length / Classes < 2 || !int.IsPow2(weights.Length / Classes))
            throw new InvalidDataException("The category model of the file has the wrong size.");
        _weights = weights;
        _biases = biases;
        _scale = scale;
        _bits = int.Log2(weights.Length / Classes);
    }

    public ReadOnlySpan<sbyte> Weights => _weights;

    public ReadOnlySpan<float> Biases => _biases;

    public float Scale => _scale;

    /// <summary>Emits the hashed features of a block.</summary>
    public static void EmitHashes<TSink>(ref TSink sink, PageText page, int block, ReadOnlySpan<char> text)
        where TSink : struct, IHashSink
    {
        WordHasher.Emit(ref sink, page, block, heading: -1, outerHeading: -1);
        CharacterHasher.Emit(ref sink, text);
        EmitShape(ref sink, page.Statistics[block]);
    }

    /// <summary>A date, a copyright mark, a price, how long it is: what tells kinds apart in languages that training knows little of.</summary>
    private static void EmitShape<TSink>(ref TSink sink, in BlockTextStatistics statistics)
        where TSink : struct, IHashSink
    {
        for (uint marks = (uint)statistics.Marks; marks != 0; marks &= marks - 1)
            sink.Add(StringHash.Combine(HashSpace.Mark, (uint)BitOperations.TrailingZeroCount(marks)));
        sink.Add(StringHash.Combine(HashSpace.Length, (uint)BitOperations.Log2((uint)(statistics.Words * 2) + 1)));
    }

    /// <summary>The most probable category of a block; other_ui where none is.</summary>
    public BoilerplateCategory Predict(PageText page, int block, ReadOnlySpan<char> text)
    {
        Span<float> scores = stackalloc float[Classes];
        Score(page, block, text, scores);
        int best = 0;
        for (int i = 1; i < Classes; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return IsBelowMin(scores, scores[best]) ? BoilerplateCategory.OtherUi : (BoilerplateCategory)(best + 1);
    }

    /// <summary>Whether the probability of the best class, 1 / sum(e^(score - best)), is too low.</summary>
    private static bool IsBelowMin(ReadOnlySpan<float> scores, float best)
    {
        // e^-d is below 1 / (1 + d + d^2 / 2): where that sum is small enough, as it nearly always is, no power is needed.
        double bound = 0;
        foreach (float score in scores)
        {
            double d = best - score;
            bound += 1 / (1 + d + (d * d / 2));
        }

        if (bound < 0.99 / MinProbability)
            return false;
        double total = 0;
        foreach (float score in scores)
            total += Math.Exp(score - best);
        return 1 / total < MinProbability;
    }

    /// <summary>The unnormalised log-probabilities of all classes.</summary>
    public void Score(PageText page, int block, ReadOnlySpan<char> text, Span<float> scores)
    {
        var sink = new Sums(_weights, _bits);
        EmitHashes(ref sink, page, block, text);
        float factor = _scale * LinearModel.Norm(sink.Count);
        Span<int> totals = stackalloc int[Classes];
        sink.CopyTo(totals);
        for (int i = 0; i < Classes; i++)
            scores[i] = _biases[i] + (factor * totals[i]);
    }

    /// <summary>Sums the weights of all classes as hashes come.</summary>
    private struct Sums(sbyte[] weights, int bits) : IHashSink
    {
        private Vector256<int> _low;
        private Vector256<int> _high;

        public int Count { get; private set; }

        public readonly void CopyTo(Span<int> totals)
        {
            _low.CopyTo(totals);
            _high.CopyTo(totals[Vector256<int>.Count..]);
        }

        public void Add(uint hash)
        {
            Vector256<short> wide = WeightsOf(hash);
            _low += Vector256.WidenLower(wide);
            _high += Vector256.WidenUpper(wide);
            Count++;
        }

        public void Add(ReadOnlySpan<uint> hashes, ulong chosen)
        {
            Count += BitOperations.PopCount(chosen);
            // No sum of 64 bytes leaves 16 bits.
            Vector256<short> sums = default;
            for (; chosen != 0; chosen &= chosen - 1)
                sums += WeightsOf(hashes[BitOperations.TrailingZeroCount(chosen)]);
            _low += Vector256.WidenLower(sums);
            _high += Vector256.WidenUpper(sums);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly Vector256<short> WeightsOf(uint hash)
        {
            // The constructor checked that there are as many buckets as a hash has of its top bits.
            Debug.Assert(Classes == Vector128<sbyte>.Count, "A bucket is one vector.");
            var own = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(weights), (nuint)(LinearModel.BucketOf(hash, bits) * Classes));
            return Vector256.WidenLower(own.ToVector256Unsafe());
        }
    }
}
