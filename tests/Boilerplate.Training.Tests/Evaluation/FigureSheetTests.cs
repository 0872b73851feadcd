using Boilerplate.Scoring;
using Boilerplate.Testing;
using Boilerplate.Training.Datasets;
using Boilerplate.Training.Evaluation;

namespace Boilerplate.Training.Tests.Evaluation;

public sealed class FigureSheetTests
{
    [Fact]
    public void WriteTo_Document_FillsTheSectionsThatItHas()
    {
        using var folder = new TemporaryFolder();
        string card = folder.Write("card.md", "# Card\n<!-- categories:begin -->\nold\n<!-- categories:end -->\nafter\n");
        var sheet = new FigureSheet();
        CategoryReport report = CategoryReport.Of(Model(BoilerplateCategory.Comments), [new WrittenNotice("en-1", "Log in", BoilerplateCategory.LoginAccount)]);
        sheet.AddCategories(report, report);

        sheet.WriteTo(card);

        string text = File.ReadAllText(card);
        Assert.StartsWith("# Card\n<!-- categories:begin -->\n| category | 1 |", text, StringComparison.Ordinal);
        Assert.EndsWith("|\n<!-- categories:end -->\nafter\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("old", text, StringComparison.Ordinal);
        Assert.EndsWith("kept for evaluation: 0.000 right; of the 1 that the text mode removes: 0.000.\n", sheet.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTo_DocumentWithoutSections_SaysSo()
    {
        using var folder = new TemporaryFolder();
        string card = folder.Write("card.md", "# Card\n");

        Assert.Equal(
            $"{card}: has no lines <!-- figures:begin --> to write figures after.",
            Assert.Throws<InvalidDataException>(() => new FigureSheet().WriteTo(card)).Message);
    }

    [Fact]
    public void ToMarkdown_Notices_CountsWhatTheyWereTakenFor()
    {
        CategoryReport report = CategoryReport.Of(Model(BoilerplateCategory.Comments),
        [
            new WrittenNotice("en-1", "Log in", BoilerplateCategory.LoginAccount),
            new WrittenNotice("en-1", "Reply", BoilerplateCategory.Comments),
        ]);
        int comments = (int)BoilerplateCategory.Comments;
        string[] rows = report.ToMarkdown().Split('\n');

        Assert.Equal(2 + CategoryModel.Classes + 1, rows.Length);
        Assert.Equal($"| {comments} comments |{Cells(comments)} 1.00 |", rows[1 + comments]);
        Assert.Equal($"| {(int)BoilerplateCategory.LoginAccount} login_account |{Cells(comments)} 0.00 |", rows[1 + (int)BoilerplateCategory.LoginAccount]);
        Assert.Equal(0.5, report.Accuracy);
    }

    private static string Cells(int one) => string.Concat(Enumerable.Range(1, CategoryModel.Classes).Select(c => c == one ? " 1 |" : " · |"));

    /// <summary>A model that says the same of every text.</summary>
    private static CategoryModel Model(BoilerplateCategory answer) => new(
        new ulong[16], new float[CategoryModel.Classes], [.. Enumerable.Range(1, CategoryModel.Classes).Select(c => c == (int)answer ? 1f : 0f)]);
}
