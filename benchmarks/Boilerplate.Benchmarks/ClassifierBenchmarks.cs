using BenchmarkDotNet.Attributes;
using Boilerplate.Documents;

namespace Boilerplate.Benchmarks;

/// <summary>Where the time of a page goes: segmentation, decisions, and the blocks as objects; and the page's text as plain text.</summary>
public class ClassifierBenchmarks
{
    private readonly BoilerplateClassifier _classifier = BoilerplateClassifier.Default;
    private readonly Document _document = new();
    private Decision[] _decisions = [];
    private string[] _pages = [];
    private string[] _texts = [];

    public static IEnumerable<string> Sets => BenchmarkInput.PageSets;

    /// <summary>Name of the pages.</summary>
    [ParamsSource(nameof(Sets))]
    public string Pages { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _pages = BenchmarkInput.PagesOf(Pages);
        _texts = [.. _pages.Select(page => string.Join('\n', _classifier.ClassifyHtml(page).Blocks.Select(block => block.Text)))];
        _decisions = new Decision[_pages.Max(page => _classifier.ClassifyHtml(page).Blocks.Count)];
    }

    [Benchmark(Baseline = true)]
    public int LoadHtml()
    {
        int blocks = 0;
        foreach (string page in _pages)
        {
            _document.LoadHtml(page);
            blocks += _document.BlockCount;
        }

        return blocks;
    }

    [Benchmark]
    public int LoadHtmlAndDecide()
    {
        int blocks = 0;
        foreach (string page in _pages)
        {
            _document.LoadHtml(page);
            _classifier.Classify(_document, _decisions);
            blocks += _document.BlockCount;
        }

        return blocks;
    }

    [Benchmark]
    public int ClassifyHtml() => _pages.Sum(page => _classifier.ClassifyHtml(page).Blocks.Count);

    [Benchmark]
    public int ClassifyText() => _texts.Sum(text => _classifier.ClassifyText(text).Blocks.Count);
}
