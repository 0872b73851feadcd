using Boilerplate.Documents;
using Boilerplate.Tokenization;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Features;

/// <summary>
/// How far a line of a plain text is in the language of the others, by its letters alone: pairs of letters against those of
/// the whole text without the line (add-one smoothed bigram model), and its script against the text's. Linear in the text. Reused; not
/// thread-safe.
/// </summary>
internal sealed class LanguageFeatures
{
    private const int Bits = 10;
    private const int Buckets = 1 << Bits;

    /// <summary>Of a long line the start says enough.</summary>
    private const int MaxLength = 600;

    public static readonly string[] Names = ["letter_pairs", "letter_pairs_relative", "script_share", "letter_share"];

    private readonly int[] _counts = new int[Buckets];
    private readonly int[] _own = new int[Buckets];
    private readonly float[] _scriptWords = new float[1 + (int)Enum.GetValues<Script>().Max()];
    private readonly GrowableArray<float> _fit = new();
    private float _meanFit;
    private float _allWords;

    public void Build(Document document, PageText page)
    {
        Array.Clear(_counts);
        Array.Clear(_scriptWords);
        _allWords = 0;
        int total = 0;
        for (int i = 0; i < document.BlockCount; i++)
        {
            total += Count(document.GetText(i), _counts, 1);
            float words = page.Statistics[i].Words;
            _scriptWords[(int)page.Statistics[i].Script] += words;
            _allWords += words;
        }

        Span<float> fit = _fit.Reset(document.BlockCount);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < fit.Length; i++)
        {
            int own = Count(document.GetText(i), _own, 1);
            fit[i] = own == 0 ? 0 : Fit(document.GetText(i), own, total);
            Count(document.GetText(i), _own, -1);
            sum += fit[i] * own;
            weights += own;
        }

        _meanFit = weights > 0 ? (float)(sum / weights) : 0;
    }

    public void Write(ref FeatureWriter row, PageText page, int block)
    {
        ref BlockTextStatistics text = ref page.Statistics[block];
        row.Add(_fit[block]);
        row.Add(_fit[block] - _meanFit);
        row.AddShare(_scriptWords[(int)text.Script] - text.Words, _allWords - text.Words);
        row.AddShare(text.Letters, text.Ink);
    }

    /// <summary>Mean log2 of how much likelier the other lines make the line's pairs of letters than chance does.</summary>
    private float Fit(ReadOnlySpan<char> text, int own, int total)
    {
        double others = total - own + Buckets;
        double sum = 0;
        var pairs = new LetterPairs(text[..Math.Min(text.Length, MaxLength)]);
        while (pairs.MoveNext())
            sum += Math.Log2((_counts[pairs.Bucket] - _own[pairs.Bucket] + 1) * Buckets / others);
        return (float)(sum / own);
    }

    private static int Count(ReadOnlySpan<char> text, int[] counts, int step)
    {
        int pairs = 0;
        var walk = new LetterPairs(text[..Math.Min(text.Length, MaxLength)]);
        while (walk.MoveNext())
        {
            counts[walk.Bucket] += step;
            pairs++;
        }

        return pairs;
    }

    /// <summary>Walks the pairs of folded letters; anything else counts as a blank.</summary>
    private ref struct LetterPairs(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;
        private char _last = ' ';

        public int Bucket { get; private set; }

        public bool MoveNext()
        {
            while (_at < _text.Length)
            {
                char c = _text[_at++];
                char next = UnicodeTables.ClassOf(c) is CharClass.UpperLetter or CharClass.LowerLetter or CharClass.OtherLetter or CharClass.SingleLetter
                    ? UnicodeTables.FoldSimple(c)
                    : ' ';
                char last = _last;
                _last = next;
                if (last == ' ' && next == ' ')
                    continue;
                uint pair = ((uint)last << 16) | next;
                Bucket = (int)((pair * 0x9E3779B1u) >> (32 - Bits));
                return true;
            }

            return false;
        }
    }
}
