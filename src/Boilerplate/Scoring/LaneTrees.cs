using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Boilerplate.Scoring;

/// <summary>
/// Boosted trees over 16 rows at once, without branches (after QuickScorer: Lucchese et al. 2015, and Lucchese et al. 2016,
/// "Exploiting CPU SIMD extensions to speed-up document scoring with tree ensembles"). The leaves of a tree are the bits of
/// a number, left to right. Every node whose test fails in a row takes the leaves of its left side out of that row's
/// number; the lowest bit that is left is the row's leaf. Immutable and thread-safe.
/// </summary>
internal sealed class LaneTrees
{
    /// <summary>Rows that are scored together.</summary>
    public const int Lanes = 16;

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
    /// <param name="values">Features by column, 16 rows each.</param>
    /// <param name="sums">Takes a sum for each of the 16 rows.</param>
    public void Sum(ReadOnlySpan<float> values, Span<double> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, _columns * Lanes, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, Lanes, nameof(sums));
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
            Sum512(ref MemoryMarshal.GetReference(values), sums);
        else
            Sum256(ref MemoryMarshal.GetReference(values), sums);
    }

    private void Sum512(ref float values, Span<double> sums)
    {
        Vector512<double> low = default, high = default;
        ref Node first = ref MemoryMarshal.GetArrayDataReference(_nodes);
        ref Node node = ref first;
        for (int tree = 0; tree < _ends.Length; tree++)
        {
            Vector512<uint> left = Vector512<uint>.AllBitsSet;
            // The constructor's ends are those of the nodes.
            ref Node end = ref Unsafe.Add(ref first, _ends[tree]);
            for (; Unsafe.IsAddressLessThan(ref node, ref end); node = ref Unsafe.Add(ref node, 1))
            {
                // The column is below _columns, and the values hold 16 rows of each.
                Vector512<float> value = Vector512.LoadUnsafe(ref values, node.Place);
                Vector512<uint> passes = Vector512.LessThanOrEqual(value, Vector512.Create(node.Threshold)).AsUInt32();
                left &= passes | Vector512.Create(node.Kept);
            }

            Vector512<uint> leaf = Vector512.Create(31u) - Avx512CD.LeadingZeroCount(left & (Vector512<uint>.Zero - left));
            ref float leaves = ref _leaves[tree * MaxLeaves];
            Vector512<float> chosen = Avx512F.PermuteVar16x32x2(
                Vector512.LoadUnsafe(ref leaves), leaf.AsInt32(), Vector512.LoadUnsafe(ref leaves, 16));
            low += Avx512F.ConvertToVector512Double(chosen.GetLower());
            high += Avx512F.ConvertToVector512Double(chosen.GetUpper());
        }

        low.CopyTo(sums);
        high.CopyTo(sums[8..]);
    }

    private void Sum256(ref float values, Span<double> sums)
    {
        sums = sums[..Lanes];
        sums.Clear();
        Span<uint> left = stackalloc uint[Lanes];
        int at = 0;
        for (int tree = 0; tree < _ends.Length; tree++)
        {
            Vector256<uint> left0 = Vector256<uint>.AllBitsSet, left1 = Vector256<uint>.AllBitsSet;
            foreach (ref readonly Node node in _nodes.AsSpan(at, _ends[tree] - at))
            {
                // The column is below _columns, and the values hold 16 rows of each.
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

    /// <param name="Place">Where the 16 values of the node's column begin.</param>
    /// <param name="Kept">The leaves that are left where the test fails: all but those on the left.</param>
    private readonly record struct Node(uint Place, float Threshold, uint Kept);
}
