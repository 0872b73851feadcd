using System.Diagnostics;
using System.Runtime.CompilerServices;
using Boilerplate.Features;

namespace Boilerplate.Scoring;

/// <summary>
/// Boosted regression trees over a row of features, flattened to arrays. The score is the sum of one leaf of each tree, a
/// log-odds after <see cref="Slope"/>. Immutable and thread-safe.
/// </summary>
internal sealed class TreeEnsemble
{
    private readonly int[] _roots;
    private readonly ushort[] _features;
    private readonly float[] _thresholds;

    /// <summary>Two for each node, less-or-equal first: an inner node as its index, a leaf as ~index.</summary>
    private readonly short[] _children;
    private readonly float[] _leaves;
    private readonly int[] _firstLeaf;
    private readonly LaneTrees? _lanes;

    /// <param name="roots">The first node of each tree; nodes of a tree stand together, children are relative to it.</param>
    /// <param name="firstLeaf">The first leaf of each tree.</param>
    /// <param name="slope">What the sum is multiplied by to give log-odds.</param>
    /// <exception cref="InvalidDataException">An index points outside of the arrays or in a circle.</exception>
    public TreeEnsemble(
        int[] roots, int[] firstLeaf, ushort[] features, float[] thresholds, short[] children, float[] leaves, float slope)
    {
        _roots = roots;
        _firstLeaf = firstLeaf;
        _features = features;
        _thresholds = thresholds;
        _children = children;
        _leaves = leaves;
        Slope = slope;
        Validate();
        _lanes = LaneTrees.TryCreate(this);
    }

    public float Slope { get; }

    public ReadOnlySpan<int> Roots => _roots;

    public ReadOnlySpan<int> FirstLeaf => _firstLeaf;

    public ReadOnlySpan<ushort> Features => _features;

    public ReadOnlySpan<float> Thresholds => _thresholds;

    public ReadOnlySpan<short> Children => _children;

    public ReadOnlySpan<float> Leaves => _leaves;

    /// <summary>The highest column that any node reads, plus one.</summary>
    public int Columns { get; private set; }

    /// <summary>The log-odds of a row of at least <see cref="Columns"/> features.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        double sum = 0;
        for (int tree = 0; tree < _roots.Length; tree++)
            sum += _leaves[_firstLeaf[tree] + LeafOf(_roots[tree], row)];
        return (float)(sum * Slope);
    }

    /// <summary>The log-odds of the rows from the first on, the first of a tile, one a score: to the bit those of each by itself.</summary>
    public void Score(FeatureMatrix rows, int first, Span<float> scores)
    {
        Debug.Assert(first % LaneTrees.Lanes == 0, "Tiles are scored whole.");
        Span<double> sums = stackalloc double[LaneTrees.Lanes];
        for (int i = 0; i < scores.Length; i += LaneTrees.Lanes)
        {
            Span<float> part = scores[i..Math.Min(scores.Length, i + LaneTrees.Lanes)];
            if (_lanes is null)
            {
                for (int j = 0; j < part.Length; j++)
                    part[j] = Score(rows.Row(first + i + j));
                continue;
            }

            _lanes.Sum(rows.TileOf(first + i), sums);
            for (int j = 0; j < part.Length; j++)
                part[j] = (float)(sums[j] * Slope);
        }
    }

    private float Score(FeatureRow row)
    {
        Span<float> values = stackalloc float[Columns];
        row.CopyTo(values);
        return Score((ReadOnlySpan<float>)values);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LeafOf(int root, ReadOnlySpan<float> row)
    {
        // A tree of a single leaf has one node whose both children are it.
        int node = 0;
        while (node >= 0)
        {
            int at = root + node;
            node = _children[(2 * at) + (row[_features[at]] <= _thresholds[at] ? 0 : 1)];
        }

        return ~node;
    }

    private void Validate()
    {
        bool isConsistent = _roots.Length == _firstLeaf.Length
            && _features.Length == _thresholds.Length
            && _children.Length == 2 * _features.Length;
        for (int tree = 0; isConsistent && tree < _roots.Length; tree++)
        {
            bool isLast = tree + 1 == _roots.Length;
            isConsistent = IsConsistent(
                _roots[tree], isLast ? _features.Length : _roots[tree + 1],
                _firstLeaf[tree], isLast ? _leaves.Length : _firstLeaf[tree + 1]);
        }

        if (!isConsistent)
            throw new InvalidDataException("The trees of the model are inconsistent.");
        foreach (ushort feature in _features)
            Columns = Math.Max(Columns, feature + 1);
    }

    /// <summary>Whether the tree with nodes [root, end) and leaves [firstLeaf, leafEnd) stays within them on every walk.</summary>
    private bool IsConsistent(int root, int end, int firstLeaf, int leafEnd)
    {
        if (root < 0 || end <= root || end > _features.Length || firstLeaf < 0 || leafEnd <= firstLeaf || leafEnd > _leaves.Length)
            return false;
        for (int i = 2 * root; i < 2 * end; i++)
        {
            int child = _children[i];
            // Children come after their parent, so that every walk ends.
            bool isInside = child >= 0
                ? child < end - root && child > (i / 2) - root
                : ~child < leafEnd - firstLeaf;
            if (!isInside)
                return false;
        }

        return true;
    }
}
