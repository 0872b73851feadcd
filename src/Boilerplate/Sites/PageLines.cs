using Boilerplate.Documents;
using Boilerplate.Features;

namespace Boilerplate.Sites;

/// <summary>The distinct lines of one page: sorted hashes with what each line is there. Reused from page to page; not thread-safe.</summary>
internal sealed class PageLines
{
    /// <summary>Of a page with more distinct lines those with the lowest hashes are kept: the same lines on every page.</summary>
    public const int MaxLines = 1024;

    private const float MinLinkDensity = 0.5f;

    private readonly GrowableArray<ulong> _hashes = new();
    private readonly GrowableArray<ulong> _lines = new();

    /// <summary>The hash of each block; 0 for one without words.</summary>
    public ReadOnlySpan<ulong> BlockHashes => _hashes.Span;

    /// <summary>Hashes and places, sorted.</summary>
    public ReadOnlySpan<ulong> Lines => _lines.Span;

    /// <summary>A hash of all lines: the same for pages that differ in numbers, order and white space only.</summary>
    public ulong Contents { get; private set; }

    /// <summary>Reads the lines of a document from the hashes of its words.</summary>
    public void Collect(Document document, ReadOnlySpan<uint> words, ReadOnlySpan<BlockTextStatistics> statistics)
    {
        Span<ulong> hashes = _hashes.Reset(statistics.Length);
        _lines.Clear();
        for (int i = 0; i < statistics.Length; i++)
        {
            if (statistics[i].TokenCount == 0)
                continue;
            hashes[i] = LineHash.Of(words.Slice(statistics[i].FirstToken, statistics[i].TokenCount));
            _lines.Add(hashes[i] | (ulong)PlaceOf(document.Blocks[i]));
        }

        Merge();
        Contents = LineHash.Of(_lines.Span);
    }

    /// <summary>What a line is on this page.</summary>
    public LinePlace PlaceOf(ulong hash)
    {
        int index = _lines.Span.BinarySearch(hash);
        index = index < 0 ? ~index : index;
        return index < _lines.Count ? (LinePlace)_lines[index] & LinePlace.Mask : LinePlace.Plain;
    }

    private static LinePlace PlaceOf(in Block block) =>
        PageText.LinkDensity(block) >= MinLinkDensity ? LinePlace.Link
        : block.HeadingLevel > 0 ? LinePlace.Heading
        : LinePlace.Plain;

    /// <summary>A line that stands several times on the page is one, with the places of all.</summary>
    private void Merge()
    {
        Span<ulong> all = _lines.Span;
        all.Sort();
        int count = 0;
        foreach (ulong line in all)
        {
            if (count > 0 && ((all[count - 1] ^ line) & ~(ulong)LinePlace.Mask) == 0)
                all[count - 1] |= line;
            else if (count == MaxLines)
                break;
            else
                all[count++] = line;
        }

        _lines.Truncate(count);
    }
}
