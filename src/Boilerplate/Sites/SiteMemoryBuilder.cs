namespace Boilerplate.Sites;

/// <summary>
/// Learns a site memory from pages. Of each site the pages with the lowest hashes of their addresses are kept, up to 64: a
/// uniform sample, the same in whatever order pages come and parts are merged. Not thread-safe.
/// </summary>
/// <remarks>
/// The memory is bounded whatever the number of pages. A share of a site's pages is exact up to 64 pages, and beyond has a
/// standard error of at most 0.5 / sqrt(64) = 0.0625. A corpus with more lines than fit keeps half the pages of each site, and
/// again, down to 8; after that, and beyond 200,000 sites, the sites with the fewest pages are dropped. Of n sites that
/// were there then, one with more than 4 / (3 n) of all pages is never dropped (Misra and Gries' bound).
/// </remarks>
public sealed class SiteMemoryBuilder
{
    private readonly SketchLimits _limits;
    private readonly Dictionary<string, SketchedSite> _sites = new(StringComparer.Ordinal);
    private long _entries;

    /// <summary>Makes an empty builder.</summary>
    public SiteMemoryBuilder()
        : this(SketchLimits.Default)
    {
    }

    internal SiteMemoryBuilder(SketchLimits limits)
    {
        _limits = limits;
        MaxPages = limits.MaxPages;
    }

    /// <summary>How many pages were added, those that came again included.</summary>
    public long PageCount { get; private set; }

    /// <summary>The number of sites that are kept.</summary>
    public int SiteCount => _sites.Count;

    /// <summary>How many pages of a site are kept by now.</summary>
    internal int MaxPages { get; private set; }

    /// <summary>Lines of all kept pages.</summary>
    internal long EntryCount => _entries;

    /// <summary>The sites in ordinal order of their names.</summary>
    internal IEnumerable<SketchedSite> Sites => _sites.Values.OrderBy(site => site.Name, StringComparer.Ordinal);

    /// <summary>Adds a page; a page that was there before, by its address, is not counted again.</summary>
    public void Add(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        PageCount++;
        SketchedSite site = SiteOf(page.Site);
        site.Weight++;
        Add(site, page);
        Shrink();
    }

    /// <summary>Adds what another builder has learned, as the shard of a corpus; that one is not changed.</summary>
    public void Add(SiteMemoryBuilder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        PageCount += other.PageCount;
        LimitPages(other.MaxPages);
        foreach (SketchedSite added in other.Sites)
        {
            SketchedSite site = SiteOf(added.Name);
            site.Weight += added.Weight;
            foreach (SitePage page in added.Pages)
                Add(site, page);
            Shrink();
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no site memory, one of another version, or a damaged one.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SiteMemoryBuilder Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return SiteMemoryFile.Read(stream);
    }

    /// <summary>Writes the memory; the same pages give the same bytes. The stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SiteMemoryFile.Write(this, stream);
    }

    /// <summary>The memory for a classifier; later additions do not change it.</summary>
    public SiteMemory Build() => SiteMemory.Of(this);

    /// <summary>Restores a site as it was saved.</summary>
    internal void Restore(SketchedSite site)
    {
        _sites.Add(site.Name, site);
        _entries += site.Entries;
    }

    internal void Restore(long pageCount, int maxPages)
    {
        PageCount = pageCount;
        MaxPages = Math.Min(MaxPages, maxPages);
    }

    private SketchedSite SiteOf(string name)
    {
        if (!_sites.TryGetValue(name, out SketchedSite? site))
            _sites.Add(name, site = new SketchedSite(name));
        return site;
    }

    private void Add(SketchedSite site, SitePage page)
    {
        _entries -= site.Entries;
        site.Add(page, MaxPages);
        _entries += site.Entries;
    }

    private void Shrink()
    {
        while (_entries > _limits.MaxEntries || _sites.Count > _limits.MaxSites)
        {
            int half = MaxPages / 2;
            if (_sites.Count <= _limits.MaxSites && half >= _limits.MinPages && EntriesOf(half) <= _limits.MaxEntries / 4 * 3)
                LimitPages(half);
            else
                DropSites();
        }
    }

    /// <summary>What <see cref="EntryCount"/> would be with fewer pages of each site.</summary>
    private long EntriesOf(int pages) => _sites.Values.Sum(site => (long)site.EntriesOf(pages));

    private void LimitPages(int most)
    {
        if (most >= MaxPages)
            return;
        MaxPages = most;
        foreach (SketchedSite site in _sites.Values)
        {
            _entries -= site.Entries;
            site.Trim(most);
            _entries += site.Entries;
        }
    }

    /// <summary>
    /// Takes the weight of the first site that is dropped off all, as Misra and Gries do: what is lost of any site is what
    /// all that stay have lost, too.
    /// </summary>
    private void DropSites()
    {
        SketchedSite[] ranked =
        [
            .. _sites.Values.OrderByDescending(site => site.Weight).ThenByDescending(site => site.Pages.Count)
                .ThenBy(site => LineHash.Of(site.Name)).ThenBy(site => site.Name, StringComparer.Ordinal),
        ];
        int kept = ranked.Length / 4 * 3;
        long weight = ranked[kept].Weight;
        for (int i = 0; i < ranked.Length; i++)
        {
            ranked[i].Weight -= Math.Min(weight, ranked[i].Weight);
            if (i < kept)
                continue;
            _entries -= ranked[i].Entries;
            _sites.Remove(ranked[i].Name);
        }
    }
}
