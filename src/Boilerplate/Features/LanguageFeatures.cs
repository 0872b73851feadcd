using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Boilerplate.Documents;
using Boilerplate.Tokenization;

namespace Boilerplate.Features;

/// <summary>
/// How far a line of a plain text is in the language of the others, by its letters alone: pairs of letters against those of
/// the whole text without the line (add-one smoothed bigram model), and its script against the text's. Linear in the text. Reused; not
/// thread-safe.
/// </summary>
internal sealed class LanguageFeatures
{
    /// <summary>Of a long line the start says enough.</summary>
    private const int MaxLength = 600;

    public static readonly string[] Names = ["letter_pairs", "letter_pairs_relative", "script_share", "letter_share"];

    /// <summary>How often each pair stands in the text.</summary>
    private readonly int[] _counts = new int[LetterPairs.Buckets + 1];
    private readonly BinaryLogarithms _logarithms = new();
    private readonly GrowableArray<ushort> _pairs = new();

    /// <summary>Where each line's pairs start in <see cref="_pairs"/>, and behind the last.</summary>
    private readonly GrowableArray<int> _starts = new();
    private readonly float[] _scriptWords = new float[1 + (int)Script.Other];
    private readonly GrowableArray<float> _fit = new();
    private float _meanFit;
    private float _allWords;

    public void Build(Document document, PageText page)
    {
        Array.Clear(_counts);
        Array.Clear(_scriptWords);
        _pairs.Clear();
        _allWords = 0;
        Span<int> starts = _starts.Reset(document.BlockCount + 1);
        int total = 0;
        for (int i = 0; i < document.BlockCount; i++)
        {
            ref Block block = ref document.Blocks[i];
            int end = block.TextStart + Math.Min(block.TextLength, MaxLength);
            LetterPairs.Append(document.Text.Span, block.TextStart, end, _pairs);
            starts[i + 1] = _pairs.Count;
            total += Count(_pairs.Span[starts[i]..], 1);
            float words = page.Statistics[i].Words;
            _scriptWords[(int)page.Statistics[i].Script] += words;
            _allWords += words;
        }

        _counts[LetterPairs.Blank] = 0;
        int most = 0;
        foreach (int count in _counts)
            most = Math.Max(most, count);
        _logarithms.Cover(most);
        Span<float> fit = _fit.Reset(document.BlockCount);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < fit.Length; i++)
        {
            ReadOnlySpan<ushort> line = _pairs.Span[starts[i]..starts[i + 1]];
            int own = Count(line, -1);
            fit[i] = own == 0 ? 0 : Fit(line, own, total - own);
            Count(line, 1);
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

    /// <summary>Mean log2 of how much likelier the other lines, whose pairs are counted, make the line's pairs than chance does.</summary>
    private float Fit(ReadOnlySpan<ushort> line, int own, int others)
    {
        // So that the pairs that are none add a logarithm of one.
        _counts[LetterPairs.Blank] = 0;
        ref int counts = ref MemoryMarshal.GetArrayDataReference(_counts);
        ReadOnlySpan<double> logarithms = _logarithms.Table;
        double sum = 0, sum2 = 0;
        int i = 0;
        // Two sums: one would wait for itself. All numbers of pairs are below the length of the counts.
        for (; i + 1 < line.Length; i += 2)
        {
            sum += BinaryLogarithms.OfOnePlus(logarithms, Unsafe.Add(ref counts, line[i]));
            sum2 += BinaryLogarithms.OfOnePlus(logarithms, Unsafe.Add(ref counts, line[i + 1]));
        }

        if (i < line.Length)
            sum += BinaryLogarithms.OfOnePlus(logarithms, Unsafe.Add(ref counts, line[i]));
        double chance = BinaryLogarithms.Of((double)LetterPairs.Buckets / ((double)others + LetterPairs.Buckets));
        return (float)(((sum + sum2) / own) + chance);
    }

    /// <summary>Adds to the counts of a line's pairs; gives how many they are.</summary>
    private int Count(ReadOnlySpan<ushort> line, int step)
    {
        ref int counts = ref MemoryMarshal.GetArrayDataReference(_counts);
        int blanks = Unsafe.Add(ref counts, LetterPairs.Blank);
        foreach (ushort pair in line)
            Unsafe.Add(ref counts, pair) += step; // Below the length of the counts.
        return line.Length - Math.Abs(Unsafe.Add(ref counts, LetterPairs.Blank) - blanks);
    }
}
