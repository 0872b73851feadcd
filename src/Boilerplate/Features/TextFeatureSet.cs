using System.Diagnostics;
using Boilerplate.Documents;
using Boilerplate.Scoring;
using Boilerplate.Sites;

namespace Boilerplate.Features;

/// <summary>The features of a plain text: text, position, neighbours, language, site; linear models over words and character n-grams.</summary>
internal sealed class TextFeatureSet : IFeatureSet
{
    private readonly PageText _page = new();
    private readonly PageLayout _layout = new();
    private readonly LanguageFeatures _language = new();
    private readonly SiteFeatures _site = new();
    private readonly ContextFeatures _context = new();
    private Document _document = new();
    private PageSignals _signals = new();
    private Policy _policy;

    public static FeatureSchema Schema { get; } = new(
        [.. TextFeatures.Names, .. PositionFeatures.Names, .. NeighbourFeatures.Names, .. LanguageFeatures.Names, .. SiteFeatures.Names, "policy_article"],
        ["words", "characters"],
        [.. ContextFeatures.Names]);

    public PageText Page => _page;

    public void Analyze(Document document, Policy policy, SiteMemory? memory = null, string? url = null)
    {
        _document = document;
        _policy = policy;
        _page.Scan(document);
        _site.Build(document, _page, memory, url);
        _layout.Build(document, _page);
        _language.Build(document, _page);
    }

    public void WriteBase(int block, FeatureRow row)
    {
        var writer = new FeatureWriter(row);
        TextFeatures.Write(ref writer, _page, block);
        PositionFeatures.Write(ref writer, _layout, block);
        NeighbourFeatures.Write(ref writer, _page, block);
        _language.Write(ref writer, _page, block);
        _site.Write(ref writer, block);
        writer.Add(_policy == Policy.Article);
        Debug.Assert(writer.Count == Schema.BaseNames.Length, "The schema names every column.");
    }

    public void EmitHashes<TSink>(int lexical, int block, ref TSink sink)
        where TSink : struct, IHashSink
    {
        if (lexical == 0)
            WordHasher.EmitText(ref sink, _page, block);
        else if (lexical == 1)
            CharacterHasher.Emit(ref sink, _document.GetText(block));
        else
            NoticeHasher.Emit(ref sink, _page, block, _document.GetText(block));
    }

    public void SumHashes(int block, ref LinearModel.Sum first, ref LinearModel.Sum second, ref CategoryModel.Sums notices)
    {
        WordHasher.EmitText(ref first, _page, block);
        WordHasher.EmitText(ref notices, _page, block);
        var characters = new TwinSink<LinearModel.Sum, CategoryModel.Sums>(second, notices);
        CharacterHasher.Emit(ref characters, _document.GetText(block));
        (second, notices) = (characters.First, characters.Second);
        NoticeHasher.EmitSigns(ref notices, _page, block);
    }

    public void BeginContext(PageSignals signals)
    {
        _signals = signals;
        _context.Build(signals, _page);
    }

    public void WriteContext(int block, FeatureRow row)
    {
        var writer = new FeatureWriter(row.From(Schema.Stage1Columns));
        _context.Write(ref writer, _signals, block);
        Debug.Assert(writer.Count == Schema.ContextNames.Length, "The schema names every column.");
    }
}
