using Boilerplate.Documents;

namespace Boilerplate.Tests.Segmentation;

public sealed class LimitTests
{
    [Fact]
    public void Segment_MoreThanMaxBlocks_JoinsTheRestToTheLast()
    {
        Document document = BlockListing.Html("<p>a<p>b<p>c <a href=1>d</a>", new() { MaxBlocks = 2 });

        Assert.Equal(["a", "b\nc d"], BlockListing.Texts(document));
        Assert.Equal((3, 1), (document.Blocks[1].InkLength, document.Blocks[1].LinkInkLength));
        Assert.True(document.IsTruncated);
    }

    [Fact]
    public void Segment_TextWithMoreThanMaxBlocks_JoinsTheRestToTheLast()
    {
        Document document = BlockListing.Text("a\nb\n\nc\n", new() { MaxBlocks = 2 });

        Assert.Equal(["a", "b\n\nc"], BlockListing.Texts(document));
        Assert.True(document.IsTruncated);
    }

    [Fact]
    public void Segment_ExactlyMaxBlocks_IsNotTruncated() =>
        Assert.False(BlockListing.Html("<p>a<p>b", new() { MaxBlocks = 2 }).IsTruncated);

    [Fact]
    public void Segment_DeeperThanMaxDepth_KeepsBlocksApart()
    {
        Document document = BlockListing.Html(
            "<div><div><div><p>a <b>b</b> c<p>d<script>no</script>e<svg><path></svg>f</div>g</div>h</div>i", new() { MaxDepth = 3 });

        Assert.Equal(["a b c", "de f", "g", "h", "i"], BlockListing.Texts(document));
        Assert.True(document.IsTruncated);
    }

    [Fact]
    public void Segment_UnclosedSvgBelowMaxDepth_EndsAtTheNextParagraph() =>
        Assert.Equal(["a", "b"], BlockListing.Texts(BlockListing.Html("<div><div>a<svg><path><p>b", new() { MaxDepth = 2 })));

    [Fact]
    public void Segment_LongerThanMaxLength_IsCutThereAndMarked()
    {
        Document document = BlockListing.Html("<p>abc<p>def", new() { MaxLength = 5 });

        Assert.Equal(["ab"], BlockListing.Texts(document));
        Assert.True(document.IsTruncated);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Segment_Cancelled_Throws(bool isHtml)
    {
        var options = new ClassifierOptions { CancellationToken = new CancellationToken(canceled: true) };
        string input = string.Concat(Enumerable.Repeat("<p>a\n", 2000));

        Assert.Throws<OperationCanceledException>(() => isHtml ? BlockListing.Html(input, options) : BlockListing.Text(input, options));
    }
}
