using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;

namespace Boilerplate.Benchmarks;

/// <summary>Decisions about the text of pages, a line a block, against an expression that does no more than find its words.</summary>
public class TextRivals
{
    private readonly Regex _expression = new(@"\w+", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly BoilerplateClassifier _classifier = BoilerplateClassifier.Default;
    private string[] _texts = [];

    public static IEnumerable<string> Sets => BenchmarkInput.PageSets;

    /// <summary>Name of the pages that the texts are of.</summary>
    [ParamsSource(nameof(Sets))]
    public string TextsOf { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _texts =
        [.. BenchmarkInput.PagesOf(TextsOf).Select(page => string.Join('\n', _classifier.ClassifyHtml(page).Blocks.Select(block => block.Text)))];

    [Benchmark(Baseline = true)]
    public int CompiledRegexEnumerateMatches()
    {
        int sum = 0;
        foreach (string text in _texts)
        {
            foreach (ValueMatch match in _expression.EnumerateMatches(text))
                sum += match.Length;
        }

        return sum;
    }

    [Benchmark]
    public int ClassifyText() => _texts.Sum(text => _classifier.ClassifyText(text).Blocks.Count);
}
