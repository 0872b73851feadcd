using BenchmarkDotNet.Attributes;
using Boilerplate.Tokenization;

namespace Boilerplate.Benchmarks;

/// <summary>How fast pages are tokenized, and what it costs to look at every text and attribute.</summary>
public class HtmlTokenizerBenchmarks
{
    private string[] _pages = [];
    private char[] _buffer = [];

    public static IEnumerable<string> Sets => BenchmarkInput.PageSets;

    /// <summary>Name of the pages.</summary>
    [ParamsSource(nameof(Sets))]
    public string Pages { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _pages = BenchmarkInput.PagesOf(Pages);
        _buffer = new char[_pages.Max(page => page.Length)];
    }

    [Benchmark(Baseline = true)]
    public int Tokens()
    {
        int sum = 0;
        foreach (string page in _pages)
        {
            var tokenizer = new HtmlTokenizer(page);
            while (tokenizer.Read())
                sum += tokenizer.TokenLength;
        }

        return sum;
    }

    [Benchmark]
    public int TokensTextAndAttributes()
    {
        int sum = 0;
        foreach (string page in _pages)
        {
            var tokenizer = new HtmlTokenizer(page);
            while (tokenizer.Read())
            {
                if (tokenizer.Kind == HtmlTokenKind.Text)
                    sum += tokenizer.CopyText(_buffer);
                foreach (HtmlAttribute attribute in tokenizer.Attributes)
                    sum += attribute.CopyName(_buffer) + attribute.CopyValue(_buffer);
            }
        }

        return sum;
    }
}
