using Boilerplate.Documents;
using Boilerplate.Features;
using Boilerplate.Tests.Support;

namespace Boilerplate.Tests.Features;

public sealed class FeatureSetTests
{
    public static TheoryData<string> Samples => [.. SampleFiles.All];

    /// <summary>Lines of texts, and paragraphs of pages, that are made to break ratios and counts.</summary>
    public static TheoryData<string> HostileTexts =>
    [
        "", " \n\t\n", "x", ".", "1", "0123456789 00000 1/2/3", "\U0001F600", "\U0001F600\U0001F601 \U0001F1E9\U0001F1EA\n\u200D\n\uFE0F",
        "\uD800", "\uDC00\uD800\n\uD800x\uDC00\nend", "\u0301\u0301\u0301", "\u00A0\u3000\u2003", "\0\u0001\u007F", "...!!!???", "©®™|·•@$€»",
        "ไทย ພາສາລາວ 日本語 한국어\nمرحبا\nनमस्ते", new string('a', 100_000), string.Concat(Enumerable.Repeat("a ", 50_000)),
        string.Join('\n', Enumerable.Repeat("The same line again and again.", 3000)), string.Join('\n', Enumerable.Range(0, 3000)),
    ];

    [Fact]
    public void Schema_Names_AreUnique()
    {
        Assert.Equal(HtmlFeatureSet.Schema.Names, HtmlFeatureSet.Schema.Names.Distinct(StringComparer.Ordinal));
        Assert.Equal(TextFeatureSet.Schema.Names, TextFeatureSet.Schema.Names.Distinct(StringComparer.Ordinal));
        Assert.Equal(HtmlFeatureSet.Schema.Columns, HtmlFeatureSet.Schema.Names.Count());
        Assert.Equal(TextFeatureSet.Schema.Columns, TextFeatureSet.Schema.Names.Count());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Rows_Samples_AreFilledAndFinite(string name)
    {
        Document document = SampleFiles.Segment(name);

        AssertFilled(new TextFeatureSet(), SampleFiles.IsHtml(name) ? Segmented.Text(SampleFiles.Read(name)) : document);
        if (SampleFiles.IsHtml(name))
            AssertFilled(new HtmlFeatureSet(), document);
    }

    [Theory]
    [MemberData(nameof(HostileTexts), DisableDiscoveryEnumeration = true)]
    public void Rows_HostileTexts_AreFilledAndFinite(string text)
    {
        AssertFilled(new TextFeatureSet(), Segmented.Text(text));
        AssertFilled(new HtmlFeatureSet(), Segmented.Html($"<title>{text}</title><ul><li>{text.Replace("\n", "<li>", StringComparison.Ordinal)}</ul><a href=x>{text}</a>"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>")]
    [InlineData("<div class=''><p hidden>x</div></div></p>")]
    [InlineData("<noscript>x</noscript>")]
    public void Rows_HostilePages_AreFilledAndFinite(string html) => AssertFilled(new HtmlFeatureSet(), Segmented.Html(html));

    [Fact]
    public void Rows_DeepPage_AreFilledAndFinite() => AssertFilled(
        new HtmlFeatureSet(), Segmented.Html(string.Concat(Enumerable.Range(0, 3000).Select(i => $"<div class=c{i}>word {i}"))));

    [Fact]
    public void Rows_SetThatSawOtherPages_AreThoseOfANewOne()
    {
        var html = new HtmlFeatureSet();
        var text = new TextFeatureSet();
        foreach (string name in SampleFiles.All.Concat(SampleFiles.All.Reverse()))
        {
            Document document = SampleFiles.Segment(name);
            if (SampleFiles.IsHtml(name))
                AssertSame(new HtmlFeatureSet(), html, document);
            else
                AssertSame(new TextFeatureSet(), text, document);
        }
    }

    [Fact]
    public void Rows_DocumentThatHeldOtherPages_AreThoseOfANewOne()
    {
        var reused = new Document();
        foreach (string name in SampleFiles.Pages.Concat(SampleFiles.Pages.Reverse()))
        {
            reused.LoadHtml(SampleFiles.Read(name));
            Assert.Equal(
                FeatureRows.Of(new HtmlFeatureSet(), SampleFiles.Segment(name)),
                FeatureRows.Of(new HtmlFeatureSet(), reused));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void WriteBase_AnyOrderAndTwice_GivesTheSameRows(string name)
    {
        Document document = SampleFiles.Segment(name);
        if (SampleFiles.IsHtml(name))
            AssertOrderIsFree(new HtmlFeatureSet(), document);
        else
            AssertOrderIsFree(new TextFeatureSet(), document);
    }

    private static void AssertFilled<TFeatures>(TFeatures features, Document document)
        where TFeatures : class, IFeatureSet
    {
        string[] names = [.. TFeatures.Schema.Names];
        float[][] rows = FeatureRows.Of(features, document);
        for (int block = 0; block < rows.Length; block++)
        {
            for (int column = 0; column < names.Length; column++)
            {
                float value = rows[block][column];
                Assert.True(float.IsFinite(value), $"block {block}, {names[column]}: {value}");
                Assert.True(value != FeatureRows.Unwritten, $"block {block}, {names[column]}: not written");
            }
        }

        for (int lexical = 0; lexical < TFeatures.Schema.LexicalNames.Length; lexical++)
            Assert.Equal(document.BlockCount, FeatureRows.HashesOf(features, document, lexical).Length);
    }

    private static void AssertSame<TFeatures>(TFeatures fresh, TFeatures reused, Document document)
        where TFeatures : class, IFeatureSet
    {
        Assert.Equal(FeatureRows.Of(fresh, document), FeatureRows.Of(reused, document));
        for (int lexical = 0; lexical < TFeatures.Schema.LexicalNames.Length; lexical++)
            Assert.Equal(FeatureRows.HashesOf(fresh, document, lexical), FeatureRows.HashesOf(reused, document, lexical));
    }

    private static void AssertOrderIsFree<TFeatures>(TFeatures features, Document document)
        where TFeatures : class, IFeatureSet
    {
        int columns = TFeatures.Schema.BaseNames.Length;
        features.Analyze(document, Policy.Main);
        float[][] first = [.. Enumerable.Range(0, document.BlockCount).Select(Write)];
        int[] order = [.. Enumerable.Range(0, document.BlockCount)];
        new Random(18).Shuffle(order);
        foreach (int block in order)
        {
            Assert.Equal(first[block], Write(block));
            Assert.Equal(first[block], Write(block));
        }

        float[] Write(int block)
        {
            var row = new float[columns];
            features.WriteBase(block, row);
            return row;
        }
    }
}
