using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Training.Learning;

namespace Boilerplate.Training.Tests.Learning;

public sealed class CategoryModelsTests
{
    private static readonly TrainingOptions s_options = new() { CategoryBits = 12, CategoryL2 = 0.01f };
    private static readonly string[] s_content = ["the river rose in the night", "two goals in the second half", "add the onions and stir"];

    [Fact]
    public void Final_LinesOfEveryCategory_TellsThemAndContentApart()
    {
        CategoryModel model = new CategoryModels(s_options, Lines(fold: 0)).Final.Compiled;

        foreach (BoilerplateCategory category in Enum.GetValues<BoilerplateCategory>().Skip(1))
        {
            (float content, BoilerplateCategory best) = Judge(model, NoticeOf(category));
            Assert.True(content < 0, $"{category}: {content}");
            Assert.Equal(category, best);
        }

        Assert.All(s_content, line => Assert.True(Judge(model, line).Content > 0, line));
    }

    [Fact]
    public void Without_Fold_HasNotSeenItsLines()
    {
        var models = new CategoryModels(s_options, [.. Lines(fold: 0), new CategoryExample("zyzzyva quokka", BoilerplateCategory.Comments, 1, Fold: 1)]);

        Assert.Equal(BoilerplateCategory.Comments, Judge(models.Final.Compiled, "zyzzyva quokka").Best);
        Assert.Equal(0, KnownShare(models.Without(1).Compiled, "zyzzyva quokka"), 0.5f);
        Assert.True(KnownShare(models.Without(0).Compiled, "zyzzyva quokka") > 0.5f);
        Assert.Same(models.Without(1), models.Without(1));
    }

    [Fact]
    public void Final_BlankLines_ArePassedOver()
    {
        CategoryModel model = new CategoryModels(s_options, [.. Lines(fold: 0), new CategoryExample(" ", BoilerplateCategory.Comments, 1, 0)]).Final.Compiled;

        Assert.Equal(1 << 12, model.Levels.Length);
    }

    private static IEnumerable<CategoryExample> Lines(int fold) =>
    [
        .. Enum.GetValues<BoilerplateCategory>().Skip(1).Select(category => new CategoryExample(NoticeOf(category), category, 1, fold)),
        .. s_content.Select(line => new CategoryExample(line, BoilerplateCategory.None, 1, fold)),
    ];

    private static string NoticeOf(BoilerplateCategory category) => $"{category.ToName().Replace('_', ' ')} wording";

    private static (float Content, BoilerplateCategory Best) Judge(CategoryModel model, string text)
    {
        var page = new PageText();
        Document document = Scan(page, text);
        CategoryModel.Sums sums = model.Begin();
        NoticeHasher.Emit(ref sums, page, 0, document.GetText(0));
        return (model.ContentLogOdds(sums), model.Predict(page, 0, document.GetText(0)));
    }

    private static float KnownShare(CategoryModel model, string text)
    {
        var page = new PageText();
        Document document = Scan(page, text);
        CategoryModel.Sums sums = model.Begin();
        NoticeHasher.Emit(ref sums, page, 0, document.GetText(0));
        return sums.KnownShare;
    }

    private static Document Scan(PageText page, string text)
    {
        var document = new Document();
        document.LoadText(text);
        page.Scan(document);
        return document;
    }
}
