using Boilerplate.Documents;
using Boilerplate.Features;

namespace Boilerplate.Sites;

/// <summary>What a site memory keeps of one page: hashes of its lines, no text. Immutable and thread-safe.</summary>
public sealed class SitePage
{
    internal SitePage(string site, ulong id, ulong contents, ulong[] lines) =>
        (Site, Id, Contents, Lines) = (site, id, contents, lines);

    /// <summary>The site that the page belongs to: the host in lower case, without <c>www.</c></summary>
    public string Site { get; }

    /// <summary>Which page of the site it is: by its address, or by its contents where the address names only the site.</summary>
    internal ulong Id { get; }

    /// <summary>A hash of all lines.</summary>
    internal ulong Contents { get; }

    /// <summary>Hashes of the distinct lines, sorted, with a <see cref="LinePlace"/> in the lowest bits of each.</summary>
    internal ulong[] Lines { get; }

    /// <summary>Reads the lines of a document.</summary>
    /// <param name="document">The page; not changed and not kept.</param>
    /// <param name="url">The page's address.</param>
    /// <returns>The page, or <see langword="null"/> where the address names no host or the page has no words.</returns>
    public static SitePage? Of(Document document, string? url)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (PageAddress.Of(url) is not { } address)
            return null;
        var words = new GrowableArray<uint>();
        var statistics = new GrowableArray<BlockTextStatistics>();
        new TextScanner().Scan(document.Text.Span, document.Blocks.Span, words, statistics);
        var lines = new PageLines();
        lines.Collect(document, words.Span, statistics.Span);
        return lines.Lines.IsEmpty
            ? null
            : new SitePage(address.Site, address.Page ?? lines.Contents, lines.Contents, lines.Lines.ToArray());
    }
}
