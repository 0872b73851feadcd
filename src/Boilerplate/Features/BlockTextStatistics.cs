using Boilerplate.Tokenization;

namespace Boilerplate.Features;

/// <summary>Counts over one block's text, before any ratio is formed. Lengths are in UTF-16 code units.</summary>
internal struct BlockTextStatistics
{
    /// <summary>The block's tokens: [FirstToken, FirstToken + TokenCount) of <see cref="PageText.Tokens"/>.</summary>
    public int FirstToken;
    public int TokenCount;

    /// <summary>Tokens, where a character of a script without spaces counts as the part of a word that it usually is.</summary>
    public float Words;

    public int Letters;
    public int UpperLetters;
    public int Digits;
    public int Punctuation;
    public int Ink;
    public int Commas;
    public int Terminators;
    public int Sentences;
    public int LongestWord;
    public int CasedWords;
    public int CapitalizedWords;
    public int Lines;

    /// <summary>Share of tokens that are among the page's commonest: how much the block is in the page's language.</summary>
    public float CommonShare;

    /// <summary>Hash over all tokens: equal for the same words in the same order.</summary>
    public uint TextHash;

    public TextMarks Marks;
    public Script Script;

    public readonly bool Has(TextMarks mark) => (Marks & mark) != 0;
}
