using Boilerplate.Sites;

namespace Boilerplate.Tests.Sites;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://example.org/a", "example.org")]
    [InlineData("http://WWW.Example.org:8080/a", "example.org")]
    [InlineData("https://www2.example.org/", "example.org")]
    [InlineData("https://news.example.org/", "news.example.org")]
    [InlineData("https://wwwx.example.org/", "wwwx.example.org")]
    [InlineData("https://www.org/", "www.org")]
    [InlineData("https://[::1]/a", "[::1]")]
    public void Of_Address_NamesTheSite(string url, string site) => Assert.Equal(site, PageAddress.Of(url)?.Site);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("example.org/a")]
    [InlineData("/a")]
    [InlineData("mailto:a@example.org")]
    [InlineData("file:///tmp/a.html")]
    [InlineData("urn:uuid:1")]
    [InlineData("http://")]
    public void Of_NoHost_IsNull(string? url) => Assert.Null(PageAddress.Of(url));

    [Theory]
    [InlineData("https://example.org/a#top")]
    [InlineData("http://www.example.org/a")]
    [InlineData("https://example.org/a/")]
    public void Page_SamePageOtherwiseWritten_IsTheSame(string url) =>
        Assert.Equal(PageAddress.Of("https://example.org/a")?.Page, PageAddress.Of(url)?.Page);

    [Theory]
    [InlineData("https://example.org/b")]
    [InlineData("https://example.org/a?p=2")]
    [InlineData("https://example.net/a")]
    [InlineData("https://example.org/A")]
    public void Page_OtherPage_IsAnother(string url) =>
        Assert.NotEqual(PageAddress.Of("https://example.org/a")?.Page, PageAddress.Of(url)?.Page);

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("https://www.example.org/")]
    [InlineData("https://example.org/#top")]
    public void Page_AddressOfTheSiteAlone_IsNull(string url) => Assert.Null(PageAddress.Of(url)?.Page);
}
