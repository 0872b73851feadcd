using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Boilerplate.Scoring;

/// <summary>
/// Boosted trees over 32 rows at once, without branches (after QuickScorer: Lucchese et al. 2015, and Lucchese et al. 2016,
/// "Exploiting CPU SIMD extensions to speed-up document scoring with tree ensembles"). The leaves of a tree are the bits of
/// a number, left to right. Every node whose test fails in a row takes the leaves of its left side out of that row's
/// number; the lowest bit that is left is the row's leaf. Immutable and thread-safe.
/// </summary>
internal sealed class LaneTrees
{
    /// <summary>Rows that are scored together.</summary>
    public const int Lanes = 32;

    /// <summary>The bits of a number.</summary>
    private const int MaxLeaves = 32;

    private readonly Node[] _nodes;

    /// <summary>Behind the last node of each tree.</summary>
    private readonly int[] _ends;

    /// <summary>32 for each tree, from left to right.</summary>
    private readonly float[] _leaves;
    private readonly int _columns;

    private LaneTrees(Node[] nodes, int[] ends, float[] leaves, int columns)
    {
        _nodes = nodes;
        _ends = ends;
        _leaves = leaves;
        _columns = columns;
    }

    /// <summary>The same trees; <see langword="null"/> where one has too many leaves, or the machine's vectors are too short.</summary>
    public static LaneTrees? TryCreate(TreeEnsemble trees)
    {
        if (!Vector256.IsHardwareAccelerated)
            return null;
        var nodes = new List<Node>(trees.Features.Length);
        int[] ends = new int[trees.Roots.Length];
        float[] leaves = new float[trees.Roots.Length * MaxLeaves];
        for (int tree = 0; tree < ends.Length; tree++)
        {
            int count = 0;
            if (!TryAdd(trees, tree, node: 0, depth: 0, nodes, leaves.AsSpan(tree * MaxLeaves, MaxLeaves), ref count))
                return null;
            ends[tree] = nodes.Count;
        }

        return new LaneTrees([.. nodes], ends, leaves, trees.Columns);
    }

    /// <summary>The sums of one leaf of each tree.</summary>
    /// <param name="values">Features by column, 32 rows each.</param>
    /// <param name="sums">Takes a sum for each of the 32 rows.</param>
    public void Sum(ReadOnlySpan<float> values, Span<double> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, _columns * Lanes, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, Lanes, nameof(sums));
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            Sum512(ref MemoryMarshal.GetReference(values), sums);
            return;
        }

        sums = sums[..Lanes];
        sums.Clear();
        for (int lane = 0; lane < Lanes; lane += Lanes / 2)
            Sum256(ref Unsafe.Add(ref MemoryMarshal.GetReference(values), lane), sums.Slice(lane, Lanes / 2));
    }

    private void Sum512(ref float values, Span<double> sums)
    {
        Vector512<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        ref Node first = ref MemoryMarshal.GetArrayDataReference(_nodes);
        ref Node node = ref first;
        for (int tree = 0; tree < _ends.Length; tree++)
        {
            Vector512<uint> left0 = Vector512<uint>.AllBitsSet, left1 = Vector512<uint>.AllBitsSet;
            // The constructor's ends are those of the nodes.
            ref Node end = ref Unsafe.Add(ref first, _ends[tree]);
            for (; Unsafe.IsAddressLessThan(ref node, ref end); node = ref Unsafe.Add(ref node, 1))
            {
                // The column is below _columns, and the values hold 32 rows of each.
                var threshold = Vector512.Create(node.Threshold);
                var kept = Vector512.Create(node.Kept);
                Vector512<float> fails0 = Avx512F.CompareNotLessThanOrEqual(Vector512.LoadUnsafe(ref values, node.Place), threshold);
                Vector512<float> fails1 = Avx512F.CompareNotLessThanOrEqual(Vector512.LoadUnsafe(ref values, node.Place + 16), threshold);
                left0 = Vector512.ConditionalSelect(fails0.AsUInt32(), left0 & kept, left0);
                left1 = Vector512.ConditionalSelect(fails1.AsUInt32(), left1 & kept, left1);
            }

            ref float leaves = ref _leaves[tree * MaxLeaves];
            Vector512<float> lower = Vector512.LoadUnsafe(ref leaves), upper = Vector512.LoadUnsafe(ref leaves, 16);
            Vector512<float> leaf0 = LeavesOf(left0, lower, upper), leaf1 = LeavesOf(left1, lower, upper);
            sum0 += Avx512F.ConvertToVector512Double(leaf0.GetLower());
            sum1 += Avx512F.ConvertToVector512Double(leaf0.GetUpper());
            sum2 += Avx512F.ConvertToVector512Double(leaf1.GetLower());
            sum3 += Avx512F.ConvertToVector512Double(leaf1.GetUpper());
        }

        sum0.CopyTo(sums);
        sum1.CopyTo(sums[8..]);
        sum2.CopyTo(sums[16..]);
        sum3.CopyTo(sums[24..]);
    }

    /// <summary>The leaves of the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LeavesOf(Vector512<uint> left, Vector512<float> lower, Vector512<float> upper)
    {
        Vector512<uint> leaf = Vector512.Create(31u) - Avx512CD.LeadingZeroCount(left & (Vector512<uint>.Zero - left));
        return Avx512F.PermuteVar16x32x2(lower, leaf.AsInt32(), upper);
    }

    /// <summary>Half of the rows at a time: those of all would not stay in the registers.</summary>
    private void Sum256(ref float values, Span<double> sums)
    {
        Span<uint> left = stackalloc uint[Lanes / 2];
        int at = 0;
        for (int tree = 0; tree < _ends.Length; tree++)
        {
            Vector256<uint> left0 = Vector256<uint>.AllBitsSet, left1 = Vector256<uint>.AllBitsSet;
            foreach (ref readonly Node node in _nodes.AsSpan(at, _ends[tree] - at))
            {
                // The column is below _columns, and the values hold 32 rows of each.
                var threshold = Vector256.Create(node.Threshold);
                var kept = Vector256.Create(node.Kept);
                left0 &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref values, node.Place), threshold).AsUInt32() | kept;
                left1 &= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref values, node.Place + 8), threshold).AsUInt32() | kept;
            }

            at = _ends[tree];
            left0.CopyTo(left);
            left1.CopyTo(left[8..]);
            ReadOnlySpan<float> leaves = _leaves.AsSpan(tree * MaxLeaves, MaxLeaves);
            for (int lane = 0; lane < sums.Length; lane++)
                sums[lane] += leaves[BitOperations.TrailingZeroCount(left[lane])];
        }
    }

    /// <summary>Adds a node and all below it; <see langword="false"/> where the leaves become too many.</summary>
    private static bool TryAdd(TreeEnsemble trees, int tree, int node, int depth, List<Node> nodes, Span<float> leaves, ref int count)
    {
        if (node < 0)
        {
            if (count == MaxLeaves)
                return false;
            leaves[count++] = trees.Leaves[trees.FirstLeaf[tree] + ~node];
            return true;
        }

        // So few leaves are not so deep.
        if (depth == MaxLeaves)
            return false;
        int source = trees.Roots[tree] + node, own = nodes.Count, first = count;
        nodes.Add(default);
        if (!TryAdd(trees, tree, trees.Children[2 * source], depth + 1, nodes, leaves, ref count))
            return false;
        if (count == MaxLeaves)
            return false; // No room for the right side.
        uint isLeft = ((1u << count) - 1) & ~((1u << first) - 1);
        nodes[own] = new Node(trees.Features[source] * (uint)Lanes, trees.Thresholds[source], ~isLeft);
        return TryAdd(trees, tree, trees.Children[(2 * source) + 1], depth + 1, nodes, leaves, ref count);
    }

    /// <param name="Place">Where the 32 values of the node's column begin.</param>
    /// <param name="Kept">The leaves that are left where the test fails: all but those on the left.</param>
    private readonly record struct Node(uint Place, float Threshold, uint Kept);
}
