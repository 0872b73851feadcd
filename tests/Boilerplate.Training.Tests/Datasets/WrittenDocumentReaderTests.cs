using Boilerplate.Training.Datasets;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Datasets;

public sealed class WrittenDocumentReaderTests
{
    private const string Start = """{"id":"de-1","lang":"de","genre":"news","split":"train","paragraphs":""";

    [Fact]
    public void Read_GoodDocument_GivesLabelsAndCategories()
    {
        using var file = new TemporaryFile(".jsonl", Start + """
            [{"text":"Es regnete.","label":"content"},{"text":"Subscribe","label":"boilerplate","category":"newsletter_signup","lang":"en"}]}
            """);

        WrittenDocument document = Assert.Single(WrittenDocumentReader.Read(file.Path));

        Assert.Equal(("de-1", "de", "news", DataSplit.Train), (document.Id, document.Language, document.Genre, document.Split));
        Assert.Equal(
            [
                new WrittenParagraph("Es regnete.", BlockLabel.Content, BoilerplateCategory.None, null),
                new WrittenParagraph("Subscribe", BlockLabel.Boilerplate, BoilerplateCategory.NewsletterSignup, "en"),
            ],
            document.Paragraphs);
    }

    [Theory]
    [InlineData("[]}", "field \"paragraphs\" is empty.")]
    [InlineData("[{\"text\":\" \",\"label\":\"content\"}]}", "field \"paragraphs[0].text\" is empty.")]
    [InlineData("[{\"text\":\"a\\nb\",\"label\":\"content\"}]}", "field \"paragraphs[0].text\" holds a line break.")]
    [InlineData("[{\"text\":\"a\",\"label\":\"main\"}]}", "field \"paragraphs[0].label\" is \"main\"; expected content or boilerplate.")]
    [InlineData("[{\"text\":\"a\",\"label\":\"boilerplate\",\"category\":\"menu\"}]}", "field \"paragraphs[0].category\" is \"menu\", which is not a category.")]
    [InlineData("[{\"text\":\"a\",\"label\":\"content\",\"category\":\"comments\"}]}", "field \"paragraphs[0].category\" stands on a content paragraph.")]
    [InlineData("[{\"text\":\"a\",\"lable\":\"content\"}]}", "field \"paragraphs[0].lable\" is unknown; expected text, label, category, lang.")]
    [InlineData("[{\"text\":\"a\",\"label\":\"content\"},3]}", "field \"paragraphs[1]\" is Number; expected an object.")]
    public void Read_BadParagraph_NamesTheField(string paragraphs, string expected) =>
        AssertError(1, expected, Start + paragraphs);

    [Fact]
    public void Read_BadSplit_NamesTheField() => AssertError(
        1, "field \"split\" is \"test\"; expected train or eval.", Start.Replace("train", "test") + "[]}");

    [Fact]
    public void Read_IdTwice_NamesTheLaterLine()
    {
        const string Document = Start + """[{"text":"a","label":"content"}]}""";
        AssertError(2, "field \"id\" is \"de-1\", which an earlier line has.", Document, Document);
    }

    private static void AssertError(int line, string expected, params string[] lines)
    {
        using var file = new TemporaryFile(".jsonl", lines);
        var error = Assert.Throws<InvalidDataException>(() => WrittenDocumentReader.Read(file.Path).Count());
        Assert.Equal($"{file.Path}, line {line}: {expected}", error.Message);
    }
}
