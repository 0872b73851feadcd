using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Boilerplate.Tokenization;
using Microsoft.ML.Tokenizers;

namespace Boilerplate.Benchmarks;

/// <summary>
/// Words of a text by what a .NET user has at hand. In scripts without spaces the comparison is unequal: the expression
/// gives a run as one match, the tokenizer each code point; Tiktoken's tokens are no words at all.
/// </summary>
public class WordRivals
{
    private readonly Regex _expression = new(@"\w+", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly TiktokenTokenizer _tiktoken = TiktokenTokenizer.CreateForEncoding("cl100k_base");
    private readonly WordRange[] _words = new WordRange[512];
    private string _text = "";

    public static IEnumerable<string> Texts => BenchmarkInput.Texts;

    /// <summary>Name of the text, a mebi of UTF-16 code units.</summary>
    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _text = BenchmarkInput.Text(Text);

    [Benchmark(Baseline = true)]
    public int CompiledRegexEnumerateMatches()
    {
        int sum = 0;
        foreach (ValueMatch match in _expression.EnumerateMatches(_text))
            sum += match.Length;
        return sum;
    }

    [Benchmark]
    public int StringSplit() => _text.Split(' ').Length;

    [Benchmark]
    public int TiktokenCountTokens() => _tiktoken.CountTokens(_text);

    [Benchmark]
    public int WordTokenizerOneByOne()
    {
        int sum = 0;
        var tokenizer = new WordTokenizer(_text);
        while (tokenizer.Read())
            sum += tokenizer.Length;
        return sum;
    }

    [Benchmark]
    public int WordTokenizerBatches()
    {
        int sum = 0;
        var tokenizer = new WordTokenizer(_text);
        for (int count; (count = tokenizer.Read(_words)) > 0;)
        {
            foreach (WordRange word in _words.AsSpan(0, count))
                sum += word.Length;
        }

        return sum;
    }
}
