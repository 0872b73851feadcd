using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Boilerplate.Tokenization;

namespace Boilerplate.Benchmarks;

/// <summary>
/// How fast words are found, against what a .NET user has at hand. In scripts without spaces the comparison is unequal:
/// the expression gives a run as one match, the tokenizer each code point.
/// </summary>
[MemoryDiagnoser]
public class WordTokenizerBenchmarks
{
    private const int CodeUnits = 1 << 20;

    private readonly Regex _words = new(@"\w+", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private string _text = "";

    /// <summary>Name of the text, a mebi of UTF-16 code units.</summary>
    [Params("Latin", "Cyrillic", "Greek", "Arabic", "Devanagari", "Thai", "Cjk", "Mixed")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _text = BenchmarkTexts.Repeat(Text, CodeUnits);

    [Benchmark(Baseline = true)]
    public int RegexEnumerateMatches()
    {
        int sum = 0;
        foreach (ValueMatch match in _words.EnumerateMatches(_text))
            sum += match.Length;
        return sum;
    }

    [Benchmark]
    public int Words()
    {
        int sum = 0;
        var tokenizer = new WordTokenizer(_text);
        while (tokenizer.Read())
            sum += tokenizer.Length;
        return sum;
    }

    [Benchmark]
    public uint WordsAndHashes()
    {
        uint sum = 0;
        var tokenizer = new WordTokenizer(_text);
        while (tokenizer.Read())
            sum += WordHash.Compute(tokenizer.RawWord);
        return sum;
    }
}
