using Boilerplate.Documents;

namespace Boilerplate.Tests.Classification;

public sealed class HtmlRemoverTests
{
    [Theory]
    [InlineData("<body><nav><ul><li><a href=x>#Home</a><li>#News</ul></nav><p>Text</p></body>", "<body><p>Text</p></body>")]
    [InlineData("<div><p>Text<p>#Share<p>More</div>", "<div><p>Text<p>More</div>")]
    [InlineData("<div>#Menu<img src=logo.png></div><p>Text", "<div><img src=logo.png></div><p>Text")]
    [InlineData("<p>Text</p><script>var menu = '#';</script><!-- #Menu -->", "<p>Text</p><script>var menu = '#';</script><!-- #Menu -->")]
    [InlineData("<div>#Follow <b>us</b> now</div>", "")]
    [InlineData("<table><tr><td>Text<td>#Login</table>", "<table><tr><td>Text</table>")]
    [InlineData("#Menu", "")]
    [InlineData("<p>#A</div></section><p>B", "<p>B")]
    [InlineData("<section><h1>#Related</h1><div><p>#One</p></div></section><p>Text", "<p>Text")]
    [InlineData("Text", "Text")]
    [InlineData("", "")]
    public void Remove_Page_LeavesTheRestAsItStands(string page, string expected) => Assert.Equal(expected, Clean(page));

    [Fact]
    public void Remove_ManyUnclosedTags_IsLinear()
    {
        string page = string.Concat(Enumerable.Repeat("<div><span>#x</b></i></nowhere>", 50_000)) + "<p>Text";

        Assert.Contains("Text", Clean(page));
    }

    [Theory]
    [InlineData("news.html")]
    [InlineData("forum.html")]
    [InlineData("docs.html")]
    [InlineData("listing.html")]
    [InlineData("product.html")]
    [InlineData("broken.html")]
    public void ToHtml_OfASample_HoldsItsContentAndNothingElse(string name)
    {
        string page = File.ReadAllText(Path.Combine(Boilerplate.Testing.Repository.Samples, name));
        LabeledDocument document = BoilerplateClassifier.Default.ClassifyHtml(page);

        var again = new Document();
        again.LoadHtml(document.ToHtml());

        string[] left = [.. Enumerable.Range(0, again.BlockCount).Select(i => again.GetText(i).ToString())];
        Assert.Equal(document.Blocks.Where(block => block.Label == BlockLabel.Content).Select(block => block.Text), left);
    }

    [Fact]
    public void ToHtml_OfAText_IsAPageOfItsContent()
    {
        LabeledDocument document = BoilerplateClassifier.Default.ClassifyText("a < b", new() { Threshold = 0 });

        Assert.Equal("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<p>a &lt; b</p>\n", document.ToHtml());
    }

    /// <summary>Blocks that start with a number sign count as boilerplate.</summary>
    private static string Clean(string page)
    {
        var document = new Document();
        document.LoadHtml(page, new ClassifierOptions { MaxBlocks = 10_000_000 });
        var decisions = new Decision[document.BlockCount];
        for (int i = 0; i < decisions.Length; i++)
        {
            bool isContent = document.GetText(i)[0] != '#';
            decisions[i] = new Decision(isContent ? BlockLabel.Content : BlockLabel.Boilerplate, 0.5f, BoilerplateCategory.None);
        }

        return LabeledDocument.From(document, decisions, page).ToHtml();
    }
}
