using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// The scores that context features are made of: for each block the stage-1 log-odds and the log-odds of the lexical
/// models. Reused; not thread-safe.
/// </summary>
internal sealed class PageSignals
{
    /// <summary>Signals a block: stage 1, then the two linear models and the category model.</summary>
    public const int Count = 4;

    private readonly GrowableArray<float>[] _values = [new(), new(), new(), new()];

    public Span<float> this[int signal] => _values[signal].Span;

    /// <summary>The stage-1 log-odds.</summary>
    public Span<float> Stage1 => _values[0].Span;

    public int Blocks => _values[0].Count;

    public void Reset(int blocks)
    {
        foreach (GrowableArray<float> values in _values)
            values.Reset(blocks);
    }

    /// <summary>1 / (1 + e^-x).</summary>
    public static float Probability(float logOdds) => 1f / (1f + MathF.Exp(-logOdds));
}
