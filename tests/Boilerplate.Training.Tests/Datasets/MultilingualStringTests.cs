using Boilerplate.Training.Datasets;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Datasets;

public sealed class MultilingualStringTests
{
    [Fact]
    public void Read_CategoryOrGenre_TellsTheCollectionsApart()
    {
        using var file = new TemporaryFile(
            ".jsonl.zst",
            """{"text":"Jetzt abonnieren","lang":"de","category":"newsletter_signup","source":"s","license":"MIT"}""",
            """{"text":"Es war einmal","lang":"de","genre":"fiction","source":"t","license":"CC0-1.0"}""");

        Assert.Equal(
            [
                new MultilingualString("Jetzt abonnieren", "de", "newsletter_signup", true, "s", "MIT"),
                new MultilingualString("Es war einmal", "de", "fiction", false, "t", "CC0-1.0"),
            ],
            MultilingualString.Read(file.Path));
    }

    [Theory]
    [InlineData("""{"text":"x","category":"menu"}""", "field \"category\" is \"menu\", which is not a category.")]
    [InlineData("""{"text":"x"}""", "field \"category\" or \"genre\" must be there, and not both.")]
    public void Read_BadKind_Throws(string line, string expected)
    {
        using var file = new TemporaryFile(".jsonl", line);

        var error = Assert.Throws<InvalidDataException>(() => MultilingualString.Read(file.Path).Count());

        Assert.Equal($"{file.Path}, line 1: {expected}", error.Message);
    }

    [Fact]
    public void Read_SharedProse_HasKnownShape() => Assert.Equal(
        172072, MultilingualString.Read(Boilerplate.Testing.Repository.RequireShared("datasets", "multilingual-prose.jsonl.zst"))
            .Count(line => !line.IsBoilerplate && line.Text.Length > 0));

    [Fact]
    public void ExtractorOutputRead_NullText_IsEmpty()
    {
        using var file = new TemporaryFile(".jsonl", """{"id":"a","extractor":"justext","text":null}""");

        Assert.Equal([new ExtractorOutput("a", "justext", "")], ExtractorOutput.Read(file.Path));
    }
}
