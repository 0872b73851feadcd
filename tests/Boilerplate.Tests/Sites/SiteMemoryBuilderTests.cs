using Boilerplate.Sites;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Sites;

public sealed class SiteMemoryBuilderTests
{
    private static readonly SketchLimits s_small = new() { MaxPages = 16, MinPages = 4, MaxSites = 60, MaxEntries = 2000 };

    [Fact]
    public void Add_PagesOfASite_CountsDistinctPages()
    {
        SiteMemoryBuilder builder = MadeUpPages.Learn(
        [
            MadeUpPages.Text("https://example.org/a", "Menu", "Story of a"),
            MadeUpPages.Text("https://example.org/b", "Menu", "Menu", "Story of b"),
            MadeUpPages.Text("https://www.example.org/b#x", "Menu", "Story of b"),
        ]);

        RememberedSite? site = builder.Build().Find("example.org");
        Assert.NotNull(site);
        Assert.Equal(2, site.PageCount);
        Assert.Equal(2, CountOf(site, "Menu"));
        Assert.Equal(1, CountOf(site, "Story of b"));
        Assert.Equal(0, CountOf(site, "Story of c"));
        Assert.Equal((3, 1), (builder.PageCount, builder.SiteCount));
    }

    [Fact]
    public void Add_AnyOrder_GivesTheSameBytes()
    {
        SitePage[] pages = [.. Corpus(sites: 20, pages: 100)];
        byte[] expected = MadeUpPages.BytesOf(MadeUpPages.Learn(pages));
        var random = new Random(5);
        for (int i = 0; i < 5; i++)
        {
            random.Shuffle(pages);
            Assert.Equal(expected, MadeUpPages.BytesOf(MadeUpPages.Learn(pages)));
        }
    }

    [Fact]
    public void Add_SameAddressWithOtherContents_KeepsTheSameVersionInAnyOrder()
    {
        SitePage first = MadeUpPages.Text("https://example.org/a", "one"), second = MadeUpPages.Text("https://example.org/a", "two");

        Assert.Equal(MadeUpPages.BytesOf(MadeUpPages.Learn([first, second])), MadeUpPages.BytesOf(MadeUpPages.Learn([second, first])));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Add_Parts_GiveTheBytesOfTheWholeInAnyOrder(int parts)
    {
        SitePage[] pages = [.. Corpus(sites: 20, pages: 100)];
        SiteMemoryBuilder[] shards =
            [.. Enumerable.Range(0, parts).Select(part => MadeUpPages.Learn(pages.Where((_, i) => i % parts == part)))];
        byte[] expected = MadeUpPages.BytesOf(MadeUpPages.Learn(pages));

        foreach (SiteMemoryBuilder[] order in (SiteMemoryBuilder[][])[shards, [.. shards.Reverse()]])
        {
            var sum = new SiteMemoryBuilder();
            foreach (SiteMemoryBuilder shard in order)
                sum.Add(shard);
            Assert.Equal(expected, MadeUpPages.BytesOf(sum));
        }
    }

    [Fact]
    public void Add_MorePagesThanAreKept_EstimatesSharesWithinTheBound()
    {
        const int Pages = 5000;
        var errors = new List<double>();
        for (int site = 0; site < 40; site++)
        {
            // Every third page holds the line.
            RememberedSite? known = MadeUpPages.Learn(Enumerable.Range(0, Pages).Select(i => i % 3 == 0
                ? MadeUpPages.Text($"https://s{site}.example/{i}", "Sometimes here", $"Story {new string('x', i % 50)}")
                : MadeUpPages.Numbered($"s{site}.example", i))).Build().Find($"s{site}.example");
            Assert.Equal(64, known?.PageCount);
            errors.Add(CountOf(known!, "Sometimes here") / 64.0 - 1 / 3.0); // not null: its count was just asserted
        }

        double deviation = Math.Sqrt(errors.Average(error => error * error));
        Assert.InRange(deviation, 0.02, 0.0625 * 1.3);
        Assert.InRange(errors.Average(), -0.03, 0.03);
    }

    [Fact]
    public void Add_MoreLinesThanFit_KeepsFewerPagesOfEachSite()
    {
        SiteMemoryBuilder builder = MadeUpPages.Learn(Corpus(sites: 40, pages: 30), s_small);

        Assert.Equal(8, builder.MaxPages);
        Assert.Equal(40, builder.SiteCount);
        Assert.All(builder.Sites, site => Assert.Equal(8, site.Pages.Count));
        Assert.InRange(builder.EntryCount, 1, s_small.MaxEntries);
        Assert.Equal(builder.Sites.Sum(site => (long)site.Entries), builder.EntryCount);
    }

    [Fact]
    public void Add_MoreSitesThanFit_NeverDropsALargeOne()
    {
        var random = new Random(7);
        // One page in ten is of one of three large sites; the others are of sites that are seen once.
        SitePage[] pages = [.. Enumerable.Range(0, 6000).Select(i => i % 10 == 0
            ? MadeUpPages.Numbered($"large{i / 10 % 3}.example", i)
            : MadeUpPages.Numbered($"small{i}.example", 0))];
        for (int round = 0; round < 3; round++)
        {
            random.Shuffle(pages);
            SiteMemoryBuilder builder = MadeUpPages.Learn(pages, s_small);

            Assert.InRange(builder.SiteCount, 1, s_small.MaxSites);
            Assert.InRange(builder.EntryCount, 1, s_small.MaxEntries);
            string[] names = [.. builder.Sites.Select(site => site.Name)];
            Assert.Superset(new HashSet<string>(["large0.example", "large1.example", "large2.example"]), names.ToHashSet());
        }
    }

    [Fact]
    public void Add_ManyLargeSites_KeepsThoseAboveTheBound()
    {
        // Weights fall like 1 / rank; what Misra and Gries guarantee is more than pages / (3/4 of the sites).
        SitePage[] pages = [.. Enumerable.Range(1, 300).SelectMany(rank => Enumerable.Range(0, 3000 / rank).Select(i => MadeUpPages.Numbered($"s{rank}.example", i, 1)))];
        new Random(3).Shuffle(pages);
        SiteMemoryBuilder builder = MadeUpPages.Learn(pages, s_small with { MaxEntries = 1_000_000 });
        double bound = pages.Length / (0.75 * s_small.MaxSites);

        string[] kept = [.. builder.Sites.Select(site => site.Name)];
        Assert.All(Enumerable.Range(1, 300).Where(rank => 3000 / rank > bound), rank => Assert.Contains($"s{rank}.example", kept));
    }

    [Fact]
    public void Build_BuilderThatGoesOn_StaysAsItWas()
    {
        SiteMemoryBuilder builder = MadeUpPages.Learn(Corpus(sites: 2, pages: 5));
        SiteMemory memory = builder.Build();
        builder.Add(MadeUpPages.Text("https://other.example/a", "words"));

        Assert.Equal(2, memory.SiteCount);
        Assert.NotEqual(memory.Id, builder.Build().Id);
    }

    private static int CountOf(RememberedSite site, string line) =>
        site.CountsOf(MadeUpPages.Text("https://example.org/", line).Lines[0] & ~(ulong)LinePlace.Mask).Pages;

    private static IEnumerable<SitePage> Corpus(int sites, int pages) =>
        from site in Enumerable.Range(0, sites)
        from page in Enumerable.Range(0, pages)
        select MadeUpPages.Numbered($"s{site}.example", page);
}
