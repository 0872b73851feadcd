using System.Text;
using Boilerplate.Documents;

namespace Boilerplate.Tests.Segmentation;

/// <summary>
/// Inputs that make other parsers quadratic or overflow their stack: they must end, and no text may be lost. A quadratic
/// walk over any of them would run for minutes.
/// </summary>
public sealed class HostileInputTests
{
#if DEBUG
    private const int Scale = 10;
#else
    private const int Scale = 1;
#endif

    [Theory]
    [InlineData("<div>x", 200_000)]
    [InlineData("<a><b>x", 100_000)]
    [InlineData("<a href=1><b>x", 100_000)]
    [InlineData("<li><a>x", 50_000)]
    [InlineData("<p>x", 200_000)]
    [InlineData("</div>x", 200_000)]
    [InlineData("</a></b></p>x", 100_000)]
    [InlineData("<table><tr><td>x", 50_000)]
    [InlineData("<table>x", 50_000)]
    [InlineData("<span><div>x", 50_000)]
    [InlineData("<button>x", 100_000)]
    [InlineData("<dd><dl>x", 50_000)]
    [InlineData("<svg><g></svg>x", 50_000)]
    [InlineData("<svg><p>x", 50_000)]
    [InlineData("<pre>\n  x", 50_000)]
    [InlineData("<font><i>x</font>", 50_000)]
    [InlineData("<template>x", 50_000)]
    [InlineData("<h1>x", 100_000)]
    public void Segment_RepeatedTags_LosesNoText(string unit, int count)
    {
        count /= Scale;
        Document document = BlockListing.Html(new StringBuilder().Insert(0, unit, count).ToString());

        Assert.Equal(count, document.Text.Span.Count('x'));
        Assert.Equal(count, BlockListing.Texts(document).Sum(text => text.Count(c => c == 'x')));
    }

    [Fact]
    public void Segment_CustomElementsThatDoNotMatch_LosesNoText()
    {
        var html = new StringBuilder();
        for (int i = 0; i < 100_000 / Scale; i++)
            html.Append("<x-").Append(i).Append(">x</y-").Append(i).Append('>');

        Document document = BlockListing.Html(html.ToString());

        Assert.Equal(100_000 / Scale, document.Text.Span.Count('x'));
        Assert.True(document.IsTruncated);
    }

    [Fact]
    public void Segment_OneLongText_IsOneBlock()
    {
        string word = "word ";
        string text = new StringBuilder().Insert(0, word, 1_000_000 / Scale).ToString();

        Assert.Equal([text.TrimEnd()], BlockListing.Texts(BlockListing.Html(text)));
    }

    [Fact]
    public void Segment_AMillionAttributes_KeepsTheText()
    {
        var html = new StringBuilder("<p");
        for (int i = 0; i < 1_000_000 / Scale; i++)
            html.Append(i % 2 == 0 ? " class=a" : " id=b");
        html.Append(">text</p>");

        Document document = BlockListing.Html(html.ToString());

        Assert.Equal(["text"], BlockListing.Texts(document));
        Assert.InRange(document.AttributeWords.Count, 1, 1000);
    }

    [Theory]
    [InlineData("&", 1_000_000)]
    [InlineData("&am", 300_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("<!--", 200_000)]
    [InlineData("<!", 200_000)]
    [InlineData("<a ", 200_000)]
    [InlineData("<script>", 100_000)]
    [InlineData("<svg><title>", 100_000)]
    [InlineData("<br>", 200_000)]
    [InlineData("\0", 1_000_000)]
    [InlineData("\ud800", 1_000_000)]
    [InlineData("\udc00", 1_000_000)]
    [InlineData("&#x110000;", 100_000)]
    public void Segment_RepeatedJunk_Ends(string unit, int count)
    {
        Document document = BlockListing.Html("<p>first</p>" + new StringBuilder().Insert(0, unit, count / Scale));

        Assert.Equal("first", BlockListing.Texts(document)[0]);
        Assert.InRange(document.BlockCount, 1, 2);
    }

    [Theory]
    [InlineData("x\n", 200_000)]
    [InlineData("\r", 1_000_000)]
    [InlineData(" ", 1_000_000)]
    [InlineData("some words in a line that is wrapped at about\n", 50_000)]
    public void Segment_RepeatedText_Ends(string unit, int count)
    {
        string text = new StringBuilder().Insert(0, unit, count / Scale).ToString();

        Document document = BlockListing.Text(text);

        Assert.Equal(text, document.Text.Span.ToString());
    }

    [Fact]
    public void Segment_UnclosedComment_DropsTheRestAsTheStandardSays() =>
        Assert.Equal(["a"], BlockListing.Texts(BlockListing.Html("a<!-- b <p>c")));

    [Fact]
    public void Segment_NulAndLoneSurrogates_KeepsTheWordsAround() =>
        Assert.Equal(["a\ud800b \udc00cd"], BlockListing.Texts(BlockListing.Html("<p>a\ud800b \udc00c\0d")));

    /// <summary>A seeded mixture of tags, cut anywhere: must not throw, and the elements' block ranges must nest.</summary>
    [Fact]
    public void Segment_RandomTags_NestsTheRanges()
    {
        string[] parts =
        [
            "<div>", "</div>", "<p>", "</p>", "<a href=1>", "</a>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "</table>",
            "<li>", "<ul>", "</ul>", "text ", "***", "<br>", "<svg>", "</svg>", "<template>", "</template>", "<select>", "</select>",
            "<x-y>", "</x-y>", "<pre>", "</pre>", "<span>", "</span>", "<form>", "</form>", "<body>", "<html>", "\n", "<button>",
            "</button>", "<desc>", "<script>", "</script>", "<h1>", "</h2>", "<noscript>", "</noscript>", "<![CDATA[", "]]>", "<g/>",
        ];
        var random = new Random(20260711);
        for (int round = 0; round < 3000 / Scale; round++)
        {
            var html = new StringBuilder();
            for (int i = random.Next(200); i > 0; i--)
                html.Append(parts[random.Next(parts.Length)]);
            var options = new ClassifierOptions { MaxDepth = random.Next(1, 40), MaxBlocks = random.Next(1, 60) };

            Document document = BlockListing.Html(html.ToString(), options);

            for (int i = 0; i < document.Elements.Count; i++)
            {
                ref Element element = ref document.Elements[i];
                Assert.InRange(element.EndBlock, element.FirstBlock, document.BlockCount);
                if (i > 0)
                    Assert.InRange(element.FirstBlock, document.Elements[element.Parent].FirstBlock, int.MaxValue);
            }

            for (int i = 0; i < document.BlockCount; i++)
            {
                ref Element holder = ref document.Elements[document.Blocks[i].Element];
                Assert.True(holder.FirstBlock <= i && i < holder.EndBlock, $"block {i} is not in its element, round {round}");
            }
        }
    }
}
