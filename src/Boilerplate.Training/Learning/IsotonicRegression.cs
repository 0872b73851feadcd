using Boilerplate.Scoring;

namespace Boilerplate.Training.Learning;

/// <summary>Fits the calibration of log-odds by pooling adjacent violators, thinned to a few points.</summary>
internal static class IsotonicRegression
{
    private const int Bins = 200;

    /// <param name="logOdds">Scores of rows that the scorer was not trained on.</param>
    /// <param name="isContent">Their labels.</param>
    /// <param name="weights">Their weights, positive.</param>
    public static Calibration Fit(float[] logOdds, bool[] isContent, float[] weights)
    {
        int[] order = [.. Enumerable.Range(0, logOdds.Length)];
        Array.Sort((float[])logOdds.Clone(), order);
        double binWeight = weights.Sum(weight => (double)weight) / Bins;
        var pools = new List<Pool>();
        Pool open = default;
        foreach (int i in order)
        {
            open = open.With(weights[i], logOdds[i] * (double)weights[i], isContent[i] ? weights[i] : 0);
            if (open.Weight < binWeight)
                continue;
            Push(pools, open);
            open = default;
        }

        if (open.Weight > 0)
            Push(pools, open);
        return Line(pools);
    }

    private static void Push(List<Pool> pools, Pool pool)
    {
        while (pools.Count > 0 && pools[^1].Share >= pool.Share)
        {
            pool = pool.With(pools[^1].Weight, pools[^1].Score, pools[^1].Content);
            pools.RemoveAt(pools.Count - 1);
        }

        pools.Add(pool);
    }

    private static Calibration Line(List<Pool> pools)
    {
        var x = new List<float>();
        var y = new List<float>();
        foreach (Pool pool in pools)
        {
            var at = (float)(pool.Score / pool.Weight);
            if (x.Count > 0 && at <= x[^1])
                continue;
            x.Add(at);
            // No probability is certain: a bin of one label holds a few rows only.
            y.Add((float)Math.Clamp(pool.Share, 0.001, 0.999));
        }

        return x.Count > 0 ? new Calibration([.. x], [.. y]) : new Calibration([0], [0.5f]);
    }

    private readonly record struct Pool(double Weight, double Score, double Content)
    {
        public double Share => Content / Weight;

        public Pool With(double weight, double score, double content) =>
            new(Weight + weight, Score + score, Content + content);
    }
}
