using BenchmarkDotNet.Attributes;
using Boilerplate.Tokenization;
using SmartReader;
using HtmlDocument = HtmlAgilityPack.HtmlDocument;
using HtmlParser = AngleSharp.Html.Parser.HtmlParser;

namespace Boilerplate.Benchmarks;

/// <summary>
/// Pages by the parsers and the extractor that .NET users know. The parsers build a tree and stop there; the tokenizer builds
/// none; only ClassifyHtml and SmartReader say what is content.
/// </summary>
public class PageRivals
{
    private readonly HtmlParser _angleSharp = new();
    private readonly BoilerplateClassifier _classifier = BoilerplateClassifier.Default;
    private string[] _pages = [];

    public static IEnumerable<string> Sets => BenchmarkInput.PageSets;

    /// <summary>Name of the pages.</summary>
    [ParamsSource(nameof(Sets))]
    public string Pages { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _pages = BenchmarkInput.PagesOf(Pages);

    [Benchmark(Baseline = true)]
    public int HtmlAgilityPackLoadHtml()
    {
        int sum = 0;
        foreach (string page in _pages)
        {
            var document = new HtmlDocument();
            document.LoadHtml(page);
            sum += document.DocumentNode.ChildNodes.Count;
        }

        return sum;
    }

    [Benchmark]
    public int AngleSharpParseDocument() => _pages.Sum(page => _angleSharp.ParseDocument(page).ChildNodes.Length);

    [Benchmark]
    public int SmartReaderGetArticle() => _pages.Sum(page => new Reader("https://pages.example/", page).GetArticle().Length);

    [Benchmark]
    public int HtmlTokenizerRead()
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
    public int ClassifyHtml() => _pages.Sum(page => _classifier.ClassifyHtml(page).Blocks.Count);
}
