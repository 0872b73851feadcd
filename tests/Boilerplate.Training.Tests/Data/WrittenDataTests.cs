using Boilerplate.Testing;
using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Tests.Data;

/// <summary>The documents that we wrote keep their own rules.</summary>
public sealed class WrittenDataTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "training-data", "documents");

    public static TheoryData<string> Languages =>
        [.. Directory.EnumerateFiles(s_folder, "*.jsonl").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Languages_AreAtLeastSixty() => Assert.InRange(Languages.Count, 60, 1000);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Documents_OfALanguage_AreItsOwnAndInBothSplits(string language)
    {
        IReadOnlyList<WrittenDocument> documents = Read(language);

        Assert.All(documents, document => Assert.Equal(language, document.Language));
        Assert.All(documents, document => Assert.StartsWith(language + "-", document.Id, StringComparison.Ordinal));
        Assert.InRange(documents.Count(document => document.Split == DataSplit.Train), 32, int.MaxValue);
        Assert.InRange(documents.Count(document => document.Split == DataSplit.Eval), 8, int.MaxValue);
    }

    /// <summary>A cleaner must leave alone what needs no cleaning, and find nothing where there is nothing.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Documents_OfALanguage_AreAlsoWithoutBoilerplateAndOfNothingElse(string language)
    {
        IReadOnlyList<WrittenDocument> documents = Read(language);
        int clean = documents.Count(document => document.Paragraphs.All(paragraph => paragraph.Label == BlockLabel.Content));
        int empty = documents.Count(document => document.Paragraphs.All(paragraph => paragraph.Label == BlockLabel.Boilerplate));

        Assert.InRange((double)clean / documents.Count, 0.15, 0.4);
        Assert.InRange(empty, 2, documents.Count * 2 / 5);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Paragraphs_OfALanguage_AreEnoughOfEachLabelAndKind(string language)
    {
        WrittenParagraph[] paragraphs = [.. Read(language).SelectMany(document => document.Paragraphs)];

        Assert.InRange(paragraphs.Length, 380, int.MaxValue);
        Assert.InRange(paragraphs.Count(paragraph => paragraph.Label == BlockLabel.Content), paragraphs.Length / 3, paragraphs.Length - 100);
        Assert.All(paragraphs, paragraph => Assert.Equal(paragraph.Label == BlockLabel.Boilerplate, paragraph.Category != BoilerplateCategory.None));
        Assert.InRange(
            paragraphs.Select(paragraph => paragraph.Category).Where(category => category != BoilerplateCategory.None).Distinct().Count(), 12, 16);
        Assert.All(paragraphs, paragraph => Assert.InRange(paragraph.Text.Length, 1, 900));
        Assert.All(paragraphs, paragraph => Assert.Equal(paragraph.Text.Trim(), paragraph.Text));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Paragraphs_OfALanguage_StandOnce(string language)
    {
        IEnumerable<string> twice = Read(language)
            .SelectMany(document => document.Paragraphs)
            .GroupBy(paragraph => paragraph.Text, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Assert.Empty(twice);
    }

    /// <summary>Shorter ones, "Manage cookie preferences" or "Non.", are the same on many sites and in related languages.</summary>
    [Fact]
    public void LongerParagraphs_OfEvaluation_AreInNoDocumentThatTrains()
    {
        WrittenDocument[] all = [.. Languages.SelectMany(language => Read(language.Data))];
        HashSet<string> train = [.. TextsOf(DataSplit.Train)];

        Assert.NotEmpty(train);
        Assert.DoesNotContain(TextsOf(DataSplit.Eval), train.Contains);
        Assert.Equal(all.Length, all.Select(document => document.Id).Distinct(StringComparer.Ordinal).Count());

        IEnumerable<string> TextsOf(DataSplit split) => all
            .Where(document => document.Split == split)
            .SelectMany(document => document.Paragraphs)
            .Select(paragraph => paragraph.Text)
            .Where(text => text.Length >= 30);
    }

    private static IReadOnlyList<WrittenDocument> Read(string language) =>
        [.. WrittenDocumentReader.Read(Path.Combine(s_folder, language + ".jsonl"))];
}
