using Boilerplate.Testing;

namespace Boilerplate.Tests.Classification;

/// <summary>
/// Articles that end in a newsletter line and subscription notices of another language, as the text that began the project does,
/// in ten pairs of languages. Written for these tests alone: no model has learned from them.
/// </summary>
public sealed class TwinTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Boilerplate.Tests", "Cases", "twins");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(s_folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ClassifyText_Twin_KeepsTheArticleAndDropsTheNotices(string name)
    {
        (string Text, bool IsContent, string Category)[] lines = Read(name);

        LabeledDocument labeled = BoilerplateClassifier.Default.ClassifyText(string.Join('\n', lines.Select(line => line.Text)));

        string[] lost = [.. labeled.Blocks.Where((block, i) => lines[i].IsContent && block.Label == BlockLabel.Boilerplate).Select(block => block.Text)];
        string[] left = [.. labeled.Blocks.Where((block, i) => !lines[i].IsContent && block.Label == BlockLabel.Content).Select(block => block.Text)];
        Assert.Equal(lines.Select(line => line.Text), labeled.Blocks.Select(block => block.Text));
        Assert.Empty(lost);
        Assert.Empty(left);
    }

    [Fact]
    public void Twins_AreTenPairs() => Assert.Equal(10, Names.Count);

    /// <summary>A line is C and content, or B, a category and a notice.</summary>
    private static (string Text, bool IsContent, string Category)[] Read(string name) =>
    [
        .. File.ReadAllLines(Path.Combine(s_folder, name + ".txt")).Where(line => line.Length > 0).Select(line => line[0] == 'C'
            ? (line[2..], true, "")
            : (line.Split(' ', 3)[2], false, line.Split(' ', 3)[1])),
    ];
}
