using Boilerplate.Scoring;

namespace Boilerplate.Tests.Support;

/// <summary>Made-up trees: the arrays that the library takes and the same trees as objects, to walk them naively.</summary>
internal sealed class RandomTrees
{
    private readonly List<int> _roots = [];
    private readonly List<int> _firstLeaf = [];
    private readonly List<ushort> _features = [];
    private readonly List<float> _thresholds = [];
    private readonly List<short> _children = [];
    private readonly List<float> _leaves = [];
    private readonly List<Node> _trees = [];

    public RandomTrees(Random random, int trees, int columns, int maxDepth = 5)
    {
        for (int i = 0; i < trees; i++)
        {
            _trees.Add(Grow(random, columns, maxDepth));
            Flatten(_trees[^1]);
        }
    }

    public int[] Roots => [.. _roots];

    public int[] FirstLeaf => [.. _firstLeaf];

    public ushort[] Features => [.. _features];

    public float[] Thresholds => [.. _thresholds];

    public short[] Children => [.. _children];

    public float[] Leaves => [.. _leaves];

    public TreeEnsemble Build(float slope = 1) => new(Roots, FirstLeaf, Features, Thresholds, Children, Leaves, slope);

    /// <summary>The sum of one leaf a tree, by recursion.</summary>
    public double Walk(float[] row) => _trees.Sum(tree => (double)Walk(tree, row));

    private static float Walk(Node node, float[] row) => node.Below is null || node.Above is null
        ? node.Value
        : Walk(row[node.Feature] <= node.Value ? node.Below : node.Above, row);

    private static Node Grow(Random random, int columns, int depth)
    {
        float value = (float)((random.NextDouble() * 4) - 2);
        return depth == 0 || random.Next(5) == 0
            ? new Node(0, value, null, null)
            : new Node(random.Next(columns), value, Grow(random, columns, depth - 1), Grow(random, columns, depth - 1));
    }

    private void Flatten(Node tree)
    {
        int root = _features.Count;
        _roots.Add(root);
        _firstLeaf.Add(_leaves.Count);
        if (tree.Below is null)
        {
            AddNode(tree);
            _leaves.Add(tree.Value);
            (_children[^2], _children[^1]) = (-1, -1);
            return;
        }

        Add(tree, root, _leaves.Count);
    }

    private short Add(Node node, int root, int firstLeaf)
    {
        if (node.Below is null || node.Above is null)
        {
            _leaves.Add(node.Value);
            return (short)~(_leaves.Count - 1 - firstLeaf);
        }

        int at = _features.Count;
        AddNode(node);
        short below = Add(node.Below, root, firstLeaf);
        short above = Add(node.Above, root, firstLeaf);
        (_children[2 * at], _children[(2 * at) + 1]) = (below, above);
        return (short)(at - root);
    }

    private void AddNode(Node node)
    {
        _features.Add((ushort)node.Feature);
        _thresholds.Add(node.Value);
        _children.AddRange([0, 0]);
    }

    private sealed record Node(int Feature, float Value, Node? Below, Node? Above);
}
