using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// The words of a whole page: counts of each block, tokens, and for each token how many long blocks hold it. Reused
/// from page to page; not thread-safe.
/// </summary>
internal sealed class PageText
{
    /// <summary>A long block with less than this part of the page's share of common words is in another language.</summary>
    private const double MinCommonShare = 0.4;

    private readonly GrowableArray<BlockTextStatistics> _statistics = new();
    private readonly TextScanner _scanner = new();
    private readonly GrowableArray<int> _ids = new();
    private readonly TokenTable _table = new();
    private readonly TokenTable _texts = new();
    private readonly GrowableArray<bool> _isLong = new();
    private readonly GrowableArray<bool> _isNative = new();
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

    /// <summary>Long blocks in the language of most: those whose words are counted in <see cref="Vocabulary"/>.</summary>
    public ReadOnlySpan<bool> IsNative => _isNative.Span;

    /// <summary>Share of the page's commonest words among the words of its long blocks, 0 to 1.</summary>
    public double CommonShare { get; private set; }

    /// <summary>Distinct tokens of the title.</summary>
    public int TitleTokens { get; private set; }

    public void Scan(Document document)
    {
        Tokens.Clear();
        _statistics.Clear();
        _scanner.Scan(document.Text.Span, document.Blocks.Span, Tokens, _statistics);
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

    /// <summary>
    /// Counts for every token the long blocks that hold it. Long blocks that hardly share the page's commonest words are
    /// in another language, notices in a row, say, that repeat each other's words: they tell nothing of the page's topic, and
    /// the second count leaves them out.
    /// </summary>
    private void CountTokens()
    {
        _table.Clear(Tokens.Count);
        _pass = 0;
        Span<int> ids = _ids.Reset(Tokens.Count);
        for (int i = 0; i < ids.Length; i++)
            ids[i] = _table.Add(Tokens[i]);

        int most = CountBlocks(_isLong.Span);
        CommonShare = MeasureCommonWords(most);
        Span<bool> isNative = _isNative.Reset(_statistics.Count);
        for (int block = 0; block < isNative.Length; block++)
            isNative[block] = _isLong[block] && _statistics[block].CommonShare >= MinCommonShare * CommonShare;
        foreach (ref TokenTable.Entry entry in _table.Entries)
            entry.Count = 0;
        CountBlocks(isNative);
    }

    /// <summary>Adds one to the count of each token of each chosen block; gives the highest count.</summary>
    private int CountBlocks(ReadOnlySpan<bool> isCounted)
    {
        int most = 0;
        for (int block = 0; block < isCounted.Length; block++)
        {
            if (!isCounted[block])
                continue;
            int pass = BeginPass();
            foreach (int id in IdsOf(block))
            {
                ref TokenTable.Entry entry = ref _table.Entries[id];
                if (entry.Pass == pass)
                    continue;
                entry.Pass = pass;
                most = Math.Max(most, ++entry.Count);
            }
        }

        return most;
    }

    /// <summary>Sets each block's share of words that at least half as many long blocks hold as hold the commonest; gives the mean over long blocks.</summary>
    private double MeasureCommonWords(int most)
    {
        double common = 0;
        double all = 0;
        for (int block = 0; block < _statistics.Count; block++)
        {
            ref BlockTextStatistics statistics = ref _statistics[block];
            int own = 0;
            foreach (int id in IdsOf(block))
                own += most > 0 && 2 * _table.Entries[id].Count >= most ? 1 : 0;
            statistics.CommonShare = statistics.TokenCount == 0 ? 0 : (float)own / statistics.TokenCount;
            if (!_isLong[block])
                continue;
            common += own;
            all += statistics.TokenCount;
        }

        return all > 0 ? common / all : 0;
    }

    private ReadOnlySpan<int> IdsOf(int block) =>
        _ids.Span.Slice(_statistics[block].FirstToken, _statistics[block].TokenCount);

    private void MarkHead(Document document)
    {
        TitleTokens = Mark(document.Title.Span, static (ref TokenTable.Entry entry) => entry.IsInTitle = true);
        Mark(document.Description.Span, static (ref TokenTable.Entry entry) => entry.IsInDescription = true);
    }

    private int Mark(ReadOnlySpan<char> text, MarkEntry mark)
    {
        _headTokens.Clear();
        TextScanner.AddTokens(text, _headTokens);
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
