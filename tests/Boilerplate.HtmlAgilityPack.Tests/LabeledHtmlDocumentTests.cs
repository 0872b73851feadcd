using Boilerplate.Documents;
using Boilerplate.HtmlAgilityPack.Tests.Support;
using HtmlAgilityPack;

namespace Boilerplate.HtmlAgilityPack.Tests;

public sealed class LabeledHtmlDocumentTests
{
    private const string Page = "<title>T &amp; t</title><meta content=D name=description><p>one <b>two</b> <i>3</i><div>***</div><ul><li><a href=1>four</a> five</ul>";

    [Fact]
    public void Blocks_OfAPage_KnowTheirNodes()
    {
        LabeledHtmlDocument labeled = Labels.Of(Page);

        Assert.Equal(["one two 3", "four five"], labeled.Blocks.Select(block => block.Block.Text));
        Assert.Equal(["p", "li"], labeled.Blocks.Select(block => block.Element.Name));
        Assert.Equal(["one ", "two", " ", "3"], labeled.Blocks[0].TextNodes.Select(node => node.Text));
        Assert.Equal(["four", " five"], labeled.Blocks[1].TextNodes.Select(node => node.Text));
        Assert.Equal("one two 3\nfour five", labeled.Labels.ToText());
    }

    [Fact]
    public void Blocks_OfAParsedPage_KnowTheirPlaceInTheInput()
    {
        LabeledBlock block = Labels.Of(Page).Blocks[1].Block;

        Assert.Equal("four</a> five", Page.Substring(block.Offset, block.Length));
    }

    [Fact]
    public void Walk_Head_IsReadAsBySegmenter()
    {
        Document document = NodeWalker.Walk(BothFrontEnds.Parse(Page), ClassifierOptions.Default).Document;

        Assert.Equal("T & t", document.Title.Span.ToString());
        Assert.Equal("D", document.Description.Span.ToString());
    }

    [Fact]
    public void Walk_Cancelled_Throws()
    {
        HtmlDocument page = BothFrontEnds.Parse(string.Concat(Enumerable.Repeat("<p>a</p>", 2000)));

        Assert.Throws<OperationCanceledException>(
            () => NodeWalker.Walk(page, new() { CancellationToken = new CancellationToken(canceled: true) }));
    }

    [Fact]
    public void ClassifyBoilerplate_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>("page", () => HtmlDocumentExtensions.ClassifyBoilerplate(null!, null!)); // what is tested
        Assert.Throws<ArgumentNullException>("classifier", () => new HtmlDocument().ClassifyBoilerplate(null!)); // what is tested
    }

    [Fact]
    public void Walk_EmptyPage_HasNoBlocks() => Assert.Empty(Labels.Of("").Blocks);
}
