using Boilerplate.Testing;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Classification;

/// <summary>What the classifier keeps of the samples, against what a careful reader would.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("article-ar-notices-fr.txt")]
    [InlineData("article-de-notices-en.txt")]
    [InlineData("article-en-notices-es.txt")]
    [InlineData("article-ja-notices-en.txt")]
    [InlineData("hard-wrapped.txt")]
    [InlineData("no-boilerplate.txt")]
    public void ClassifyText_Sample_KeepsExactlyTheContent(string name) =>
        Assert.Equal(Expected(name), Lines(SampleFiles.Classify(BoilerplateClassifier.Default, name).ToText()));

    /// <summary>Floors a little below what was measured.</summary>
    [Theory]
    [InlineData("broken.html", 0.5)]
    [InlineData("docs.html", 0.5)]
    [InlineData("forum.html", 0.5)]
    [InlineData("news.html", 0.5)]
    public void ClassifyHtml_Sample_AgreesInWords(string name, double floor)
    {
        double f1 = WordF1.Of(SampleFiles.Classify(BoilerplateClassifier.Default, name).ToText(), string.Join('\n', Expected(name + ".txt")));

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: F1 {f1:F4}");
        Assert.InRange(f1, floor, 1);
    }

    private static string[] Expected(string name) => Lines(File.ReadAllText(Path.Combine(Repository.Samples, "expected", name)));

    private static string[] Lines(string text) => [.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];
}
