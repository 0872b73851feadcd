using BenchmarkDotNet.Attributes;
using Boilerplate.Tokenization;
using HtmlDocument = HtmlAgilityPack.HtmlDocument;

namespace Boilerplate.Benchmarks;

/// <summary>
/// How fast pages are tokenized, against the parser that .NET users know. The comparison is unequal:
/// the parser builds a tree, which the tokenizer's callers do without.
/// </summary>
[MemoryDiagnoser]
public class HtmlTokenizerBenchmarks
{
    private string _html = "";
    private char[] _buffer = [];

    /// <summary>Names of the pages.</summary>
    public static IEnumerable<string> Pages => BenchmarkPages.Names;

    /// <summary>Name of the page.</summary>
    [ParamsSource(nameof(Pages))]
    public string Page { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _html = BenchmarkPages.Load(Page);
        _buffer = new char[_html.Length];
    }

    [Benchmark(Baseline = true)]
    public HtmlDocument HtmlAgilityPackLoad()
    {
        var document = new HtmlDocument();
        document.LoadHtml(_html);
        return document;
    }

    [Benchmark]
    public int Tokens()
    {
        int sum = 0;
        var tokenizer = new HtmlTokenizer(_html);
        while (tokenizer.Read())
            sum += tokenizer.TokenLength;
        return sum;
    }

    [Benchmark]
    public int TokensTextAndAttributes()
    {
        int sum = 0;
        var tokenizer = new HtmlTokenizer(_html);
        while (tokenizer.Read())
        {
            if (tokenizer.Kind == HtmlTokenKind.Text)
                sum += tokenizer.CopyText(_buffer);
            foreach (HtmlAttribute attribute in tokenizer.Attributes)
                sum += attribute.CopyName(_buffer) + attribute.CopyValue(_buffer);
        }

        return sum;
    }
}
