namespace Boilerplate.Tokenization;

/// <summary>The parts of a document type declaration: views of the tokenizer's source, decoded only when copied.</summary>
public readonly ref struct HtmlDoctype
{
    internal HtmlDoctype(
        ReadOnlySpan<char> rawName, bool hasPublicId, ReadOnlySpan<char> rawPublicId, bool hasSystemId, ReadOnlySpan<char> rawSystemId, bool forceQuirks)
    {
        RawName = rawName;
        HasPublicId = hasPublicId;
        RawPublicId = rawPublicId;
        HasSystemId = hasSystemId;
        RawSystemId = rawSystemId;
        ForceQuirks = forceQuirks;
    }

    /// <summary>The name as written; empty where it is missing.</summary>
    public ReadOnlySpan<char> RawName { get; }

    /// <summary>Whether there is a public identifier, be it an empty one.</summary>
    public bool HasPublicId { get; }

    /// <summary>The public identifier as written, without its quotes.</summary>
    public ReadOnlySpan<char> RawPublicId { get; }

    /// <summary>Whether there is a system identifier, be it an empty one.</summary>
    public bool HasSystemId { get; }

    /// <summary>The system identifier as written, without its quotes.</summary>
    public ReadOnlySpan<char> RawSystemId { get; }

    /// <summary>Whether the declaration is so malformed that it puts the document in quirks mode.</summary>
    public bool ForceQuirks { get; }

    /// <summary>Copies the name with A to Z in lower case and NUL as U+FFFD.</summary>
    /// <param name="destination">At least as long as <see cref="RawName"/>.</param>
    /// <returns>The UTF-16 units written: as many as <see cref="RawName"/> has.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="RawName"/>.</exception>
    public int CopyName(Span<char> destination) => HtmlTextDecoder.CopyName(RawName, destination);

    /// <summary>Copies the public identifier with line ends as line feeds and NUL as U+FFFD.</summary>
    /// <param name="destination">At least as long as <see cref="RawPublicId"/>.</param>
    /// <returns>The UTF-16 units written, never more than <see cref="RawPublicId"/> has.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="RawPublicId"/>.</exception>
    public int CopyPublicId(Span<char> destination) => HtmlTextDecoder.Copy(RawPublicId, destination, HtmlTextRules.ReplaceNul);

    /// <summary>Copies the system identifier with line ends as line feeds and NUL as U+FFFD.</summary>
    /// <param name="destination">At least as long as <see cref="RawSystemId"/>.</param>
    /// <returns>The UTF-16 units written, never more than <see cref="RawSystemId"/> has.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="RawSystemId"/>.</exception>
    public int CopySystemId(Span<char> destination) => HtmlTextDecoder.Copy(RawSystemId, destination, HtmlTextRules.ReplaceNul);
}
