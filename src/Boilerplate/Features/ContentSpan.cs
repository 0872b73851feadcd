namespace Boilerplate.Features;

/// <summary>
/// The run of blocks that gains most when a word counts p - bar, with p its block's probability by stage 1: where the bulk of the
/// content is (maximum-sum segment, Kadane's algorithm; body text extraction, Finn, Kushmerick and Smyth 2001).
/// </summary>
internal readonly record struct ContentSpan(int First, int End, double Gain)
{
    /// <summary>Finds the span; empty where no block passes the bar.</summary>
    public static ContentSpan Find(ReadOnlySpan<float> probabilities, PageText page, float bar)
    {
        var best = new ContentSpan(0, 0, 0);
        int first = 0;
        double gain = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            gain += Math.Max(page.Statistics[i].Words, 0.2) * (probabilities[i] - bar);
            if (gain <= 0)
            {
                gain = 0;
                first = i + 1;
            }
            else if (gain > best.Gain)
            {
                best = new ContentSpan(first, i + 1, gain);
            }
        }

        return best;
    }

    /// <summary>Blocks to the span: negative before it, 0 inside, positive after it.</summary>
    public int DistanceTo(int block) => block < First ? block - First : block >= End ? block - End + 1 : 0;
}
