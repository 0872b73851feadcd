namespace Boilerplate.Tokenization;

/// <summary>Where a word stands in the block that was given to a <see cref="WordTokenizer"/>.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
public readonly record struct WordRange(int Start, int Length)
{
    /// <summary>Behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The word as written.</summary>
    /// <param name="block">The block that the tokenizer was given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The block is shorter.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> block) => block.Slice(Start, Length);
}
