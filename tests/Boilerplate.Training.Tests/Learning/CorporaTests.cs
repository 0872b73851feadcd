using Boilerplate.Training.Datasets;
using Boilerplate.Training.Learning;
using Boilerplate.Training.Preparation;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Learning;

public sealed class CorporaTests
{
    private static readonly TrainingOptions s_options = new() { Folds = 2, HtmlBits = 8, WordBits = 8, CharacterBits = 8, ComposedDocuments = 20 };

    [Theory]
    [InlineData("All", true)]
    [InlineData("Permissive", false)]
    public void Read_Licenses_LeaveSetsAndStringsOut(string choice, bool isIn)
    {
        using var data = new MadeUpData();
        Corpora corpora = Open(data, Enum.Parse<LicenseChoice>(choice));
        corpora.ReadHtml([]);
        IReadOnlyList<PreparedPage> texts = corpora.ReadText();

        Assert.Contains(corpora.Html, page => page.Page.Source == "wcxb");
        Assert.Equal(isIn, corpora.Html.Any(page => page.Page.Source == "daniel"));
        Assert.Equal(isIn, texts.Any(text => text.Page.Source == "flattened-daniel"));
        Assert.Equal(isIn, texts.Any(text => text.Page.Input.Contains("GPL-2.0+", StringComparison.Ordinal)));
        Assert.Equal(isIn, corpora.ReadCategories().Any(notice => notice.Text.Contains("GPL-2.0+", StringComparison.Ordinal)));
        Assert.DoesNotContain(texts, text => text.Page.Input.Contains("AGPL", StringComparison.Ordinal));
        Assert.DoesNotContain(corpora.ReadCategories(), notice => notice.Text.Contains("AGPL", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadHtml_EvaluatedSetThatMayNotTrain_HasNoWeight()
    {
        using var data = new MadeUpData();
        Corpora corpora = Open(data, LicenseChoice.Permissive);
        corpora.ReadHtml(["daniel"]);

        PreparedPage[] pages = [.. corpora.Html.Where(page => page.Page.Source == "daniel")];
        Assert.Equal(12, pages.Length);
        Assert.All(pages.SelectMany(page => page.Weights), weight => Assert.Equal(0, weight));
        Assert.All(corpora.ReadText().Where(text => text.Page.Source.EndsWith("daniel", StringComparison.Ordinal)).SelectMany(text => text.Weights), weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void ReadText_LanguageLeftOut_StandsInItsFoldAlone()
    {
        using var data = new MadeUpData();
        Corpora corpora = new(data.Sources(LicenseChoice.All), s_options, _ => { }) { LeftOut = ["el", "de"] };
        corpora.ReadHtml([]);
        PreparedPage[] pages = [.. corpora.Html, .. corpora.ReadText()];

        Assert.Contains(pages, page => page.Fold == s_options.Folds + 1);
        Assert.All(pages, page => Assert.Equal(page.Page.Language switch { "el" => s_options.Folds, "de" => s_options.Folds + 1, _ => -1 }, page.Fold < s_options.Folds ? -1 : page.Fold));
    }

    [Fact]
    public void DigestOf_Licenses_NamesTheChoice()
    {
        using var data = new MadeUpData();

        Assert.Equal(DataDigest.Of(data.Sources(LicenseChoice.All)), DataDigest.Of(data.Sources(LicenseChoice.All)));
        Assert.NotEqual(DataDigest.Of(data.Sources(LicenseChoice.All)), DataDigest.Of(data.Sources(LicenseChoice.Permissive)));
    }

    private static Corpora Open(MadeUpData data, LicenseChoice licenses) => new(data.Sources(licenses), s_options, _ => { });
}
