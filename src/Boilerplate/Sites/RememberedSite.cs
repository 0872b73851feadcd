namespace Boilerplate.Sites;

/// <summary>The lines of one site, to look up. Immutable.</summary>
internal sealed class RememberedSite
{
    private readonly ulong[] _lines;
    private readonly LineCounts[] _counts;
    private readonly ulong[] _ids;
    private readonly ulong[] _contents;

    public RememberedSite(SketchedSite site)
    {
        _ids = [.. site.Pages.Select(page => page.Id)];
        _contents = [.. site.Pages.Select(page => page.Contents)];
        ulong[] all = [.. site.Pages.SelectMany(page => page.Lines)];
        all.AsSpan().Sort();
        var lines = new List<ulong>();
        var counts = new List<LineCounts>();
        foreach (ulong line in all)
        {
            ulong hash = line & ~(ulong)LinePlace.Mask;
            if (lines.Count == 0 || lines[^1] != hash)
            {
                lines.Add(hash);
                counts.Add(default);
            }

            counts[^1] = counts[^1].Add((LinePlace)line & LinePlace.Mask);
        }

        (_lines, _counts) = ([.. lines], [.. counts]);
    }

    /// <summary>Pages that are kept.</summary>
    public int PageCount => _ids.Length;

    /// <summary>Hashes of the distinct lines, sorted.</summary>
    public ReadOnlySpan<ulong> Lines => _lines;

    /// <summary>Whether a page is one of those that are kept, by its address or by its lines.</summary>
    public bool Holds(ulong? id, ulong contents) =>
        _contents.AsSpan().Contains(contents) || (id is { } known && _ids.AsSpan().BinarySearch(known) >= 0);

    /// <summary>On how many kept pages a line stands; none for one that is not known.</summary>
    public LineCounts CountsOf(ulong hash)
    {
        int index = _lines.AsSpan().BinarySearch(hash);
        return index < 0 ? default : _counts[index];
    }
}
