using System.Runtime.Intrinsics;
using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// What the scores of stage 1 say of a block's surroundings in document order: neighbours, windows, all before and after,
/// the page. Both modes share it. Built once a page; reused; not thread-safe.
/// </summary>
internal sealed class ContextFeatures
{
    private const int Reach = 4;
    private static readonly int[] s_windows = [2, 5, 12];

    public static readonly string[] Names = BuildNames();

    private readonly PrefixSums _words = new();
    private readonly PrefixSums[] _weighted = [new(), new(), new(), new()];
    private readonly PrefixSums _kept = new();
    private readonly GrowableArray<float> _probabilities = new();

    /// <summary>Of the whole page, by signal.</summary>
    private readonly float[] _means = new float[PageSignals.Count];
    private readonly double[] _rankWords = new double[64];
    private double _entropy;
    private float _highest;
    private ContentSpan _span;
    private ContentSpan _wideSpan;

    /// <summary>Running totals of words, and of words times a signal's probability.</summary>
    public double Mean(int signal, int first, int end)
    {
        double words = _words.Sum(first, end);
        return words > 0 ? _weighted[signal].Sum(first, end) / words : 0;
    }

    public void Build(PageSignals signals, PageText page)
    {
        int count = signals.Blocks;
        _words.Clear(count);
        _kept.Clear(count);
        foreach (PrefixSums sums in _weighted)
            sums.Clear(count);
        Span<float> probabilities = _probabilities.Reset(count);
        Array.Clear(_rankWords);
        _entropy = 0;
        _highest = float.NegativeInfinity;
        for (int i = 0; i < count; i++)
        {
            double words = Math.Max(page.Statistics[i].Words, 0.2);
            _words.Set(i, words);
            for (int s = 0; s < PageSignals.Count; s++)
            {
                float probability = PageSignals.Probability(signals[s][i]);
                _weighted[s].Set(i, words * probability);
                if (s == 0)
                    probabilities[i] = probability;
            }

            float logOdds = signals.Stage1[i];
            double p = probabilities[i];
            _kept.Set(i, p > 0.5 ? words : 0);
            _entropy += words * Entropy(p);
            _highest = Math.Max(_highest, logOdds);
            _rankWords[RankBin(logOdds)] += words;
        }

        for (int s = 0; s < PageSignals.Count; s++)
            _means[s] = (float)Mean(s, 0, count);
        _span = ContentSpan.Find(probabilities, page, bar: 0.5f);
        _wideSpan = ContentSpan.Find(probabilities, page, bar: 0.2f);

        // From here on: words of all blocks with a higher score.
        double above = 0;
        for (int bin = _rankWords.Length - 1; bin >= 0; bin--)
        {
            double own = _rankWords[bin];
            _rankWords[bin] = above + (own / 2);
            above += own;
        }
    }

    public void Write(ref FeatureWriter row, PageSignals signals, int block)
    {
        int count = signals.Blocks;
        for (int s = 0; s < PageSignals.Count; s++)
        {
            Span<float> values = signals[s];
            for (int distance = -Reach; distance <= Reach; distance++)
            {
                if (distance == 0)
                    continue;
                int other = block + distance;
                row.Add((uint)other < (uint)count ? values[other] : -10f);
            }

            foreach (int window in s_windows)
                row.Add((float)Mean(s, block - window, block + window + 1));
            row.Add((float)Mean(s, 0, block));
            row.Add((float)Mean(s, block + 1, count));
            row.Add(_means[s]);
        }

        float logOdds = signals.Stage1[block];
        row.Add(logOdds);
        row.Add(_probabilities[block] - _means[0]);
        row.Add(_highest - logOdds);
        row.AddLog(_weighted[0].Total);
        row.AddShare(_kept.Total, _words.Total);
        row.AddShare(_entropy, _words.Total);
        row.AddShare(_rankWords[RankBin(logOdds)], _words.Total);
        row.AddShare(_weighted[0].Sum(0, block), _weighted[0].Total);
        WriteSpan(ref row, _span, block);
        WriteSpan(ref row, _wideSpan, block);
    }

    private void WriteSpan(ref FeatureWriter row, ContentSpan span, int block)
    {
        row.AddSignedLog(span.DistanceTo(block));
        row.AddShare(_weighted[0].Sum(span.First, span.End), _weighted[0].Total);
    }

    private static double Entropy(double p)
    {
        if (p is <= 1e-6 or >= 1 - 1e-6)
            return 0;
        // In managed code, unlike Math.Log2, and so the same everywhere; and several times as fast.
        var both = Vector128.Create(p, 1 - p);
        return -Vector128.Sum(both * Vector128.Log2(both));
    }

    private static int RankBin(float logOdds) => Math.Clamp((int)((logOdds + 8) * 4), 0, 63);

    private static string[] BuildNames()
    {
        var names = new List<string>();
        for (int s = 0; s < PageSignals.Count; s++)
        {
            string signal = s == 0 ? "stage1" : $"lexical{s}";
            for (int distance = -Reach; distance <= Reach; distance++)
            {
                if (distance != 0)
                    names.Add($"{signal}_{distance:+0;-0}");
            }

            foreach (int window in s_windows)
                names.Add($"{signal}_mean_{window}");
            names.AddRange([$"{signal}_mean_before", $"{signal}_mean_after", $"{signal}_mean_page"]);
        }

        names.AddRange(
        [
            "stage1", "stage1_less_page", "stage1_below_highest", "expected_log_words", "kept_share", "mean_entropy",
            "rank", "expected_before_share", "span_distance", "span_share", "wide_span_distance", "wide_span_share",
        ]);
        return [.. names];
    }
}
