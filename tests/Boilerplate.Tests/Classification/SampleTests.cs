using Boilerplate.Testing;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Classification;

/// <summary>What the classifier keeps of the samples, against what a careful reader would.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("article-ar-notices-fr.txt")]
    [InlineData("article-de-notices-en.txt")]
    [InlineData("article-ja-notices-en.txt")]
    [InlineData("no-boilerplate.txt")]
    public void ClassifyText_Sample_KeepsExactlyTheContent(string name) =>
        Assert.Equal(Expected(name), Lines(SampleFiles.Classify(BoilerplateClassifier.Default, name).ToText()));

    /// <summary>Floors a little below what was measured.</summary>
    [Theory]
    [InlineData("article-en-notices-es.txt", 0.97)]
    [InlineData("hard-wrapped.txt", 0.87)]
    [InlineData("broken.html", 0.95)]
    [InlineData("docs.html", 0.97)]
    [InlineData("forum.html", 0.77)]
    [InlineData("news.html", 0.97)]
    public void Classify_Sample_AgreesInWords(string name, double floor)
    {
        string expected = string.Join('\n', Expected(SampleFiles.IsHtml(name) ? name + ".txt" : name));
        double f1 = WordF1.Of(SampleFiles.Classify(BoilerplateClassifier.Default, name).ToText(), expected);

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: F1 {f1:F4}");
        Assert.InRange(f1, floor, 1);
    }

    private static string[] Expected(string name) => Lines(File.ReadAllText(Path.Combine(Repository.Samples, "expected", name)));

    private static string[] Lines(string text) => [.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];
}
