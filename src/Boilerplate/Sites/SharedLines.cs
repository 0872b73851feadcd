namespace Boilerplate.Sites;

/// <summary>The lines that several sites hold, with the number of sites. Immutable.</summary>
internal sealed class SharedLines
{
    private readonly ulong[] _lines;
    private readonly int[] _counts;

    public SharedLines(IEnumerable<RememberedSite> sites)
    {
        RememberedSite[] all = [.. sites];
        var hashes = new ulong[all.Sum(site => site.Lines.Length)];
        int end = 0;
        foreach (RememberedSite site in all)
        {
            site.Lines.CopyTo(hashes.AsSpan(end));
            end += site.Lines.Length;
        }

        hashes.AsSpan().Sort();
        var lines = new List<ulong>();
        var counts = new List<int>();
        for (int start = 0; start < hashes.Length; start = end)
        {
            end = start + 1;
            while (end < hashes.Length && hashes[end] == hashes[start])
                end++;
            if (end - start < 2)
                continue;
            lines.Add(hashes[start]);
            counts.Add(end - start);
        }

        (_lines, _counts) = ([.. lines], [.. counts]);
    }

    /// <summary>How many sites other than one hold a line; a single one counts as none.</summary>
    /// <param name="isOwn">Whether that one holds it, too.</param>
    public int OthersWith(ulong hash, bool isOwn)
    {
        int index = _lines.AsSpan().BinarySearch(hash);
        int others = index < 0 ? 0 : _counts[index] - (isOwn ? 1 : 0);
        return others < 2 ? 0 : others;
    }
}
