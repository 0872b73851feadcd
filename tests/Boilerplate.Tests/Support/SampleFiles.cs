using Boilerplate.Documents;
using Boilerplate.Testing;

namespace Boilerplate.Tests.Support;

/// <summary>The pages and texts of the samples folder.</summary>
internal static class SampleFiles
{
    public static IReadOnlyList<string> Texts { get; } = Names("*.txt");

    public static IReadOnlyList<string> Pages { get; } = Names("*.html");

    public static IEnumerable<string> All => [.. Texts, .. Pages];

    public static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Samples, name));

    public static bool IsHtml(string name) => name.EndsWith(".html", StringComparison.Ordinal);

    public static LabeledDocument Classify(BoilerplateClassifier classifier, string name, ClassifierOptions? options = null) =>
        IsHtml(name) ? classifier.ClassifyHtml(Read(name), options) : classifier.ClassifyText(Read(name), options);

    public static Document Segment(string name) => IsHtml(name) ? Segmented.Html(Read(name)) : Segmented.Text(Read(name));

    private static string[] Names(string pattern) =>
        [.. Directory.EnumerateFiles(Repository.Samples, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
