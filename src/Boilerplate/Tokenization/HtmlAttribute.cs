namespace Boilerplate.Tokenization;

/// <summary>One attribute of a start tag: views of the tokenizer's source, decoded only when copied.</summary>
public readonly ref struct HtmlAttribute
{
    private const HtmlTextRules ValueRules = HtmlTextRules.References | HtmlTextRules.InAttribute | HtmlTextRules.ReplaceNul;

    internal HtmlAttribute(ReadOnlySpan<char> text, HtmlAttributeRange range)
    {
        RawName = text[range.NameStart..range.NameEnd];
        RawValue = text[range.ValueStart..range.ValueEnd];
        HasValue = range.HasValue;
    }

    /// <summary>The name as written.</summary>
    public ReadOnlySpan<char> RawName { get; }

    /// <summary>The value as written, without its quotes; empty where there is none.</summary>
    public ReadOnlySpan<char> RawValue { get; }

    /// <summary>Whether an equals sign gives a value, be it an empty one.</summary>
    public bool HasValue { get; }

    /// <summary>Whether <see cref="CopyName"/> gives something else than <see cref="RawName"/>.</summary>
    public bool NameNeedsDecoding => HtmlTextDecoder.NameChanges(RawName);

    /// <summary>Whether <see cref="CopyValue"/> may give something else than <see cref="RawValue"/>; false is certain.</summary>
    public bool ValueNeedsDecoding => HtmlTextDecoder.MayChange(RawValue, ValueRules);

    /// <summary>Compares the name without regard to ASCII case.</summary>
    /// <param name="name">The name to compare with, in any case.</param>
    public bool NameEquals(ReadOnlySpan<char> name) => HtmlCharacters.NamesEqual(RawName, name);

    /// <summary>Copies the name with A to Z in lower case and NUL as U+FFFD.</summary>
    /// <param name="destination">At least as long as <see cref="RawName"/>.</param>
    /// <returns>The UTF-16 units written: as many as <see cref="RawName"/> has.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="RawName"/>.</exception>
    public int CopyName(Span<char> destination) => HtmlTextDecoder.CopyName(RawName, destination);

    /// <summary>Copies the value with character references decoded, line ends as line feeds and NUL as U+FFFD.</summary>
    /// <param name="destination">At least as long as <see cref="RawValue"/>.</param>
    /// <returns>The UTF-16 units written, never more than <see cref="RawValue"/> has.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="RawValue"/>.</exception>
    public int CopyValue(Span<char> destination) => HtmlTextDecoder.Copy(RawValue, destination, ValueRules);
}
