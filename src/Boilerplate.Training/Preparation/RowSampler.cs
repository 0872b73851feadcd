namespace Boilerplate.Training.Preparation;

/// <summary>
/// Chooses the rows of a page that train: at most so many, each with a probability in proportion to its weight, and the
/// weight of those chosen raised to stand for the others (Horvitz-Thompson), 8 times at most.
/// </summary>
internal static class RowSampler
{
    private const double MaxFactor = 8;

    /// <summary>The chosen rows with their weights, in order; the same for the same page and seed.</summary>
    public static IEnumerable<(int Row, float Weight)> Sample(PreparedPage page, int limit, int seed)
    {
        double total = page.Weights.Sum(weight => (double)weight);
        if (total <= 0)
            yield break;
        var random = new Random(HashCode(page.Page.Id, seed));
        for (int i = 0; i < page.Count; i++)
        {
            // Drawn for every row, so that a row's luck does not hang on the weights of others.
            double draw = random.NextDouble();
            double weight = page.Weights[i];
            if (weight <= 0)
                continue;
            double chance = limit >= page.Count ? 1 : Math.Min(1, limit * weight / total);
            if (draw < chance)
                yield return (i, (float)(weight * Math.Min(MaxFactor, 1 / chance)));
        }
    }

    private static int HashCode(string id, int seed) =>
        (int)Documents.StringHash.Combine(Documents.StringHash.OfName(id), (uint)seed);
}
