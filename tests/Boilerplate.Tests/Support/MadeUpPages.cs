using Boilerplate.Sites;

namespace Boilerplate.Tests.Support;

/// <summary>Pages of made-up lines for site memories.</summary>
internal static class MadeUpPages
{
    public static SitePage Text(string url, params string[] lines) =>
        SitePage.Of(Segmented.Text(string.Join('\n', lines)), url) ?? throw new ArgumentException("No host or no words.", nameof(url));

    public static SitePage Html(string url, string body) =>
        SitePage.Of(Segmented.Html(body), url) ?? throw new ArgumentException("No host or no words.", nameof(url));

    /// <summary>A page with so many lines of its own, without a segmenter: for many pages.</summary>
    public static SitePage Numbered(string site, int number, int lines = 4)
    {
        ulong[] own = [.. Enumerable.Range(0, lines).Select(i => LineHash.Of($"{site}/{number}/{i}") & ~(ulong)LinePlace.Mask).Order()];
        return new SitePage(site, LineHash.Of($"{site}/{number}"), LineHash.Of(own), own);
    }

    public static byte[] BytesOf(SiteMemoryBuilder builder)
    {
        var stream = new MemoryStream();
        builder.Save(stream);
        return stream.ToArray();
    }

    public static SiteMemoryBuilder Learn(IEnumerable<SitePage> pages, SketchLimits? limits = null)
    {
        var builder = new SiteMemoryBuilder(limits ?? SketchLimits.Default);
        foreach (SitePage page in pages)
            builder.Add(page);
        return builder;
    }
}
