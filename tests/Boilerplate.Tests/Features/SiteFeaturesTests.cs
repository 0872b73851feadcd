using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Sites;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Features;

public sealed class SiteFeaturesTests
{
    private const string Site = "https://example.org/";
    private const string Headline = "Tram runs again after ninety years";
    private const string Quote = "We shall go on and not be afraid, she said.";

    [Fact]
    public void Row_NoMemoryOrSite_IsUnknown()
    {
        SiteMemory memory = Memory(5);

        AssertUnknown(null, Site + "new");
        AssertUnknown(memory, null);
        AssertUnknown(memory, "https://other.example/a");
        AssertUnknown(Memory(1), Site + "new");
        AssertUnknown(Memory(2), Site + "1");
    }

    [Fact]
    public void Row_LearnedPageAndNewOne_AreAlike()
    {
        SiteMemory memory = Memory(5);

        // The fifth page was learned: its own lines do not count.
        Assert.Equal(1, Value(memory, Site + "4", Page(4), "Menu of the site", "site_share"));
        Assert.Equal(0, Value(memory, Site + "4", Page(4), StoryOf(4), "site_share"));
        Assert.Equal(Log(4), Value(memory, Site + "4", Page(4), "Menu of the site", "site_log_pages_with"));
        Assert.Equal(Log(4), Value(memory, Site + "4", Page(4), StoryOf(4), "site_log_pages"));
        Assert.Equal(1, Value(memory, Site + "new", Page(9), "Menu of the site", "site_share"));
        Assert.Equal(0, Value(memory, Site + "new", Page(9), StoryOf(9), "site_share"));
        Assert.Equal(Log(5), Value(memory, Site + "new", Page(9), StoryOf(9), "site_log_pages"));
    }

    [Fact]
    public void Row_LearnedPageAtAnotherAddress_DoesNotCountItself() =>
        Assert.Equal(0, Value(Memory(5), Site + "print/4", Page(4), StoryOf(4), "site_share"));

    [Fact]
    public void Row_LearnedPageThatChanged_IsFoundByItsAddress()
    {
        SiteMemory memory = Memory(5);
        string changed = Page(4) + "<p>A correction was added to this page later on.";

        Assert.Equal(0, Value(memory, Site + "4", changed, StoryOf(4), "site_share"));
        Assert.Equal(1, Value(memory, Site + "4", changed, "Menu of the site", "site_share"));
    }

    [Fact]
    public void Row_HeadlineInTeasersElsewhere_IsTellableFromFurniture()
    {
        string teaser = $"<ul><li><a href=/9>{Headline}</a></li></ul>";
        SiteMemory memory = Learn(Enumerable.Range(0, 5).Select(i => (Site + i, teaser + Page(i))));
        string page = $"<h1>{Headline}</h1>" + Page(9);

        Assert.Equal(1, Value(memory, Site + "9", page, Headline, "site_share"));
        Assert.Equal(1, Value(memory, Site + "9", page, Headline, "site_link_share"));
        Assert.Equal(0, Value(memory, Site + "9", page, Headline, "site_heading_share"));
        Assert.Equal(0, Value(memory, Site + "9", page, Headline, "link_density"));
        Assert.Equal(0, Value(memory, Site + "9", page, "Menu of the site", "site_link_share"));
        Assert.Equal(1, Value(memory, Site + "9", page, "Subscribe today", "site_heading_share"));
    }

    [Fact]
    public void Row_QuotationOnOtherSites_CountsSites()
    {
        SiteMemory memory = Learn(
        [
            .. Enumerable.Range(0, 3).Select(i => (Site + i, Page(i))),
            .. Enumerable.Range(0, 4).Select(i => ($"https://s{i}.example/", $"<p>{Quote}")),
        ]);
        string page = $"<p>{Quote}</p>" + Page(9);

        Assert.Equal(0, Value(memory, Site + "9", page, Quote, "site_share"));
        Assert.Equal(Log(4), Value(memory, Site + "9", page, Quote, "site_log_sites"));
        Assert.Equal(0, Value(memory, Site + "9", page, StoryOf(9), "site_log_sites"));
    }

    [Fact]
    public void Row_AroundABlock_TellsWhereLinesRecur()
    {
        SiteMemory memory = Memory(5);

        Assert.Equal(1, Value(memory, Site + "9", Page(9), StoryOf(9), "site_share_before"));
        Assert.Equal(1, Value(memory, Site + "9", Page(9), StoryOf(9), "site_share_after"));
        Assert.Equal(SiteFeatures.Unknown, Value(memory, Site + "9", Page(9), "Menu of the site", "site_share_before"));
        Assert.Equal(Log(1), Value(memory, Site + "9", Page(9), StoryOf(9), "site_since_recurring"));
        Assert.InRange(Value(memory, Site + "9", Page(9), StoryOf(9), "site_mean_page"), 0.01, 0.99);
    }

    [Fact]
    public void Row_Text_HasTheColumnsToo()
    {
        SiteMemory memory = MadeUpPages.Learn(Enumerable.Range(0, 4).Select(i => MadeUpPages.Text(Site + i, "Menu", $"Story {(char)('a' + i)}"))).Build();
        var features = new TextFeatureSet();
        features.Analyze(Segmented.Text("Menu\nStory z"), Policy.Main, memory, Site + "9");

        Assert.Equal([1f, 0f], Enumerable.Range(0, 2).Select(block => RowOf(features, block)[ColumnOf<TextFeatureSet>("site_share")]));
    }

    private static void AssertUnknown(SiteMemory? memory, string? url)
    {
        foreach (string name in SiteFeatures.Names)
            Assert.Equal(SiteFeatures.Unknown, Value(memory, url, Page(1), StoryOf(1), name));
    }

    private static SiteMemory Memory(int pages) => Learn(Enumerable.Range(0, pages).Select(i => (Site + i, Page(i))));

    private static SiteMemory Learn(IEnumerable<(string Url, string Html)> pages) =>
        MadeUpPages.Learn(pages.Select(page => MadeUpPages.Html(page.Url, page.Html))).Build();

    private static string Page(int number) => $"<p>Menu of the site</p><p>{StoryOf(number)}</p><h3>Subscribe today</h3>";

    private static string StoryOf(int number) => $"Story of {(char)('a' + number)}.";

    private static double Log(int count) => (float)Math.Log(1 + count);

    private static float Value(SiteMemory? memory, string? url, string html, string block, string column)
    {
        Document document = Segmented.Html(html);
        var features = new HtmlFeatureSet();
        features.Analyze(document, Policy.Main, memory, url);
        int index = Enumerable.Range(0, document.BlockCount).First(i => document.GetText(i).SequenceEqual(block));
        return RowOf(features, index)[ColumnOf<HtmlFeatureSet>(column)];
    }

    private static float[] RowOf<TFeatures>(TFeatures features, int block)
        where TFeatures : class, IFeatureSet
    {
        var row = new float[TFeatures.Schema.Columns];
        features.WriteBase(block, row);
        return row;
    }

    private static int ColumnOf<TFeatures>(string name)
        where TFeatures : class, IFeatureSet => Array.IndexOf([.. TFeatures.Schema.Names], name);
}
