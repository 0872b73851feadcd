using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Boilerplate.Features;

namespace Boilerplate.Scoring;

/// <summary>
/// A hashed multinomial linear model over a block's text alone: is it content, or which kind of boilerplate? Content is the
/// class that the others are measured against. Both modes take its log-odds of content as a feature; what they decide to be
/// boilerplate gets its best category. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// A bucket has a weight of four bits for each category: a level -7 to 7 that stands for level x |level| x the category's
/// scale. Weights are many and small, or few and large; squares have room for both.
/// </remarks>
internal sealed class CategoryModel
{
    private readonly ulong[] _levels;
    private readonly float[] _scales;
    private readonly float[] _biases;
    private readonly int _bits;

    /// <summary>Categories in the order of <see cref="BoilerplateCategory"/>, without none.</summary>
    public const int Classes = (int)BoilerplateCategory.OtherUi;

    /// <summary>The highest level of a weight.</summary>
    public const int MaxLevel = 7;

    /// <summary>Below this probability of the best category a block is <see cref="BoilerplateCategory.OtherUi"/>.</summary>
    private const float MinProbability = 0.12f;

    /// <summary>How much a neighbour's log-probability counts beside the block's own, and the least that it is taken for.</summary>
    private const float NeighbourWeight = 0.5f;
    private const float NeighbourFloor = 0.05f;

    /// <param name="levels">By bucket; a category's level in four bits, category c's at bit 4 (c mod 2) + 8 (c / 2). Owned by the model.</param>
    /// <param name="scales">By category.</param>
    /// <param name="biases">By category.</param>
    /// <exception cref="InvalidDataException">The sizes do not fit each other.</exception>
    public CategoryModel(ulong[] levels, float[] scales, float[] biases)
    {
        if (scales.Length != Classes || biases.Length != Classes || levels.Length < 2 || !int.IsPow2(levels.Length))
            throw new InvalidDataException("The category model of the file has the wrong size.");
        _levels = levels;
        _scales = scales;
        _biases = biases;
        _bits = int.Log2(levels.Length);
    }

    public ReadOnlySpan<ulong> Levels => _levels;

    public ReadOnlySpan<float> Scales => _scales;

    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>Where a category's level begins among the bits of a bucket.</summary>
    public static int ShiftOf(int category) => (4 * (category % 2)) + (8 * (category / 2));

    /// <summary>Begins the sums over a block's hashes.</summary>
    public Sums Begin() => new(_levels, _bits);

    /// <summary>The log-odds of each category against content, from finished sums.</summary>
    public void Score(in Sums sums, Span<float> scores)
    {
        Span<int> totals = stackalloc int[Classes];
        sums.CopyTo(totals);
        float norm = LinearModel.Norm(sums.Count);
        for (int i = 0; i < Classes; i++)
            scores[i] = _biases[i] + (_scales[i] * norm * totals[i]);
    }

    /// <summary>The log-odds of content against all categories together, from finished sums: -log(sum(e^score)).</summary>
    public float ContentLogOdds(in Sums sums)
    {
        Span<float> scores = stackalloc float[Classes];
        Score(sums, scores);
        float best = HighestOf(scores);
        double total = 0;
        foreach (float score in scores)
            total += Math.Exp(score - best);
        return -(best + (float)Math.Log(total));
    }

    /// <summary>The most probable category of a block by itself; other_ui where none is.</summary>
    public BoilerplateCategory Predict(PageText page, int block, ReadOnlySpan<char> text)
    {
        Span<float> probabilities = stackalloc float[Classes];
        Predict(page, block, text, probabilities);
        return Choose(probabilities, [], []);
    }

    /// <summary>The probability of each category, should the block be boilerplate.</summary>
    public void Predict(PageText page, int block, ReadOnlySpan<char> text, Span<float> probabilities)
    {
        Sums sums = Begin();
        NoticeHasher.Emit(ref sums, page, block, text);
        Score(sums, probabilities);
        float best = HighestOf(probabilities);
        float total = 0;
        foreach (ref float score in probabilities)
            total += score = MathF.Exp(score - best);
        foreach (ref float score in probabilities)
            score /= total;
    }

    /// <summary>
    /// The most probable category of a block, given those of the boilerplate right before and after it, which is often of the same
    /// kind; other_ui where no category is probable.
    /// </summary>
    /// <param name="before">Probabilities of the block before; empty where there is none or it is content.</param>
    /// <param name="after">The same of the block after.</param>
    public static BoilerplateCategory Choose(ReadOnlySpan<float> own, ReadOnlySpan<float> before, ReadOnlySpan<float> after)
    {
        int best = 0;
        float highest = float.NegativeInfinity;
        for (int i = 0; i < Classes; i++)
        {
            float score = MathF.Log(own[i]) + NeighbourLog(before, i) + NeighbourLog(after, i);
            if (score > highest)
                (best, highest) = (i, score);
        }

        return own[best] < MinProbability ? BoilerplateCategory.OtherUi : (BoilerplateCategory)(best + 1);
    }

    private static float HighestOf(ReadOnlySpan<float> scores)
    {
        float highest = scores[0];
        foreach (float score in scores)
            highest = Math.Max(highest, score);
        return highest;
    }

    private static float NeighbourLog(ReadOnlySpan<float> probabilities, int category) =>
        probabilities.IsEmpty ? 0 : NeighbourWeight * MathF.Log(probabilities[category] + NeighbourFloor);

    /// <summary>Sums the weights of all categories as hashes come.</summary>
    internal struct Sums(ulong[] levels, int bits) : IHashSink
    {
        /// <summary>Level x |level| by the four bits of a level, two's complement.</summary>
        private static readonly Vector128<sbyte> s_squares = Vector128.Create(0, 1, 4, 9, 16, 25, 36, 49, -64, -49, -36, -25, -16, -9, -4, -1);

        // Even categories, then odd ones, as the halves of the bytes come.
        private Vector256<int> _even;
        private Vector256<int> _odd;

        public int Count { get; private set; }

        /// <summary>Hashes whose bucket has a weight: training has seen them.</summary>
        public int Known { get; private set; }

        /// <summary>Share of hashes that training has seen, 0 to 1: unknown words are no evidence.</summary>
        public readonly float KnownShare => Count > 0 ? (float)Known / Count : 0f;

        public readonly void CopyTo(Span<int> totals)
        {
            for (int i = 0; i < Classes; i++)
                totals[i] = (i % 2 == 0 ? _even : _odd)[i / 2];
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint hash) => AddBucket(LinearModel.BucketOf(hash, bits));

        public void Add(ReadOnlySpan<uint> hashes, ulong chosen)
        {
            Count += BitOperations.PopCount(chosen);
            // No sum of 64 weights leaves 16 bits.
            Vector256<short> sums = default;
            for (; chosen != 0; chosen &= chosen - 1)
                sums += WeightsOf(LinearModel.BucketOf(hashes[BitOperations.TrailingZeroCount(chosen)], bits));
            _even += Vector256.WidenLower(sums);
            _odd += Vector256.WidenUpper(sums);
        }

        /// <summary>Adds a hash by its bucket.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void AddBucket(int bucket)
        {
            Vector256<short> weights = WeightsOf(bucket);
            _even += Vector256.WidenLower(weights);
            _odd += Vector256.WidenUpper(weights);
            Count++;
        }

        /// <summary>Counts a hash that training has not seen.</summary>
        public void AddUnknown() => Count++;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector256<short> WeightsOf(int bucket)
        {
            // The constructor checked that there are as many buckets as a hash has of its top bits.
            Debug.Assert((uint)bucket < (uint)levels.Length, "Buckets are the top bits of hashes.");
            ulong packed = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(levels), bucket);
            Known += packed != 0 ? 1 : 0;
            Vector128<byte> indices = Vector128.Create(packed & 0x0F0F0F0F0F0F0F0F, (packed >> 4) & 0x0F0F0F0F0F0F0F0F).AsByte();
            return Vector256.WidenLower(Vector128.Shuffle(s_squares, indices.AsSByte()).ToVector256Unsafe());
        }
    }
}
