using System.Text;
using Boilerplate.HtmlAgilityPack.Tests.Support;
using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack.Tests;

public sealed class BoilerplateRemoverTests
{
    [Theory]
    [InlineData("<p>text</p><p>BP</p>", "<p>text</p>")]
    [InlineData("<div><ul><li>BP 1</li> <li>BP 2</li></ul></div><p>text</p>", "<p>text</p>")]
    [InlineData("<div>BP<p>text</p>BP</div>", "<div><p>text</p></div>")]
    [InlineData("<p>BP <b>bold</b> and <a href=1>link</a> | </p>text", "text")]
    [InlineData("<div><img src=a><a href=1>BP</a></div>", "<div><img src=\"a\"></div>")]
    [InlineData("<nav><svg><path></path></svg><a href=1>BP</a> | <a>x</a><button></button></nav>", "")]
    [InlineData("<div></div><p>BP</p><div> </div>", "<div></div><div> </div>")]
    [InlineData("<div><!-- note --><script>x</script>BP</div>", "")]
    [InlineData("<div><div>|</div><div>BP</div></div>", "")]
    [InlineData("<p>text one<br><br>BP two</p>", "<p>text one<br><br></p>")]
    [InlineData("<html><head><title>BP</title></head><body>BP</body></html>", "<html><head><title>BP</title></head><body></body></html>")]
    [InlineData("<p>a &amp; b</p><p>&#66;P</p>", "<p>a &amp; b</p>")]
    public void RemoveBoilerplate_Page_KeepsWhatIsContent(string html, string expected)
    {
        LabeledHtmlDocument labeled = Labels.Of(html);

        int removed = labeled.RemoveBoilerplate();

        Assert.Equal(expected.Replace("\"", ""), labeled.Page.DocumentNode.OuterHtml.Replace("\"", ""));
        Assert.Equal(labeled.Blocks.Count(block => block.Block.Label == BlockLabel.Boilerplate), removed);
    }

    [Fact]
    public void RemoveBoilerplate_Content_KeepsTheSameNodes()
    {
        HtmlDocument page = BothFrontEnds.Parse("<div><p id=a>text <b>bold</b></p><p>BP</p></div>");
        HtmlNode[] before = Content();

        Labels.Of(page).RemoveBoilerplate();

        Assert.Equal(4, before.Length);
        Assert.Equal(before, Content());

        HtmlNode[] Content() => [.. page.GetElementbyId("a")?.DescendantsAndSelf() ?? []];
    }

    [Fact]
    public void RemoveBoilerplate_TreeDeeperThanTheStack_Ends()
    {
        var page = new HtmlDocument();
        HtmlNode node = page.DocumentNode;
        for (int i = 0; i < 50_000; i++)
        {
            HtmlNode child = page.CreateElement("div");
            node.AppendChild(child);
            node = child;
        }

        node.AppendChild(page.CreateTextNode("BP"));

        LabeledHtmlDocument labeled = Labels.Of(page);

        Assert.True(labeled.Labels.IsTruncated);
        Assert.Equal(1, labeled.RemoveBoilerplate());
        Assert.Null(page.DocumentNode.FirstChild);
    }

    [Fact]
    public void RemoveBoilerplate_ManySiblings_Ends()
    {
        var html = new StringBuilder();
        for (int i = 0; i < 5_000; i++)
            html.Append("<p>BP</p><p>text</p>");
        LabeledHtmlDocument labeled = Labels.Of(html.ToString());

        Assert.Equal(5_000, labeled.RemoveBoilerplate());
        Assert.Equal(5_000, labeled.Page.DocumentNode.ChildNodes.Count);
    }
}
