using System.Diagnostics;
using Boilerplate.Documents;
using Boilerplate.Scoring;
using Boilerplate.Sites;

namespace Boilerplate.Features;

/// <summary>The features of a page: text, markup, place in the tree, headings, site, page; linear models over words and attributes.</summary>
internal sealed class HtmlFeatureSet : IFeatureSet
{
    private readonly PageText _page = new();
    private readonly PageLayout _layout = new();
    private readonly ElementStatistics _elements = new();
    private readonly HeadingFeatures _headings = new();
    private readonly SiteFeatures _site = new();
    private readonly SiteTreeFeatures _siteTree = new();
    private readonly ContextFeatures _context = new();
    private readonly TreeContextFeatures _treeContext = new();
    private readonly float[] _pageRow = new float[PageFeatures.Names.Length];
    private Document _document = new();
    private PageSignals _signals = new();

    public PageText Page => _page;

    public static FeatureSchema Schema { get; } = new(
        [
            .. TextFeatures.Names, .. PositionFeatures.Names, .. NeighbourFeatures.Names, .. MarkupFeatures.Names,
            .. PlaceFeatures.Names, .. GroupFeatures.Names, .. HeadingFeatures.Names, .. SiteFeatures.Names, .. SiteTreeFeatures.Names, .. PageFeatures.Names,
        ],
        ["words", "attributes"],
        [.. ContextFeatures.Names, .. TreeContextFeatures.Names]);

    public void Analyze(Document document, Policy policy, SiteMemory? memory = null, string? url = null)
    {
        _document = document;
        _page.Scan(document);
        _site.Build(document, _page, memory, url);
        _layout.Build(document, _page);
        _elements.Build(document, _page, _layout);
        _headings.Build(document, _page);
        _siteTree.Build(_site, _page, _elements);
        var row = new FeatureWriter(_pageRow);
        PageFeatures.Write(ref row, document, _page, _layout, policy);
    }

    public void WriteBase(int block, FeatureRow row)
    {
        var writer = new FeatureWriter(row);
        TextFeatures.Write(ref writer, _page, block);
        PositionFeatures.Write(ref writer, _layout, block);
        NeighbourFeatures.Write(ref writer, _page, block);
        MarkupFeatures.Write(ref writer, _document, _page, block);
        PlaceFeatures.Write(ref writer, _document, _layout, _elements, block);
        GroupFeatures.Write(ref writer, _document, _layout, _elements, block);
        _headings.Write(ref writer, _document, _layout, block);
        _site.Write(ref writer, block);
        _siteTree.Write(ref writer, _document, _site, _elements, block);
        writer.AddRange(_pageRow);
        Debug.Assert(writer.Count == Schema.BaseNames.Length, "The schema names every column.");
    }

    public void EmitHashes<TSink>(int lexical, int block, ref TSink sink)
        where TSink : struct, IHashSink
    {
        if (lexical == 0)
            WordHasher.Emit(ref sink, _page, block, _headings.PreviousOf(block), _headings.OuterOf(block));
        else if (lexical == 1)
            AttributeHasher.Emit(ref sink, _document, block, _headings.PreviousOf(block));
        else
            NoticeHasher.Emit(ref sink, _page, block, _document.GetText(block));
    }

    public void SumHashes(int block, ref LinearModel.Sum first, ref LinearModel.Sum second, ref CategoryModel.Sums notices)
    {
        WordHasher.EmitText(ref first, _page, block);
        WordHasher.EmitText(ref notices, _page, block);
        WordHasher.EmitHeadings(ref first, _page, _headings.PreviousOf(block), _headings.OuterOf(block));
        AttributeHasher.Emit(ref second, _document, block, _headings.PreviousOf(block));
        CharacterHasher.Emit(ref notices, _document.GetText(block));
        NoticeHasher.EmitSigns(ref notices, _page, block);
    }

    public void BeginContext(PageSignals signals)
    {
        _signals = signals;
        _context.Build(signals, _page);
        _treeContext.Build(_document, signals, _page, _elements);
    }

    public void WriteContext(int block, FeatureRow row)
    {
        var writer = new FeatureWriter(row.From(Schema.Stage1Columns));
        _context.Write(ref writer, _signals, block);
        _treeContext.Write(ref writer, _document, _signals, _context, _elements, _headings, block);
        Debug.Assert(writer.Count == Schema.ContextNames.Length, "The schema names every column.");
    }
}
