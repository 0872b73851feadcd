namespace Boilerplate.Sites;

/// <summary>The pages of one site that are kept: those with the lowest ids, which is a sample that no order of arrival changes.</summary>
internal sealed class SketchedSite(string name)
{
    private readonly List<SitePage> _pages = [];

    public string Name { get; } = name;

    /// <summary>A lower bound of how many pages came, less than that by what <see cref="SiteMemoryBuilder"/> took off all sites.</summary>
    public long Weight { get; set; }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<SitePage> Pages => _pages;

    /// <summary>Lines of all kept pages.</summary>
    public int Entries { get; private set; }

    /// <summary>Takes a page in; the same page again changes nothing unless its contents changed.</summary>
    /// <param name="most">How many pages are kept.</param>
    public void Add(SitePage page, int most)
    {
        int index = _pages.FindIndex(kept => kept.Id >= page.Id);
        if (index >= 0 && _pages[index].Id == page.Id)
        {
            // Of two versions the same one, whichever came first.
            if (page.Contents >= _pages[index].Contents)
                return;
            Entries += page.Lines.Length - _pages[index].Lines.Length;
            _pages[index] = page;
            return;
        }

        if (index < 0 && _pages.Count >= most)
            return;
        _pages.Insert(index < 0 ? _pages.Count : index, page);
        Entries += page.Lines.Length;
        Trim(most);
    }

    public void Trim(int most)
    {
        for (int i = _pages.Count - 1; i >= most; i--)
        {
            Entries -= _pages[i].Lines.Length;
            _pages.RemoveAt(i);
        }
    }

    /// <summary>What <see cref="Entries"/> would be with fewer pages.</summary>
    public int EntriesOf(int pages) => _pages.Take(pages).Sum(page => page.Lines.Length);
}
