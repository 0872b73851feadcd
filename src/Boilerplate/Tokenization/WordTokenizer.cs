using System.Runtime.CompilerServices;
using Boilerplate.Tokenization.Kernels;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tokenization;

/// <summary>
/// Finds the words of a text, forward only, over the caller's buffer and without allocation. A text may come in blocks
/// of any size, in the manner of <see cref="System.Text.Json.Utf8JsonReader"/>: where <see cref="Read()"/> gives
/// <see langword="false"/>, keep what lies after <see cref="CharsConsumed"/>, append more, and go on with
/// <see cref="CurrentState"/>. Words do not depend on where the blocks were cut.
/// </summary>
/// <remarks>
/// <para>
/// A word is a run of letters, marks and numbers (categories L, M and N of Unicode 15.0). Everything else ends it:
/// white space, punctuation with apostrophes, hyphens and the underscore, symbols, emoji, zero-width spaces, unpaired
/// surrogates. A surrogate pair is one code point.
/// </para>
/// <para>
/// In scripts written without spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) each letter and each mark is
/// a word of its own; decimal digits of those scripts form numbers as others do. Hangul is written with spaces.
/// </para>
/// <para>
/// Soft hyphen, zero-width joiner and non-joiner, the Mongolian vowel separator and variation selectors stay inside a
/// word when letters, marks or numbers of it stand on both sides, in any script: Persian and Indic spelling needs them,
/// and a soft hyphen is no break to a reader. They begin and end no word, so an emoji with its selector is none.
/// </para>
/// <para>
/// No word is longer than <see cref="MaxWordLength"/> code units: a longer one is cut there, before a pair rather than
/// within it. A buffer of that size therefore always makes progress, and the time is linear in the text.
/// </para>
/// </remarks>
public ref partial struct WordTokenizer
{
    /// <summary>Longest word, in UTF-16 code units.</summary>
    public const int MaxWordLength = 1024;

    private readonly ReadOnlySpan<char> _source;
    private readonly bool _isFinalBlock;
    private readonly long _position;
    private int _consumed;
    private int _start;

    private WordScan _scan;

    /// <summary>Begins a block; nothing is read yet.</summary>
    /// <param name="source">The text, or the next block of it with what the last one left over. The caller keeps it.</param>
    /// <param name="isFinalBlock">Whether the text ends with this block.</param>
    /// <param name="state">Where the last block stopped; the default for the first.</param>
    public WordTokenizer(ReadOnlySpan<char> source, bool isFinalBlock = true, WordTokenizerState state = default)
    {
        _source = source;
        _isFinalBlock = isFinalBlock;
        _position = state.Position;
    }

    /// <summary>Where the word begins in the block, in UTF-16 code units.</summary>
    public readonly int Start => _start;

    /// <summary>Length of the word in UTF-16 code units; 0 where there is none.</summary>
    public readonly int Length => _consumed - _start;

    /// <summary>Where the word begins in the whole text, in UTF-16 code units.</summary>
    public readonly long Position => _position + _start;

    /// <summary>The word as written: a part of the caller's buffer.</summary>
    public readonly ReadOnlySpan<char> RawWord => _source.Slice(_start, Length);

    /// <summary>
    /// The script of the word's first code point that has one of its own; <see cref="Script.Common"/> for numbers and
    /// for marks alone.
    /// </summary>
    public readonly Script Script => ScriptOf(RawWord);

    /// <summary>Whether the word as written is already case-folded.</summary>
    public readonly bool IsFolded => CaseFolding.IsFolded(RawWord);

    /// <summary>Code units of the block up to the end of the word, or, once all are read, up to what must come again.</summary>
    public readonly int CharsConsumed => _consumed;

    /// <summary>What the tokenizer of the rest goes on with; the rest begins at <see cref="CharsConsumed"/>.</summary>
    public readonly WordTokenizerState CurrentState => new(_position + _consumed);

    /// <summary>Goes to the next word.</summary>
    /// <returns>
    /// <see langword="false"/> where no word is left, or where the last one touches the end of a block that is not the
    /// final one and may go on.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read()
    {
        if (!_scan.HasWord && !FindWords())
            return _start < _consumed;
        _start = _scan.Take(out _consumed);
        return true;
    }

    /// <summary>
    /// Writes the word in simple case folding (CaseFolding.txt, C and S; no Turkic mappings), which keeps its length.
    /// </summary>
    /// <param name="destination">At least <see cref="Length"/> code units.</param>
    /// <returns>The code units written: <see cref="Length"/>.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public readonly int CopyFolded(Span<char> destination)
    {
        if (destination.Length < Length)
            throw new ArgumentException($"The destination holds {destination.Length} code units; the word has {Length}.", nameof(destination));
        CaseFolding.Fold(RawWord, destination);
        return Length;
    }

    internal static Script ScriptOf(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            int codePoint = char.IsHighSurrogate(word[i]) ? char.ConvertToUtf32(word[i], word[++i]) : word[i];
            Script script = UnicodeTables.ScriptOf(codePoint);
            if (script > Script.Inherited)
                return script;
        }

        return Script.Common;
    }
}
