using Boilerplate.Sites;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Sites;

public sealed class SitePageTests
{
    private const string Url = "https://example.org/a";

    [Theory]
    [InlineData("Read  12 COMMENTS!", "read 99\u00A0comments")]
    [InlineData("« Menü »", "MENÜ")]
    public void Of_SameWordsOtherwiseWritten_IsTheSameLine(string first, string second) =>
        Assert.Equal(MadeUpPages.Text(Url, first).Lines, MadeUpPages.Text(Url, second).Lines);

    [Theory]
    [InlineData("a b", "b a")]
    [InlineData("page 1", "page 10")]
    [InlineData("a b", "ab")]
    [InlineData("a", "a a")]
    public void Of_OtherWords_IsAnotherLine(string first, string second) =>
        Assert.NotEqual(MadeUpPages.Text(Url, first).Lines, MadeUpPages.Text(Url, second).Lines);

    [Fact]
    public void Of_LineTwiceOnThePage_CountsOnce() =>
        Assert.Equal(MadeUpPages.Text(Url, "Share", "Story of the day").Lines, MadeUpPages.Text(Url, "Share", "Story of the day", "SHARE").Lines);

    [Fact]
    public void Of_Page_MarksLinksAndHeadings()
    {
        SitePage page = MadeUpPages.Html(Url, "<h1>Great news of the day</h1><ul><li><a href=/b>Other story</a></li></ul><p>Plain words</p><h2><a href=/c>Teaser</a></h2>");

        Assert.Equal(
            [LinePlace.Plain, LinePlace.Link, LinePlace.Link, LinePlace.Heading],
            page.Lines.Select(line => (LinePlace)line & LinePlace.Mask).Order());
    }

    [Fact]
    public void Of_LineInSeveralPlaces_HasThemAll()
    {
        SitePage page = MadeUpPages.Html(Url, "<h1>Great news</h1><ul><li><a href=/a>Great news</a></li></ul>");

        Assert.Equal(LinePlace.Link | LinePlace.Heading, (LinePlace)Assert.Single(page.Lines) & LinePlace.Mask);
    }

    [Fact]
    public void Of_MoreLinesThanAreKept_KeepsTheSameOnEveryPage()
    {
        string[] lines = [.. Enumerable.Range(0, 5000).Select(i => $"line {new string('x', i % 70)} {new string('y', i / 70)}")];

        SitePage forward = MadeUpPages.Text(Url, lines);

        Assert.Equal(PageLines.MaxLines, forward.Lines.Length);
        Assert.Equal(forward.Lines, MadeUpPages.Text(Url, [.. lines.Reverse()]).Lines);
    }

    [Theory]
    [InlineData(null, "words")]
    [InlineData("example.org", "words")]
    [InlineData(Url, "")]
    [InlineData(Url, "---")]
    public void Of_NoHostOrNoWords_IsNull(string? url, string text) => Assert.Null(SitePage.Of(Segmented.Text(text), url));

    [Fact]
    public void Of_AddressOfTheSiteAlone_TellsPagesByTheirLines()
    {
        Assert.Equal(MadeUpPages.Text("https://example.org/", "a", "b").Id, MadeUpPages.Text("https://example.org/", "b", "a").Id);
        Assert.NotEqual(MadeUpPages.Text("https://example.org/", "a", "b").Id, MadeUpPages.Text("https://example.org/", "a", "c").Id);
    }
}
