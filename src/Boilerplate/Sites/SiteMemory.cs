using System.Collections.Frozen;

namespace Boilerplate.Sites;

/// <summary>
/// Which lines recur on the pages of which sites: made from a corpus by <c>boilerplate learn-site</c> or a
/// <see cref="SiteMemoryBuilder"/>, given to a classifier by <see cref="ClassifierOptions.SiteMemory"/>. Immutable and
/// thread-safe: share one instance.
/// </summary>
public sealed class SiteMemory
{
    private readonly FrozenDictionary<string, RememberedSite> _sites;
    private readonly SharedLines _shared;

    private SiteMemory(FrozenDictionary<string, RememberedSite> sites, string id)
    {
        _sites = sites;
        _shared = new SharedLines(sites.Values);
        Id = id;
    }

    /// <summary>The number of sites it knows.</summary>
    public int SiteCount => _sites.Count;

    /// <summary>The first 12 digits of the SHA-256 of its contents; the same for the same contents.</summary>
    public string Id { get; }

    /// <summary>Reads a site memory (<c>.bpsm</c>). The stream is read to its end and stays open.</summary>
    /// <exception cref="InvalidDataException">The stream holds no site memory, one of another version, or a damaged one.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SiteMemory Load(Stream stream) => Of(SiteMemoryBuilder.Load(stream));

    internal static SiteMemory Of(SiteMemoryBuilder builder) => new(
        builder.Sites.ToFrozenDictionary(site => site.Name, site => new RememberedSite(site), StringComparer.Ordinal),
        SiteMemoryFile.IdOf(builder));

    /// <summary>What is known of a site; <see langword="null"/> for nothing.</summary>
    internal RememberedSite? Find(string site) => _sites.GetValueOrDefault(site);

    /// <inheritdoc cref="SharedLines.OthersWith"/>
    internal int OthersWith(ulong hash, bool isOwn) => _shared.OthersWith(hash, isOwn);
}
