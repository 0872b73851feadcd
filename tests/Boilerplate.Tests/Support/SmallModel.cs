using Boilerplate.Features;
using Boilerplate.Models;
using Boilerplate.Scoring;

namespace Boilerplate.Tests.Support;

/// <summary>A made-up model with all parts and few bytes.</summary>
internal static class SmallModel
{
    public const string Info = "name=small\noptions=none";

    public static byte[] Bytes(int seed = 1, int trees = 3, int bits = 4) =>
        ModelFile.Write(Info, Mode(seed, HtmlFeatureSet.Schema, trees, bits), Mode(seed + 1, TextFeatureSet.Schema, trees, bits));

    public static ModeModel Mode(int seed, FeatureSchema schema, int trees = 3, int bits = 4)
    {
        var random = new Random(seed);
        return new ModeModel(
            [Linear(random, bits), Linear(random, bits)],
            Categories(seed: 3, bits),
            new RandomTrees(random, trees, schema.Stage1Columns, maxDepth: 3).Build(),
            new RandomTrees(random, trees, schema.Columns, maxDepth: 3).Build(slope: 1.5f),
            [new Calibration([-2, 0, 1.5f], [0.05f, 0.4f, 0.97f]), new Calibration([-1, 2], [0.1f, 0.9f])]);
    }

    public static LinearModel Linear(Random random, int bits) => new(Weights(random, 1 << bits), 0.03f, -0.2f);

    public static CategoryModel Categories(int seed, int bits)
    {
        var random = new Random(seed);
        return new CategoryModel(
            [.. Enumerable.Range(0, 1 << bits).Select(_ => Levels(random))], Numbers(random, 0.02f), Numbers(random, 1));
    }

    /// <summary>The levels of one bucket; -8 is none.</summary>
    private static ulong Levels(Random random) => Enumerable.Range(0, CategoryModel.Classes)
        .Aggregate(0UL, (levels, category) => levels | ((ulong)(random.Next(-CategoryModel.MaxLevel, CategoryModel.MaxLevel + 1) & 0xF) << CategoryModel.ShiftOf(category)));

    private static float[] Numbers(Random random, float scale) => [.. Enumerable.Range(0, CategoryModel.Classes).Select(_ => random.NextSingle() * scale)];

    private static sbyte[] Weights(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (sbyte)random.Next(-127, 128))];
}
