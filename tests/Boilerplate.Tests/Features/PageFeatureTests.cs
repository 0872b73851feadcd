using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Features;

/// <summary>What single features say of small pages; the sets as wholes are tested beside.</summary>
public sealed class PageFeatureTests
{
    [Fact]
    public void OuterHeading_NestedHeadings_IsTheLastOfHigherRank()
    {
        Document document = Segmented.Html("<p>a</p><h1>b</h1><p>c</p><h2>d</h2><p>e</p><h3>f</h3><p>g</p><h2>h</h2><p>i</p>");
        var page = new PageText();
        page.Scan(document);
        var headings = new HeadingFeatures();
        headings.Build(document, page);

        Assert.Equal([-1, -1, -1, 1, 1, 3, 3, 1, 1], Enumerable.Range(0, document.BlockCount).Select(headings.OuterOf));
    }

    [Fact]
    public void Groups_CardsInAList_AreFoundNearestAndOutermost()
    {
        Document document = Segmented.Html(
            "<main><div class=card><p>one</p><p>two</p><p>three</p></div><div class=card><p>four</p></div><div class=card><p>five</p></div></main><p>alone</p>");
        ElementStatistics statistics = Statistics(document);
        (int nearest, int outermost) = GroupFeatures.Find(document, statistics, document.Blocks[0].Element);

        Assert.Equal(HtmlTag.P, document.Elements[nearest].Tag);
        Assert.Equal((HtmlTag.Div, 3), (document.Elements[outermost].Tag, statistics.SiblingsLike(outermost)));
        Assert.Equal((0, 0), GroupFeatures.Find(document, statistics, document.Blocks[document.BlockCount - 1].Element));
    }

    [Fact]
    public void LinkedShare_JsonLinkedData_IsTheShareOfPairsOfWordsThere()
    {
        const string Data = """{"@type":"Product","name":"Kettle","description":"A quiet kettle for \"four\" cups.\nBoils fast\u0021"}""";
        Document document = Segmented.Html($"<script type='application/ld+json'>{Data}</script><p>A quiet kettle for four cups</p><p>Quiet cups, other words</p><p>Boils</p>");
        var page = new PageText();
        page.Scan(document);

        Assert.Equal("A quiet kettle for \"four\" cups. Boils fast!\n", document.LinkedText.Span.ToString());
        Assert.Equal([1f, 0f, 0f], Enumerable.Range(0, 3).Select(page.LinkedShare));
    }

    [Theory]
    [InlineData("""{"description":"open""", "open\n")]
    [InlineData("""{"description":"a\u00e9b\u12"}""", "aébu12\n")]
    [InlineData("""{"description":null,"text" : "x"}""", "x\n")]
    [InlineData("""{"description":"tail\""", "tail\\\n")]
    [InlineData("", "")]
    public void LinkedText_BrokenOrOddJson_IsReadAsFarAsItGoes(string json, string expected) =>
        Assert.Equal(expected, Segmented.Html($"<script type=application/ld+json>{json}</script><p>x").LinkedText.Span.ToString());

    [Fact]
    public void Copies_RepeatedTexts_AreCountedWholeBeforeAndByTheirStart()
    {
        var page = new PageText();
        page.Scan(Segmented.Text("Our newsroom needs you today.\nOther line.\nOur newsroom needs you today.\nOur newsroom needs you, dear reader."));

        Assert.Equal([2, 1, 2, 1], Enumerable.Range(0, 4).Select(block => page.CopiesOf(block).All));
        Assert.Equal([0, 0, 1, 0], Enumerable.Range(0, 4).Select(block => page.CopiesOf(block).BeforeIt));
        Assert.Equal([3, 1, 3, 3], Enumerable.Range(0, 4).Select(block => page.CopiesOf(block).SameStart));
    }

    [Fact]
    public void Language_LineInAnotherLanguageOrScript_FitsTheOthersLess()
    {
        string[] lines =
        [
            "The council will close the harbour bridge for nine weekends in the spring.",
            "Drivers face a long diversion, but the walkway will stay open throughout the works.",
            "Tu suscripción se está usando ahora mismo en otro dispositivo.",
            "Подпишитесь на нашу ежедневную рассылку новостей.",
            "The engineers found cracks in six of the forty steel bearings during the autumn.",
        ];
        float[][] rows = FeatureRows.Of(new TextFeatureSet(), Segmented.Text(string.Join('\n', lines)));
        float[] fit = Column("letter_pairs");
        float[] script = Column("script_share");

        Assert.All([0, 1, 4], line => Assert.True(fit[line] > fit[2] && fit[2] > fit[3], $"line {line}: {fit[line]} of {string.Join(' ', fit)}"));
        Assert.True(script[3] == 0 && script[0] > 0.5f, string.Join(' ', script));

        float[] Column(string name) => [.. rows.Select(row => row[TextFeatureSet.Schema.Names.ToList().IndexOf(name)])];
    }

    [Fact]
    public void Policy_IsAColumnOfBothSets()
    {
        foreach ((Policy policy, float expected) in new[] { (Policy.Main, 0f), (Policy.Article, 1f) })
        {
            var html = new HtmlFeatureSet();
            var text = new TextFeatureSet();
            html.Analyze(Segmented.Html("<p>x"), policy);
            text.Analyze(Segmented.Text("x"), policy);
            var row = new float[HtmlFeatureSet.Schema.Columns];
            html.WriteBase(0, row);
            Assert.Equal(expected, row[HtmlFeatureSet.Schema.Names.ToList().IndexOf("policy_article")]);
            text.WriteBase(0, row);
            Assert.Equal(expected, row[TextFeatureSet.Schema.Names.ToList().IndexOf("policy_article")]);
        }
    }

    [Theory]
    [InlineData(new[] { -4f, -4, 3, 4, -1, 3, -4, -4 }, 2, 6)]
    [InlineData(new[] { -1f, -2, -3 }, 0, 0)]
    [InlineData(new[] { 2f }, 0, 1)]
    public void ContentSpan_Scores_IsTheRunWithTheHighestGain(float[] logOdds, int first, int end)
    {
        var page = new PageText();
        page.Scan(Segmented.Text(string.Join('\n', logOdds.Select((_, i) => $"line number {i} here"))));

        ContentSpan span = ContentSpan.Find(logOdds, page, bar: 0.5f);

        Assert.Equal((first, end), (span.First, span.End));
        if (end > 0)
            Assert.Equal((0, 1, -1), (span.DistanceTo(first), span.DistanceTo(end), span.DistanceTo(first - 1)));
    }

    private static ElementStatistics Statistics(Document document)
    {
        var page = new PageText();
        page.Scan(document);
        var layout = new PageLayout();
        layout.Build(document, page);
        var statistics = new ElementStatistics();
        statistics.Build(document, page, layout);
        return statistics;
    }
}
