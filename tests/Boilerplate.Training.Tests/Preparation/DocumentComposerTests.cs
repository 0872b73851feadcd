using Boilerplate.Documents;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Preparation;

public sealed class DocumentComposerTests
{
    private const int Folds = 3;

    [Fact]
    public void Compose_SameSeed_GivesTheSameDocuments()
    {
        Assert.Equal(Inputs(seed: 1), Inputs(seed: 1));
        Assert.NotEqual(Inputs(seed: 1), Inputs(seed: 2));

        static string[] Inputs(int seed) => [.. Compose(seed).Select(page => page.Input)];
    }

    [Fact]
    public void Compose_EachDocument_TakesLinesOfItsFoldAlone() => Assert.All(Compose(seed: 3), page =>
    {
        int fold = Assert.IsType<int>(DocumentComposer.FoldOf(page.Group));
        Assert.All(SourcesOf(page), source => Assert.Equal(fold, FoldOf(source)));
    });

    [Fact]
    public void Compose_EachDocument_LabelsItsLines() => Assert.All(Compose(seed: 4), page =>
    {
        string[] lines = page.Input.Split('\n');
        Assert.Equal(lines.Length, page.LineLabels?.Length);
        for (int i = 0; i < lines.Length; i++)
            Assert.Equal(lines[i].StartsWith("prose", StringComparison.Ordinal), page.LineLabels?[i] == 1);
    });

    [Fact]
    public void Compose_ManyDocuments_AreMixed()
    {
        TrainingPage[] pages = [.. Compose(seed: 5)];
        int whole = pages.Count(page => page.LineLabels?.All(label => label == 1) == true);
        int foreign = pages.Count(page => page.Input.Contains(page.Language == "en" ? "notice-es" : "notice-en", StringComparison.Ordinal));

        Assert.InRange(whole, pages.Length * 0.17, pages.Length * 0.33);
        Assert.InRange(foreign, pages.Length * 0.05, pages.Length * 0.5);
    }

    [Fact]
    public void Compose_SomeDocuments_AreLinesOfSeveralTextsInAnyOrder()
    {
        TrainingPage[] pages = [.. Compose(seed: 6)];
        int mixed = pages.Count(page => SourcesOf(page).Distinct().Count() > 1 && Changes(page) > 4);

        Assert.InRange(mixed, pages.Length * 0.02, pages.Length * 0.15);

        // Between content and notices: in most documents notices stand in a few groups.
        static int Changes(TrainingPage page) => page.LineLabels!.Zip(page.LineLabels!.Skip(1)).Count(pair => pair.First != pair.Second);
    }

    [Theory]
    [InlineData("composed:2", 2)]
    [InlineData("composed", null)]
    [InlineData("example.com", null)]
    public void FoldOf_Group_IsTheComposedOnes(string group, int? expected) => Assert.Equal(expected, DocumentComposer.FoldOf(group));

    /// <summary>Composes of prose and strings, pages, and written documents; each line names its kind, language and source.</summary>
    private static IEnumerable<TrainingPage> Compose(int seed)
    {
        var content = new ContentPool();
        var notices = new NoticePool();
        foreach (MultilingualString line in Lines("prose", false))
            content.AddProse(line, FoldOf(line.Source));
        foreach (MultilingualString line in Lines("notice", true))
            notices.AddString(line, FoldOf(line.Source));
        for (int i = 0; i < 12; i++)
        {
            TrainingPage page = Page($"s{i}");
            int fold = FoldOf($"s{i}");
            content.AddPage(page, fold);
            content.AddWritten(page, fold);
            notices.AddPage(page, fold);
            notices.AddWritten(page, fold);
        }

        return new DocumentComposer(content, notices, Folds, seed).Compose(300);
    }

    private static int FoldOf(string source) => (int)(StringHash.OfName(source) % Folds);

    private static TrainingPage Page(string source) => new()
    {
        Id = source, Source = "made-up", Group = source, Language = "en", IsHtml = false,
        Input = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"{(i % 7 < 4 ? "prose" : "notice")}-en {source} page {i}")),
        LineLabels = [.. Enumerable.Range(0, 40).Select(i => (sbyte)(i % 7 < 4 ? 1 : 0))],
    };

    /// <summary>Lines that name their source: "prose-en s4 17".</summary>
    private static IEnumerable<MultilingualString> Lines(string kind, bool isBoilerplate) =>
        from source in Enumerable.Range(0, 12)
        from language in new[] { "en", "es" }
        from number in Enumerable.Range(0, 30)
        select new MultilingualString($"{kind}-{language} s{source} {number}", language, isBoilerplate ? "navigation" : "news", isBoilerplate, $"s{source}", "MIT");

    private static IEnumerable<string> SourcesOf(TrainingPage page) =>
        page.Input.Split(' ', '\n').Where(word => word.StartsWith('s')).ToHashSet();
}
