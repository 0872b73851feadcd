namespace Boilerplate.Tokenization;

/// <summary>
/// Where a <see cref="WordTokenizer"/> stopped: what the tokenizer of the next block goes on with. The default value
/// begins a text.
/// </summary>
public readonly struct WordTokenizerState : IEquatable<WordTokenizerState>
{
    internal WordTokenizerState(long position) => Position = position;

    /// <summary>UTF-16 code units of the text that lie before the next block.</summary>
    public long Position { get; }

    /// <summary>Whether both are at the same place.</summary>
    public static bool operator ==(WordTokenizerState left, WordTokenizerState right) => left.Equals(right);

    /// <summary>Whether they are at different places.</summary>
    public static bool operator !=(WordTokenizerState left, WordTokenizerState right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(WordTokenizerState other) => Position == other.Position;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WordTokenizerState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Position.GetHashCode();
}
