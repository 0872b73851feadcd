using Boilerplate.Training.Datasets;

namespace Boilerplate.Training.Tests.Datasets;

public sealed class HostFoldsTests
{
    [Theory]
    [InlineData("https://www.Example.com:8080/a?b", "example.com")]
    [InlineData("http://news.bbc.co.uk/1", "bbc.co.uk")]
    [InlineData("http://co.uk/", "co.uk")]
    [InlineData("https://user:pw@shop.example.com.ar#x", "example.com.ar")]
    [InlineData("http://192.168.0.1:80/x", "192.168.0.1")]
    [InlineData("http://[2001:db8::1]:80/x", "[2001:db8::1]")]
    [InlineData("https://www.müller.de/", "müller.de")]
    [InlineData("https://a.xn--mller-kva.de./", "xn--mller-kva.de")]
    [InlineData("//cdn.example.org/x//y", "example.org")]
    [InlineData("www.example.org/http://x.com/", "example.org")]
    [InlineData("http://localhost/", "localhost")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void RegistrableHost_Url_GivesOwnersName(string? url, string? expected) =>
        Assert.Equal(expected, RegistrableHost.Of(url));

    [Fact]
    public void Assign_NoUrl_GroupsByIdAlone() =>
        Assert.Equal("s:9", HostFolds.HostOf(new PageKey("s:9", null, null)));

    [Fact]
    public void Assign_AnyOrder_GivesTheSameFolds()
    {
        PageKey[] pages = Pages();
        HostFolds folds = HostFolds.Assign(pages, 5, seed: 3);
        new Random(1).Shuffle(pages);
        HostFolds shuffled = HostFolds.Assign(pages, 5, seed: 3);

        Assert.All(pages, page => Assert.Equal(folds[page.Id], shuffled[page.Id]));
    }

    [Fact]
    public void Assign_KnownHosts_GivesTheSameFoldsInEveryRun() => Assert.Equal(
        "b.com:0 c.com:1 d.com:1 e.com:0",
        string.Join(' ', HostFolds.Assign(
            [.. "bcde".Select(name => new PageKey(name.ToString(), $"http://{name}.com", null))], 2, seed: 1)
            .FoldOfHost.OrderBy(host => host.Key, StringComparer.Ordinal).Select(host => $"{host.Key}:{host.Value}")));

    [Fact]
    public void Assign_ManyHosts_KeepsHostsWholeAndFoldsEven()
    {
        PageKey[] pages = Pages();

        HostFolds folds = HostFolds.Assign(pages, 5);

        Assert.All(pages, page => Assert.Equal(folds.FoldOfHost[HostFolds.HostOf(page)], folds[page.Id]));
        foreach (IGrouping<string?, PageKey> type in pages.GroupBy(page => page.PageType))
        {
            int[] counts = [.. Enumerable.Range(0, 5).Select(fold => type.Count(page => folds[page.Id] == fold))];
            Assert.InRange(counts.Max() - counts.Min(), 0, 5);
        }
    }

    [Fact]
    public void Assign_IdTwice_Throws()
    {
        var page = new PageKey("a", "http://a.com", null);
        var error = Assert.Throws<InvalidDataException>(() => HostFolds.Assign([page, page], 2));
        Assert.Equal("Page id \"a\" is not unique.", error.Message);
    }

    [Fact]
    public void Indexer_UnknownId_Throws()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => HostFolds.Assign([], 2)["x"]);
        Assert.Equal("Page \"x\" has no fold.", error.Message);
    }

    private static PageKey[] Pages() =>
    [
        .. Enumerable.Range(0, 300).Select(i => new PageKey(
            $"s:{i}", $"http://www.host{(i < 60 ? i / 12 : i)}.co.uk/{i}", i % 7 < 3 ? "article" : i % 7 < 5 ? "forum" : null)),
    ];
}
