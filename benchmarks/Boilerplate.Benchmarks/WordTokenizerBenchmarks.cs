using BenchmarkDotNet.Attributes;
using Boilerplate.Tokenization;

namespace Boilerplate.Benchmarks;

/// <summary>What each step from text to a score costs: words, their hashes, and a look into a table for words and pairs.</summary>
public class WordTokenizerBenchmarks
{
    private readonly WordRange[] _words = new WordRange[512];
    private readonly uint[] _hashes = new uint[512];
    private readonly sbyte[] _weights = new sbyte[1 << 18];
    private string _text = "";

    public static IEnumerable<string> Texts => BenchmarkInput.Texts;

    /// <summary>Name of the text, a mebi of UTF-16 code units.</summary>
    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _text = BenchmarkInput.Text(Text);
        for (int i = 0; i < _weights.Length; i++)
            _weights[i] = (sbyte)i;
    }

    [Benchmark(Baseline = true)]
    public int OneByOne()
    {
        int sum = 0;
        var tokenizer = new WordTokenizer(_text);
        while (tokenizer.Read())
            sum += tokenizer.Length;
        return sum;
    }

    [Benchmark]
    public int Batches()
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

    [Benchmark]
    public uint BatchesAndHashes()
    {
        uint sum = 0;
        var tokenizer = new WordTokenizer(_text);
        for (int count; (count = tokenizer.Read(_words)) > 0;)
        {
            WordHash.Compute(_text, _words.AsSpan(0, count), _hashes);
            sum += _hashes[count - 1];
        }

        return sum;
    }

    [Benchmark]
    public int BatchesHashesAndScore()
    {
        int score = 0;
        uint previous = 0;
        var tokenizer = new WordTokenizer(_text);
        for (int count; (count = tokenizer.Read(_words)) > 0;)
        {
            WordHash.Compute(_text, _words.AsSpan(0, count), _hashes);
            foreach (uint hash in _hashes.AsSpan(0, count))
            {
                score += _weights[hash >> 14] + _weights[WordHash.Combine(previous, hash) >> 14];
                previous = hash;
            }
        }

        return score;
    }
}
