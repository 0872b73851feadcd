using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Support;

/// <summary>Agreement of two texts in words, as multisets; the order does not count.</summary>
internal static class WordF1
{
    public static double Of(string predicted, string expected)
    {
        Dictionary<uint, int> left = Count(expected);
        int total = left.Values.Sum();
        int kept = 0;
        int hit = 0;
        foreach ((uint word, int count) in Count(predicted))
        {
            kept += count;
            hit += Math.Min(count, left.GetValueOrDefault(word));
        }

        return kept + total > 0 ? 2.0 * hit / (kept + total) : 1;
    }

    private static Dictionary<uint, int> Count(string text)
    {
        var counts = new Dictionary<uint, int>();
        var words = new WordTokenizer(text);
        while (words.Read())
        {
            uint hash = WordHash.Compute(words.RawWord);
            counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }

        return counts;
    }
}
