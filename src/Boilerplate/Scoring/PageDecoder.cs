using Boilerplate.Documents;

namespace Boilerplate.Scoring;

/// <summary>
/// Decides how much of a page to keep: the set of blocks with the highest expected F1 in words. With blocks in falling
/// order of probability p and weights w, that is the prefix S with the largest
/// 2 sum_S(w p) / (sum_S(w) + sum_all(w p)) (Lewis 1995; Nan et al. 2012, "Optimizing F-measure"). Reused; not
/// thread-safe.
/// </summary>
internal sealed class PageDecoder
{
    private readonly GrowableArray<int> _order = new();
    private readonly GrowableArray<float> _keys = new();

    /// <summary>
    /// The probability at and above which blocks are kept. Above 1 where nothing is.
    /// </summary>
    /// <param name="probabilities">Of each block.</param>
    /// <param name="weights">Words of each block.</param>
    /// <param name="power">Probabilities are raised to it before they are used: above 1 keeps less, below 1 more.</param>
    /// <param name="minWords">Keep nothing where fewer words than these are expected to be content.</param>
    public float FindThreshold(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> weights, float power, float minWords)
    {
        int count = probabilities.Length;
        Span<int> order = _order.Reset(count);
        Span<float> keys = _keys.Reset(count);
        double expected = 0;
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
            keys[i] = -probabilities[i];
            expected += weights[i] * Raise(probabilities[i], power);
        }

        if (expected < minWords || expected <= 0)
            return 2f;

        keys.Sort(order);
        double kept = 0;
        double hit = 0;
        double best = 0;
        float threshold = 2f;
        for (int i = 0; i < count; i++)
        {
            float weight = weights[order[i]];
            kept += weight;
            hit += weight * Raise(-keys[i], power);
            // Blocks of one probability are kept or left together, so that the order of equals does not count.
            if (i + 1 < count && keys[i + 1] == keys[i])
                continue;
            double f1 = 2 * hit / (kept + expected);
            if (f1 > best)
            {
                best = f1;
                threshold = -keys[i];
            }
        }

        return threshold;
    }

    /// <summary>Most presets leave the probability as it is.</summary>
    private static float Raise(float probability, float power) => power == 1f ? probability : MathF.Pow(probability, power);
}
