using Boilerplate.Training.Datasets;
using Boilerplate.Training.Tests.Support;

namespace Boilerplate.Training.Tests.Datasets;

public sealed class PageSetReaderTests
{
    private const string Page = """
        {"id":"s:1","source":"s","url":null,"lang":"en","page_type":"forum","html":"<p>é","main_content":"é","with":["a","b"],"without":[],"license":"MIT"}
        """;

    [Theory]
    [InlineData(".jsonl")]
    [InlineData(".jsonl.gz")]
    [InlineData(".jsonl.zst")]
    public void Read_AnyPacking_GivesThePages(string extension)
    {
        using var file = new TemporaryFile(extension, Page, "", Page.Replace("\"é\"", "null"));

        LabeledPage[] pages = [.. PageSetReader.Read(file.Path)];

        Assert.Equal(2, pages.Length);
        LabeledPage page = pages[0];
        Assert.Equal(("s:1", "s", null, "en", "forum", "<p>é", "é", "MIT"), (
            page.Id, page.Source, page.Url, page.Language, page.PageType, page.Html, page.MainContent, page.License));
        Assert.Equal(["a", "b"], page.With);
        Assert.Empty(page.Without);
        Assert.Null(pages[1].MainContent);
    }

    [Theory]
    [InlineData("{\"id\":", "line 2: not JSON: ")]
    [InlineData("[1]", "line 2: expected an object, but found Array.")]
    [InlineData("{\"id\":\"x\"}", "line 2: field \"source\" is missing or null; expected a string.")]
    [InlineData("{\"id\":7}", "line 2: field \"id\" is Number; expected a string.")]
    [InlineData("{\"id\":\"x\",\"source\":\"s\",\"html\":\"\"}", "line 2: field \"main_content\" is missing; expected a string or null.")]
    [InlineData("{\"id\":\"x\",\"source\":\"s\",\"html\":\"\",\"main_content\":\"\",\"with\":[1]}", "line 2: field \"with[0]\" is Number; expected a string.")]
    [InlineData("{\"id\":\"\\ud800\"}", "line 2: field \"id\" is not valid Unicode: ")]
    public void Read_BadLine_NamesFileLineAndField(string line, string expected)
    {
        using var file = new TemporaryFile(".jsonl", Page, line);

        var error = Assert.Throws<InvalidDataException>(() => PageSetReader.Read(file.Path).Count());

        Assert.StartsWith($"{file.Path}, {expected}", error.Message);
    }

    [Fact]
    public void Read_CutZstd_NamesTheFile()
    {
        using var file = new TemporaryFile(".jsonl.zst", Page);
        File.WriteAllBytes(file.Path, File.ReadAllBytes(file.Path)[..^10]);

        var error = Assert.Throws<InvalidDataException>(() => PageSetReader.Read(file.Path).Count());

        Assert.StartsWith($"{file.Path}, line 1: cannot be decompressed: ", error.Message);
    }

    [Theory]
    [InlineData("fundus-dev.jsonl.zst", 178)]
    [InlineData("goose3-dev.jsonl.zst", 7)]
    public void Read_SharedSet_GivesEveryPage(string name, int count) =>
        Assert.Equal(count, PageSetReader.Read(Boilerplate.Testing.Repository.RequireShared("datasets", name)).Count());
}
