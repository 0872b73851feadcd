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

    /// <summary>Blocks with the same first words are variants of one text, a plea or a caption said twice.</summary>
    private const int StartTokens = 4;

    private readonly GrowableArray<BlockTextStatistics> _statistics = new();
    private readonly TextScanner _scanner = new();
    private readonly GrowableArray<int> _ids = new();
    private readonly TokenTable _table = new();
    private readonly TokenTable _texts = new();
    private readonly TokenTable _starts = new();
    private readonly GrowableArray<Copies> _copies = new();
    private readonly GrowableArray<bool> _isLong = new();
    private readonly GrowableArray<bool> _isNative = new();
    private readonly GrowableArray<uint> _headTokens = new();
    private readonly TokenTable _linkedPairs = new();
    private int _pass;

    /// <summary>Token hashes of all blocks, in order.</summary>
    public GrowableArray<uint> Tokens { get; } = new();

    public Span<BlockTextStatistics> Statistics => _statistics.Span;

    /// <summary>For each token of <see cref="Tokens"/> its number in <see cref="Vocabulary"/>.</summary>
    public ReadOnlySpan<int> TokenIds => _ids.Span;

    /// <summary>The distinct tokens of the page.</summary>
    public TokenTable Vocabulary => _table;

    /// <summary>How often a block's text, and the words it starts with, stand on the page.</summary>
    public ref readonly Copies CopiesOf(int block) => ref _copies[block];

    /// <summary>Blocks that look like running text.</summary>
    public ReadOnlySpan<bool> IsLong => _isLong.Span;

    /// <summary>Long blocks in the language of most: those whose words are counted in <see cref="Vocabulary"/>.</summary>
    public ReadOnlySpan<bool> IsNative => _isNative.Span;

    /// <summary>Share of the page's commonest words among the words of its long blocks, 0 to 1.</summary>
    public double CommonShare { get; private set; }

    /// <summary>Distinct tokens of the title.</summary>
    public int TitleTokens { get; private set; }

    /// <summary>Tokens of the texts in the page's JSON-LD.</summary>
    public int LinkedTokens { get; private set; }

    /// <summary>Share of a block's pairs of words that stand in a text of the page's JSON-LD, 0 to 1.</summary>
    public float LinkedShare(int block)
    {
        ref BlockTextStatistics text = ref _statistics[block];
        if (LinkedTokens == 0 || text.TokenCount < 2)
            return 0;
        ReadOnlySpan<uint> tokens = Tokens.Span.Slice(text.FirstToken, text.TokenCount);
        int shared = 0;
        for (int i = 1; i < tokens.Length; i++)
            shared += _linkedPairs.Find(StringHash.Combine(tokens[i - 1], tokens[i])) >= 0 ? 1 : 0;
        return (float)shared / (tokens.Length - 1);
    }

    public void Scan(Document document)
    {
        Tokens.Clear();
        _statistics.Clear();
        _scanner.Scan(document.Text.Span, document.Blocks.Span, Tokens, _statistics);
        MarkLongBlocks(document);
        CountTokens();
        MarkHead(document);
        CountCopies();
        CollectLinkedPairs(document);
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
        ReadOnlySpan<uint> tokens = Tokens.Span;
        Span<int> ids = _ids.Reset(tokens.Length);
        for (int i = 0; i < ids.Length; i++)
            ids[i] = _table.Add(tokens[i]);

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
        Span<TokenTable.Entry> entries = _table.Entries;
        for (int block = 0; block < isCounted.Length; block++)
        {
            if (!isCounted[block])
                continue;
            int pass = BeginPass();
            foreach (int id in IdsOf(block))
            {
                ref TokenTable.Entry entry = ref entries[id];
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
        Span<TokenTable.Entry> entries = _table.Entries;
        for (int block = 0; block < _statistics.Count; block++)
        {
            ref BlockTextStatistics statistics = ref _statistics[block];
            int own = 0;
            foreach (int id in IdsOf(block))
                own += most > 0 && 2 * entries[id].Count >= most ? 1 : 0;
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

    private void CollectLinkedPairs(Document document)
    {
        _headTokens.Clear();
        if (document.LinkedText.Count > 0)
            TextScanner.AddTokens(document.LinkedText.Span, _headTokens);
        LinkedTokens = _headTokens.Count;
        _linkedPairs.Clear(LinkedTokens);
        for (int i = 1; i < LinkedTokens; i++)
            _linkedPairs.Add(StringHash.Combine(_headTokens[i - 1], _headTokens[i]));
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
        int count = _statistics.Count;
        _texts.Clear(count);
        _starts.Clear(count);
        Span<Copies> copies = _copies.Reset(count);
        for (int i = 0; i < count; i++)
        {
            copies[i].BeforeIt = CountOne(_texts, _statistics[i].TextHash);
            CountOne(_starts, StartOf(i));
        }

        for (int i = 0; i < count; i++)
        {
            copies[i].All = _texts.Entries[_texts.Find(_statistics[i].TextHash)].Count;
            copies[i].SameStart = _starts.Entries[_starts.Find(StartOf(i))].Count;
        }
    }

    /// <summary>Counts a hash and gives how often it was counted before.</summary>
    private static int CountOne(TokenTable table, uint hash)
    {
        // Added first: the span of the entries may move.
        int entry = table.Add(hash);
        return table.Entries[entry].Count++;
    }

    /// <summary>Hash of a block's first words.</summary>
    private uint StartOf(int block)
    {
        uint hash = StringHash.Seed;
        ref BlockTextStatistics statistics = ref _statistics[block];
        foreach (uint token in Tokens.Span.Slice(statistics.FirstToken, Math.Min(statistics.TokenCount, StartTokens)))
            hash = StringHash.Add(hash, token);
        return StringHash.Finish(hash);
    }

    /// <summary>How often a text stands on the page: all blocks with it, those before this one, and those that start with the same words.</summary>
    internal struct Copies
    {
        public int All;
        public int BeforeIt;
        public int SameStart;
    }

    private delegate void MarkEntry(ref TokenTable.Entry entry);
}
