using Boilerplate.Testing;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Classification;

/// <summary>The text that began the project: an article whose extraction left nine notices behind it. Its text is not in the repository.</summary>
public sealed class SeedTests
{
    private const int ContentLines = 10;
    private const int Notices = 9;

    [Fact]
    public void ClassifyText_Seed_KeepsTheArticleAndDropsTheNotices()
    {
        string text = ReadSeed();
        string[] lines = Lines(text);

        LabeledDocument labeled = BoilerplateClassifier.Default.ClassifyText(text);

        Assert.Equal(lines, labeled.Blocks.Select(block => block.Text));
        Assert.Equal(lines[..ContentLines], labeled.ToText().Split('\n'));
    }

    [Fact]
    public void ClassifyText_Seed_NamesTheKindsOfItsNotices()
    {
        BoilerplateCategory[] categories = [.. BoilerplateClassifier.Default.ClassifyText(ReadSeed()).Blocks.Skip(ContentLines).Select(block => block.Category)];

        Assert.Equal(BoilerplateCategory.NewsletterSignup, categories[0]);
        Assert.InRange(categories.Skip(1).Count(category => category == BoilerplateCategory.SubscriptionPaywall), 5, Notices - 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void ClassifyText_SeedAmongOtherArticles_DropsMostNotices(int seed)
    {
        var random = new Random(seed);
        string[] lines = Lines(ReadSeed());
        HashSet<string> notices = [.. lines.Skip(ContentLines)];
        string[][] articles = [.. SampleFiles.Texts
            .Where(name => name.StartsWith("article-", StringComparison.Ordinal))
            .Select(name => Lines(File.ReadAllText(Path.Combine(Repository.Samples, "expected", name))))];
        random.Shuffle(articles);

        // Paragraphs of two other articles stand around the article; its notices follow in any order.
        string[] shuffled = [.. lines.Skip(ContentLines)];
        random.Shuffle(shuffled);
        string[] all = [.. Part(articles[0], random), .. lines.Take(ContentLines), .. Part(articles[1], random), .. shuffled];
        HashSet<string> kept = [.. BoilerplateClassifier.Default.ClassifyText(string.Join('\n', all)).ToText().Split('\n')];
        string[] content = [.. all.Where(line => !notices.Contains(line))];

        TestContext.Current.TestOutputHelper?.WriteLine($"{notices.Count(notice => !kept.Contains(notice))} of {notices.Count} notices gone, {content.Count(kept.Contains)} of {content.Length} content lines stay");
        // Floors of what holds, not the goal: all notices, and nine tenths of the content of articles in three languages.
        Assert.InRange(notices.Count(notice => !kept.Contains(notice)), Notices - 3, Notices);
        Assert.InRange((double)content.Count(kept.Contains) / content.Length, 0.55, 1);
    }

    /// <summary>Some paragraphs of an article in a row.</summary>
    private static IEnumerable<string> Part(string[] article, Random random)
    {
        int count = random.Next(3, 7);
        return article.Skip(random.Next(article.Length - count + 1)).Take(count);
    }

    private static string ReadSeed()
    {
        string text = File.ReadAllText(Assert.Single(Directory.EnumerateFiles(Repository.RequireShared("seed"), "*.txt")));
        Assert.Equal(ContentLines + Notices, Lines(text).Length);
        return text;
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];
}
