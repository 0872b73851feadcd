namespace Boilerplate.Batch.Reading;

/// <summary>The site that a document came from.</summary>
internal static class PageHost
{
    /// <summary>The host of an address, in lower case; <see langword="null"/> where there is none.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? address.Host.ToLowerInvariant() : null;
}
