using Boilerplate.Scoring;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Scoring;

public sealed class TreeEnsembleTests
{
    [Fact]
    public void Score_RandomTrees_EqualsRecursion()
    {
        var random = new Random(11);
        for (int round = 0; round < 200; round++)
        {
            var trees = new RandomTrees(random, trees: random.Next(0, 30), columns: 7, maxDepth: random.Next(0, 8));
            TreeEnsemble ensemble = trees.Build(slope: 0.5f);
            for (int i = 0; i < 20; i++)
            {
                float[] row = Row(random, 7);
                Assert.Equal((float)(trees.Walk(row) * 0.5f), ensemble.Score(row));
            }
        }
    }

    [Fact]
    public void Score_ValueAtThreshold_GoesBelow()
    {
        var tree = new TreeEnsemble([0], [0], [0], [1.5f], [-1, -2], [10, 20], slope: 1);

        Assert.Equal(10, tree.Score([1.5f]));
        Assert.Equal(20, tree.Score([float.BitIncrement(1.5f)]));
        Assert.Equal(20, tree.Score([float.NaN]));
        Assert.Equal(10, tree.Score([float.NegativeInfinity]));
    }

    [Fact]
    public void Columns_IsOnePastTheHighestRead() =>
        Assert.Equal(10, new TreeEnsemble([0], [0], [9], [0], [-1, -1], [1], slope: 1).Columns);

    [Theory]
    [InlineData(new[] { 0 }, new[] { 0 }, new short[] { 0, -1 })] // a circle of one
    [InlineData(new[] { 0 }, new[] { 0 }, new short[] { -1, 1 })] // a child past the end
    [InlineData(new[] { 0 }, new[] { 0 }, new short[] { -1, -4 })] // a leaf past the end
    [InlineData(new[] { 0 }, new[] { 3 }, new short[] { -1, -1 })]
    [InlineData(new[] { 0 }, new[] { -1 }, new short[] { -1, -2 })]
    [InlineData(new[] { 0 }, new[] { int.MaxValue }, new short[] { -2, -2 })]
    [InlineData(new[] { -1 }, new[] { 0 }, new short[] { -1, -1 })]
    [InlineData(new[] { 1 }, new[] { 0 }, new short[] { -1, -1 })]
    [InlineData(new[] { int.MaxValue }, new[] { 0 }, new short[] { -1, -1 })]
    [InlineData(new[] { 0, 0 }, new[] { 0, 0 }, new short[] { -1, -1 })]
    [InlineData(new[] { 0, 1000 }, new[] { 0, 1 }, new short[] { -1, -1 })]
    [InlineData(new[] { 0, int.MaxValue }, new[] { 0, 1 }, new short[] { -1, -1 })]
    [InlineData(new[] { 0 }, new[] { 0, 1 }, new short[] { -1, -1 })]
    [InlineData(new[] { 0 }, new[] { 0 }, new short[] { -1 })]
    public void Create_IndexesThatLeadOut_IsInvalid(int[] roots, int[] firstLeaf, short[] children) => Assert.Equal(
        "The trees of the model are inconsistent.",
        Assert.Throws<InvalidDataException>(() => new TreeEnsemble(roots, firstLeaf, [0], [0], children, [1, 2, 3], slope: 1)).Message);

    [Fact]
    public void Create_ChildBeforeItsParent_IsInvalid() =>
        Assert.Throws<InvalidDataException>(() => new TreeEnsemble([0], [0], [0, 0], [0, 0], [1, -1, 0, -1], [1], slope: 1));

    [Fact]
    public void Create_RandomIndexes_IsInvalidOrEndsEveryWalk()
    {
        var random = new Random(12);
        for (int i = 0; i < 20_000; i++)
        {
            var trees = new RandomTrees(random, 3, 4, maxDepth: 3);
            (int[] roots, int[] firstLeaf, short[] children) = (trees.Roots, trees.FirstLeaf, trees.Children);
            children[random.Next(children.Length)] = (short)random.Next(-12, 12);
            if (random.Next(2) == 0)
                roots[random.Next(roots.Length)] += random.Next(-5, 6);
            if (random.Next(2) == 0)
                firstLeaf[random.Next(firstLeaf.Length)] += random.Next(-5, 6);
            Exception? exception = Record.Exception(() =>
                new TreeEnsemble(roots, firstLeaf, trees.Features, trees.Thresholds, children, trees.Leaves, 1).Score(Row(random, 4)));
            Assert.True(exception is null or InvalidDataException, $"round {i}: {exception}");
        }
    }

    private static float[] Row(Random random, int columns) =>
        [.. Enumerable.Range(0, columns).Select(_ => (float)((random.NextDouble() * 5) - 2.5))];
}
