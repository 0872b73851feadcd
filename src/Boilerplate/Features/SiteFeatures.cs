using Boilerplate.Documents;
using Boilerplate.Sites;

namespace Boilerplate.Features;

/// <summary>
/// What a site memory says of a block: how many of the site's other pages hold its line, as what, and how it is around it.
/// The page itself is not among those pages, whether it was learned or not. Without a memory, and of a site with too few
/// pages, all columns are <see cref="Unknown"/>. Reused; not thread-safe.
/// </summary>
internal sealed class SiteFeatures
{
    /// <summary>No share and no logarithm of a count has this value.</summary>
    public const float Unknown = -1;

    /// <summary>Other pages of the site that must be known: of one alone a recurring line may be a copy of the article.</summary>
    private const int MinPages = 2;

    /// <summary>A line on this share of the pages counts as recurring.</summary>
    private const float MinShare = 0.3f;

    public static readonly string[] Names =
    [
        "site_share", "site_log_pages_with", "site_link_share", "site_heading_share", "site_log_sites", "site_log_pages",
        "site_share_before", "site_share_after", "site_mean_3", "site_mean_8", "site_mean_before", "site_mean_after", "site_mean_page",
        "site_since_recurring", "site_until_recurring",
    ];

    private readonly PageLines _lines = new();
    private readonly GrowableArray<LineCounts> _counts = new();
    private readonly GrowableArray<int> _sites = new();
    private readonly GrowableArray<int> _since = new();
    private readonly GrowableArray<int> _until = new();
    private readonly PrefixSums _words = new();
    private readonly PrefixSums _recurring = new();
    private int _pages;

    /// <summary>Whether enough is known of the page's site.</summary>
    public bool IsKnown => _pages > 0;

    public static void AddUnknown(ref FeatureWriter row, int columns)
    {
        for (int i = 0; i < columns; i++)
            row.Add(Unknown);
    }

    /// <summary>Looks the lines of a page up; without a memory nothing is done.</summary>
    public void Build(Document document, PageText page, SiteMemory? memory, string? url)
    {
        _pages = 0;
        if (memory is null || PageAddress.Of(url) is not { } address || memory.Find(address.Site) is not { } site)
            return;
        _lines.Collect(document, page.Tokens.Span, page.Statistics);
        bool isLearned = site.Holds(address.Page, _lines.Contents);
        int pages = site.PageCount - (isLearned ? 1 : 0);
        if (pages < MinPages)
            return;
        _pages = pages;
        Count(memory, site, isLearned);
        Sum(page);
        MeasureDistances();
    }

    public void Write(ref FeatureWriter row, int block)
    {
        if (!IsKnown)
        {
            AddUnknown(ref row, Names.Length);
            return;
        }

        LineCounts counts = _counts[block];
        row.Add(ShareOf(block));
        row.AddLog(counts.Pages);
        row.AddShare(counts.Links, counts.Pages);
        row.AddShare(counts.Headings, counts.Pages);
        row.AddLog(_sites[block]);
        row.AddLog(_pages);
        row.Add(block > 0 ? ShareOf(block - 1) : Unknown);
        row.Add(block + 1 < _counts.Count ? ShareOf(block + 1) : Unknown);
        AddMean(ref row, block - 3, block + 4);
        AddMean(ref row, block - 8, block + 9);
        AddMean(ref row, 0, block);
        AddMean(ref row, block + 1, _counts.Count);
        AddMean(ref row, 0, _counts.Count);
        row.AddLog(_since[block]);
        row.AddLog(_until[block]);
    }

    /// <summary>The share of the site's other pages that hold a block's line, 0 to 1.</summary>
    public float ShareOf(int block) => (float)_counts[block].Pages / _pages;

    /// <summary>Adds the mean share over the words of blocks [first, end).</summary>
    public void AddMean(ref FeatureWriter row, int first, int end) => row.AddShare(_recurring.Sum(first, end), _words.Sum(first, end));

    private void Count(SiteMemory memory, RememberedSite site, bool isLearned)
    {
        ReadOnlySpan<ulong> hashes = _lines.BlockHashes;
        Span<LineCounts> counts = _counts.Reset(hashes.Length);
        Span<int> sites = _sites.Reset(hashes.Length);
        for (int i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] == 0)
                continue;
            LineCounts all = site.CountsOf(hashes[i]);
            counts[i] = isLearned ? all.Without(_lines.PlaceOf(hashes[i])) : all;
            sites[i] = memory.OthersWith(hashes[i], all.Pages > 0);
        }
    }

    private void Sum(PageText page)
    {
        _words.Clear(_counts.Count);
        _recurring.Clear(_counts.Count);
        for (int i = 0; i < _counts.Count; i++)
        {
            double words = page.Statistics[i].Words;
            _words.Set(i, words);
            _recurring.Set(i, words * ShareOf(i));
        }
    }

    /// <summary>Blocks since and until the nearest one with a recurring line; to the page's border where there is none.</summary>
    private void MeasureDistances()
    {
        int count = _counts.Count;
        Span<int> since = _since.Reset(count);
        Span<int> until = _until.Reset(count);
        int last = -1, next = count;
        for (int i = 0; i < count; i++)
        {
            since[i] = i - last;
            if (ShareOf(i) >= MinShare)
                last = i;
            int back = count - 1 - i;
            until[back] = next - back;
            if (ShareOf(back) >= MinShare)
                next = back;
        }
    }
}
