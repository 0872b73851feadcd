using Boilerplate.Scoring;

namespace Boilerplate.Models;

/// <summary>A model as read from its file. Immutable and thread-safe.</summary>
/// <param name="Info">Key and value lines about data and options; see <c>boilerplate model</c>.</param>
/// <param name="LazyDigest">See <see cref="Digest"/>.</param>
/// <param name="Html">For HTML pages.</param>
/// <param name="Text">For plain texts.</param>
internal sealed record Model(string Info, Lazy<string> LazyDigest, ModeModel Html, ModeModel Text)
{
    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Digest => LazyDigest.Value;

    /// <summary>Kinds of boilerplate, for both modes.</summary>
    public CategoryModel Categories => Text.Categories;

    /// <summary>The value of a line of <see cref="Info"/>; null without one.</summary>
    public string? InfoOf(string key) => Info.Split('\n')
        .Where(line => line.StartsWith(key + "=", StringComparison.Ordinal))
        .Select(line => line[(key.Length + 1)..])
        .FirstOrDefault();
}
