using Boilerplate.Training.Datasets;
using Boilerplate.Training.Preparation;

namespace Boilerplate.Training.Tests.Preparation;

public sealed class FoldPlanTests
{
    private const int GroupFolds = 3;

    private static readonly TrainingPage[] s_pages = [.. Enumerable.Range(0, 30).Select(i => Page($"p{i}", $"host{i % 10}.example", (i % 3) switch { 0 => "el", 1 => "en", _ => null }))];

    [Fact]
    public void Of_LanguagesLeftOut_StandInFoldsOfTheirOwn()
    {
        var folds = new FoldPlan(s_pages, GroupFolds, ["el", "pt"]);
        var plain = new FoldPlan(s_pages, GroupFolds);

        Assert.All(s_pages.Where(page => page.Language == "el"), page => Assert.Equal(GroupFolds, folds.Of(page)));
        Assert.All(s_pages.Where(page => page.Language != "el"), page => Assert.Equal(plain.Of(page), folds.Of(page)));
        Assert.Equal(GroupFolds + 1, folds.Of(Page("new", "new.example", "pt-BR")));
        Assert.Equal(GroupFolds, folds.GroupFolds);
    }

    [Fact]
    public void Of_StringsOfALanguageLeftOut_StandInItsFold()
    {
        var folds = new FoldPlan(s_pages, GroupFolds, ["el"]);

        Assert.Equal(GroupFolds, folds.Of(Line("el-GR")));
        Assert.InRange(folds.Of(Line("de")), 0, GroupFolds - 1);
    }

    [Fact]
    public void Of_DocumentWithLinesOfALanguageLeftOut_StandsInItsFold()
    {
        var folds = new FoldPlan(s_pages, GroupFolds, ["el", "en"]);
        TrainingPage one = Page("written:de-1", "written:de-1", "de") with { OtherLanguages = ["fr", "en"] };
        TrainingPage two = Page("written:el-1", "written:el-1", "el") with { OtherLanguages = ["en"] };

        Assert.Equal((GroupFolds + 1, true), (folds.Of(one), folds.MayTrain(one)));
        Assert.Equal((GroupFolds, false), (folds.Of(two), folds.MayTrain(two)));
    }

    [Fact]
    public void Of_EvaluationApart_IsTheLastFold()
    {
        var folds = new FoldPlan(s_pages, GroupFolds, ["el"], evaluationApart: true);

        Assert.Equal(GroupFolds + 1, folds.Of(Page("written:el-9", "written:el-9", "el") with { Source = TextCorpus.WrittenEval }));
        Assert.Equal(GroupFolds, folds.Of(Page("written:el-1", "written:el-1", "el") with { Source = TextCorpus.Written }));
    }

    [Theory]
    [InlineData("pt-BR", "pt")]
    [InlineData("zh_Hans", "zh")]
    [InlineData("nb", "no")]
    [InlineData("EN", "en")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void PrimaryOf_Tag_IsItsLanguage(string? tag, string? expected) => Assert.Equal(expected, LanguageTag.PrimaryOf(tag));

    private static TrainingPage Page(string id, string group, string? language) => new()
    {
        Id = id, Source = "made-up", Group = group, Language = language, Input = "", IsHtml = true,
    };

    private static MultilingualString Line(string language) => new("Log in", language, "login_account", true, "source", "MIT");
}
