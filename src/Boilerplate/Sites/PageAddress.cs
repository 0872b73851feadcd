namespace Boilerplate.Sites;

/// <summary>What an address says of its page: the site, and which page of it.</summary>
/// <param name="Site">The host in lower case, without <c>www.</c>, <c>www2.</c> and the like before it.</param>
/// <param name="Page">A hash of site, path and query; <see langword="null"/> where the address names only the site.</param>
internal readonly record struct PageAddress(string Site, ulong? Page)
{
    /// <summary>Reads an address of the web; <see langword="null"/> for any other, and for one without a host.</summary>
    public static PageAddress? Of(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Host.Length == 0)
            return null;
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            return null;
        string site = SiteOf(address.Host);
        ReadOnlySpan<char> path = address.PathAndQuery.AsSpan().TrimEnd('/');
        return new PageAddress(site, path.IsEmpty ? null : LineHash.Of($"{site}{path}"));
    }

    /// <summary>A site often serves the same pages under both names.</summary>
    private static string SiteOf(string host)
    {
        string lower = host.ToLowerInvariant();
        int dot = lower.IndexOf('.', StringComparison.Ordinal);
        bool isAlias = dot >= 3 && lower.StartsWith("www", StringComparison.Ordinal)
            && lower.AsSpan(3, dot - 3).IndexOfAnyExceptInRange('0', '9') < 0 && lower.IndexOf('.', dot + 1) > 0;
        return isAlias ? lower[(dot + 1)..] : lower;
    }
}
