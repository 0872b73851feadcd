using System.Text;

namespace Boilerplate.Benchmarks;

/// <summary>Inputs by name: texts of a mebi of code units, pages, and all pages or their texts together.</summary>
internal static class BenchmarkInput
{
    private const int TextLength = 1 << 20;
    private const string Samples = "samples";

    /// <summary>Texts by script.</summary>
    public static IEnumerable<string> Texts => BenchmarkTexts.Names;

    /// <summary>Single pages.</summary>
    public static IEnumerable<string> Pages => BenchmarkPages.Names;

    /// <summary>The pages of the samples folder in one go, as the goals count them.</summary>
    public static IEnumerable<string> PageSets => [Samples, BenchmarkPages.Generated];

    public static string Text(string name) => BenchmarkTexts.Repeat(name, TextLength);

    public static string[] PagesOf(string set) => set == Samples
        ? [.. BenchmarkPages.Names.Where(name => name != BenchmarkPages.Generated).Select(BenchmarkPages.Load)]
        : [BenchmarkPages.Load(set)];

    /// <summary>The UTF-8 length of an input; 0 where the name is none.</summary>
    public static long ByteCount(string name)
    {
        if (BenchmarkTexts.Names.Contains(name))
            return Encoding.UTF8.GetByteCount(Text(name));
        return PageSets.Contains(name) || Pages.Contains(name) ? PagesOf(name).Sum(page => (long)Encoding.UTF8.GetByteCount(page)) : 0;
    }
}
