namespace Boilerplate.Scoring;

/// <summary>
/// The threshold that turns a document's probabilities into labels. Shared by the classifier and by evaluation, so that
/// what is measured is what ships.
/// </summary>
internal static class DecisionRule
{
    /// <summary>A page with fewer expected content words than this has none: an error page, a wall, an empty shell.</summary>
    private const float MinPageWords = 15f;

    /// <summary>
    /// A plain text with fewer expected content words than this, and no line that is more likely content than not, has none. It takes
    /// both: a long page whose every line is in doubt has some.
    /// </summary>
    private const float MinTextWords = 40f;

    public static float FindThreshold(
        PageDecoder decoder, bool isHtml, ReadOnlySpan<float> probabilities, ReadOnlySpan<float> weights, ClassifierOptions options)
    {
        if (options.Threshold is double fixedThreshold)
            return (float)fixedThreshold;
        float power = options.Preset switch
        {
            Preset.Precision => 1.25f,
            Preset.Recall => 0.8f,
            _ => 1f,
        };
        float minWords = isHtml ? MinPageWords : HasLikelyContent(probabilities) ? 0f : MinTextWords;
        return decoder.FindThreshold(probabilities, weights, power, minWords);
    }

    private static bool HasLikelyContent(ReadOnlySpan<float> probabilities) => probabilities.ContainsAnyInRange(0.5f, 1f);
}
