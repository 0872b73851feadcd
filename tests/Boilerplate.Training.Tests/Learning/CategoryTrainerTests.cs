using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Scoring;
using Boilerplate.Training.Learning;

namespace Boilerplate.Training.Tests.Learning;

public sealed class CategoryTrainerTests
{
    [Fact]
    public void Fit_StringsOfEveryCategory_TellsThemApart()
    {
        var options = new TrainingOptions { CategoryBits = 12, LinearL2 = 0.01f };
        (string Text, BoilerplateCategory Category, float Weight)[] strings =
            [.. Enum.GetValues<BoilerplateCategory>().Skip(1).Select(category => ($"{category.ToName().Replace('_', ' ')} wording", category, 1f))];

        CategoryModel model = new CategoryTrainer(options).Fit(strings).Compiled;

        var document = new Document();
        var page = new PageText();
        var scores = new float[CategoryModel.Classes];
        foreach ((string text, BoilerplateCategory category, _) in strings)
        {
            document.LoadText(text);
            page.Scan(document);
            model.Score(page, 0, document.GetText(0), scores);
            Assert.Equal(category, (BoilerplateCategory)(scores.AsSpan().IndexOf(scores.Max()) + 1));
        }
    }

    [Fact]
    public void Fit_BlankStrings_ArePassedOver()
    {
        var options = new TrainingOptions { CategoryBits = 6 };
        CategoryModel model = new CategoryTrainer(options).Fit([(" ", BoilerplateCategory.Comments, 1), ("Log in", BoilerplateCategory.LoginAccount, 1)]).Compiled;

        Assert.Equal(CategoryModel.Classes, model.Biases.Length);
    }
}
