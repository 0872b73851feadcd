using Boilerplate.Documents;

namespace Boilerplate.Scoring;

/// <summary>
/// Decides how much of a page to keep: the blocks above the threshold with the highest expected F1 in words. With weights w and
/// probabilities p of independent blocks, keeping S has an expected F1 near 2 sum_S(w p) / (sum_S(w) + sum_all(w p)) (Lewis 1995;
/// Nan et al. 2012, "Optimizing F-measure"). Blocks of a page are not independent: where a model errs on a page, it errs on most of
/// its blocks in the same direction. So the log-odds of all blocks share a shift, normal with the deviation
/// <see cref="PageDeviation"/>, and the expectation is over the shift too, by Gauss-Hermite quadrature. Reused; not thread-safe.
/// </summary>
internal sealed class PageDecoder
{
    /// <summary>Standard deviation of the log-odds of a page, as a whole, about what the model says.</summary>
    private const float PageDeviation = 1.5f;

    /// <summary>Probabilities are kept this far from 0 and 1, where log-odds have no end.</summary>
    private const float Margin = 1e-4f;

    /// <summary>Nodes and weights of the quadrature for the standard normal distribution (Abramowitz and Stegun, table 25.10).</summary>
    private static readonly float[] s_nodes = [-2.8569700f, -1.3556262f, 0f, 1.3556262f, 2.8569700f];
    private static readonly double[] s_nodeWeights = [0.0112574, 0.2220759, 0.5333333, 0.2220759, 0.0112574];

    /// <summary>What the shift of each node multiplies odds by.</summary>
    private static readonly float[] s_factors = [.. s_nodes.Select(node => MathF.Exp(PageDeviation * node))];

    /// <summary>
    /// Log-odds are so much farther from zero that their mean over the shift is the probability again, nearly (MacKay 1992, "The
    /// evidence framework applied to classification networks").
    /// </summary>
    private static readonly float s_widening = MathF.Sqrt(1 + (MathF.PI * PageDeviation * PageDeviation / 8));

    private readonly GrowableArray<int> _order = new();
    private readonly GrowableArray<float> _keys = new();
    private readonly GrowableArray<float> _shifted = new();

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
        Span<float> shifted = _shifted.Reset(count * s_nodes.Length);
        Span<double> expected = stackalloc double[s_nodes.Length];
        expected.Clear();
        double expectedUnshifted = 0;
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
            keys[i] = -probabilities[i];
            float probability = Raise(probabilities[i], power);
            expectedUnshifted += weights[i] * probability;
            Span<float> own = shifted.Slice(i * s_nodes.Length, s_nodes.Length);
            Shift(probability, own);
            for (int k = 0; k < own.Length; k++)
                expected[k] += weights[i] * own[k];
        }

        if (expectedUnshifted < minWords || expectedUnshifted <= 0)
            return 2f;

        keys.Sort(order);
        double kept = 0;
        Span<double> hits = stackalloc double[s_nodes.Length];
        hits.Clear();
        double best = 0;
        float threshold = 2f;
        for (int i = 0; i < count; i++)
        {
            float weight = weights[order[i]];
            kept += weight;
            double f1 = 0;
            for (int k = 0; k < hits.Length; k++)
            {
                hits[k] += weight * shifted[(order[i] * s_nodes.Length) + k];
                f1 += s_nodeWeights[k] * 2 * hits[k] / (kept + expected[k]);
            }

            // Blocks of one probability are kept or left together, so that the order of equals does not count.
            if (i + 1 < count && keys[i + 1] == keys[i])
                continue;
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

    /// <summary>A block's probability under each shift of its page.</summary>
    private static void Shift(float probability, Span<float> shifted)
    {
        float clamped = Math.Clamp(probability, Margin, 1 - Margin);
        float odds = MathF.Pow(clamped / (1 - clamped), s_widening);
        for (int k = 0; k < shifted.Length; k++)
        {
            float shiftedOdds = odds * s_factors[k];
            shifted[k] = shiftedOdds / (1 + shiftedOdds);
        }
    }
}
