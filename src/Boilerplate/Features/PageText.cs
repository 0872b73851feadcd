using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// The words of a whole page: counts of each block, tokens, and for each token how many long blocks hold it. Reused
/// from page to page; not thread-safe.
/// </summary>
internal sealed class PageText
{
    private readonly GrowableArray<BlockTextStatistics> _statistics = new();
    private readonly GrowableArray<int> _ids = new();
    private readonly TokenTable _table = new();
    private readonly TokenTable _texts = new();
    private readonly GrowableArray<bool> _isLong = new();
    private readonly GrowableArray<uint> _headTokens = new();
    private int _pass;

    /// <summary>Token hashes of all blocks, in order.</summary>
    public GrowableArray<uint> Tokens { get; } = new();

    public Span<BlockTextStatistics> Statistics => _statistics.Span;

    /// <summary>For each token of <see cref="Tokens"/> its number in <see cref="Vocabulary"/>.</summary>
    public ReadOnlySpan<int> TokenIds => _ids.Span;

    /// <summary>The distinct tokens of the page.</summary>
    public TokenTable Vocabulary => _table;

    /// <summary>How many blocks have the same text as this one, itself included.</summary>
    public int CopiesOf(int block) => _texts.Entries[_texts.Find(_statistics[block].TextHash)].Count;

    /// <summary>Blocks that look like running text.</summary>
    public ReadOnlySpan<bool> IsLong => _isLong.Span;

    /// <summary>Distinct tokens of the title.</summary>
    public int TitleTokens { get; private set; }

    public void Scan(Document document)
    {
        Tokens.Clear();
        _statistics.Clear();
        foreach (ref Block block in document.Blocks.Span)
            _statistics.Add(TextScanner.Scan(document.TextOf(block), Tokens));

        MarkLongBlocks(document);
        CountTokens();
        MarkHead(document);
        CountCopies();
    }

    /// <summary>A number for a walk over a block's tokens that is new on this page; see <see cref="TokenTable.Entry.Pass"/>.</summary>
    public int BeginPass() => ++_pass;

    /// <summary>Share of a block's ink that is in links, 0 to 1.</summary>
    public static float LinkDensity(in Block block) => block.InkLength == 0 ? 0 : (float)block.LinkInkLength / block.InkLength;

    private void MarkLongBlocks(Document document)
    {
        Span<bool> isLong = _isLong.Reset(_statistics.Count);
        for (int i = 0; i < isLong.Length; i++)
        {
            ref BlockTextStatistics statistics = ref _statistics[i];
            isLong[i] = document.IsHtml
                ? statistics.Words >= 15 && LinkDensity(document.Blocks[i]) < 0.35f
                : statistics.Words >= 25 || (statistics.Words >= 15 && statistics.Has(TextMarks.EndsTerminator));
        }
    }

    private void CountTokens()
    {
        _table.Clear(Tokens.Count);
        _pass = 0;
        Span<int> ids = _ids.Reset(Tokens.Count);
        for (int block = 0; block < _statistics.Count; block++)
        {
            ref BlockTextStatistics statistics = ref _statistics[block];
            int pass = BeginPass();
            for (int t = statistics.FirstToken; t < statistics.FirstToken + statistics.TokenCount; t++)
            {
                int id = _table.Add(Tokens[t]);
                ids[t] = id;
                ref TokenTable.Entry entry = ref _table.Entries[id];
                if (_isLong[block] && entry.Pass != pass)
                    entry.Count++;
                entry.Pass = pass;
            }
        }
    }

    private void MarkHead(Document document)
    {
        TitleTokens = Mark(document.Title.Span, static (ref TokenTable.Entry entry) => entry.IsInTitle = true);
        Mark(document.Description.Span, static (ref TokenTable.Entry entry) => entry.IsInDescription = true);
    }

    private int Mark(ReadOnlySpan<char> text, MarkEntry mark)
    {
        _headTokens.Clear();
        TextScanner.Scan(text, _headTokens);
        int distinct = 0;
        Span<uint> tokens = _headTokens.Span;
        tokens.Sort();
        for (int i = 0; i < tokens.Length; i++)
        {
            if (i > 0 && tokens[i] == tokens[i - 1])
                continue;
            distinct++;
            int id = _table.Find(tokens[i]);
            if (id >= 0)
                mark(ref _table.Entries[id]);
        }

        return distinct;
    }

    private void CountCopies()
    {
        _texts.Clear(_statistics.Count);
        foreach (ref BlockTextStatistics statistics in _statistics.Span)
        {
            // Added first: the span of the entries may move.
            int text = _texts.Add(statistics.TextHash);
            _texts.Entries[text].Count++;
        }
    }

    private delegate void MarkEntry(ref TokenTable.Entry entry);
}
