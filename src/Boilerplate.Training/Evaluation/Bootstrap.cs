namespace Boilerplate.Training.Evaluation;

/// <summary>Percentile bootstrap of a mean. Own generator, so that the figures do not change with the runtime.</summary>
internal static class Bootstrap
{
    public static Interval OfMean(
        ReadOnlySpan<double> values, int resamples = 1000, double coverage = 0.95, ulong seed = 20260101)
    {
        var means = new double[resamples];
        ulong state = seed;
        for (int i = 0; i < resamples; i++)
        {
            double sum = 0;
            for (int k = 0; k < values.Length; k++) sum += values[(int)NextBelow(ref state, (uint)values.Length)];
            means[i] = sum / values.Length;
        }

        Array.Sort(means);
        double tail = (1 - coverage) / 2;
        return new Interval(Quantile(means, tail), Quantile(means, 1 - tail));
    }

    private static double Quantile(double[] sorted, double share)
    {
        double position = share * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    // SplitMix64 (Steele, Lea, Flood 2014); the upper half scaled to the bound.
    private static uint NextBelow(ref ulong state, uint bound)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (uint)(((z >> 32) * bound) >> 32);
    }
}
