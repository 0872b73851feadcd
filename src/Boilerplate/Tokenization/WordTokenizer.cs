using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tokenization;

/// <summary>
/// Finds the words of a text, forward only, over the caller's buffer and without allocation. A text may come in blocks
/// of any size, in the manner of <see cref="System.Text.Json.Utf8JsonReader"/>: where <see cref="Read"/> gives
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
public ref struct WordTokenizer
{
    /// <summary>Longest word, in UTF-16 code units.</summary>
    public const int MaxWordLength = 1024;

    private readonly ReadOnlySpan<char> _source;
    private readonly bool _isFinalBlock;
    private readonly long _position;
    private int _consumed;
    private int _start;
    private int _length;

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
    public readonly int Length => _length;

    /// <summary>Where the word begins in the whole text, in UTF-16 code units.</summary>
    public readonly long Position => _position + _start;

    /// <summary>The word as written: a part of the caller's buffer.</summary>
    public readonly ReadOnlySpan<char> RawWord => _source.Slice(_start, _length);

    /// <summary>
    /// The script of the word's first code point that has one of its own; <see cref="Script.Common"/> for numbers and
    /// for marks alone.
    /// </summary>
    public readonly Script Script
    {
        get
        {
            ReadOnlySpan<char> word = RawWord;
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
    public bool Read()
    {
        int start = SkipToWord();
        _consumed = start;
        _start = start;
        _length = 0;
        if (start == _source.Length)
            return false;

        CharClass first = ClassAt(start, out int width);
        // A high surrogate at the end of the block: its other half may come.
        if (width == 0)
            return false;

        int end = first == CharClass.SingleLetter ? start + width : FindWordEnd(start, start + width);
        if (end < 0)
            return false;
        _length = end - start;
        _consumed = end;
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
        if (destination.Length < _length)
            throw new ArgumentException($"The destination holds {destination.Length} code units; the word has {_length}.", nameof(destination));
        CaseFolding.Fold(RawWord, destination);
        return _length;
    }

    private static bool IsInWord(CharClass charClass) => charClass is >= CharClass.UpperLetter and < CharClass.SingleLetter;

    /// <summary>The first place from here on where a word, or an undecided surrogate, begins.</summary>
    private readonly int SkipToWord()
    {
        ReadOnlySpan<char> source = _source;
        int i = _consumed;
        while (i < source.Length)
        {
            CharClass charClass = UnicodeTables.ClassOf(source[i]);
            int width = 1;
            if (charClass == CharClass.Other)
                charClass = ClassAt(i, out width);
            if (charClass >= CharClass.UpperLetter || width == 0)
                break;
            i += width;
        }

        return i;
    }

    /// <summary>
    /// The end of the word that begins at <paramref name="start"/> and has been read up to <paramref name="next"/>; -1
    /// where more text could lengthen it.
    /// </summary>
    private readonly int FindWordEnd(int start, int next)
    {
        ReadOnlySpan<char> source = _source;
        bool reachesLimit = source.Length - start >= MaxWordLength;
        int limit = reachesLimit ? start + MaxWordLength : source.Length;
        int end = next;
        while (next < limit)
        {
            CharClass charClass = UnicodeTables.ClassOf(source[next]);
            int width = 1;
            if (charClass == CharClass.Other)
            {
                charClass = ClassAt(next, out width);
                if (width == 0 && !reachesLimit)
                    return -1;
                // Half of the pair, or of what may become one, lies past the limit: the word is cut before it.
                if (width != 1 && next + 1 == limit)
                    return end;
            }

            next += width;
            if (IsInWord(charClass))
                end = next;
            else if (charClass != CharClass.Joiner)
                return end;
        }

        return reachesLimit || _isFinalBlock ? end : -1;
    }

    /// <summary>
    /// The class and width in code units of the code point at an index. The width is 0 for a high surrogate at the end
    /// of a block that is not the final one: what it is, the next block says.
    /// </summary>
    private readonly CharClass ClassAt(int index, out int width)
    {
        char value = _source[index];
        width = 1;
        if (!char.IsHighSurrogate(value))
            return UnicodeTables.ClassOf(value);
        if (index + 1 == _source.Length)
        {
            width = _isFinalBlock ? 1 : 0;
            return CharClass.Other;
        }

        char next = _source[index + 1];
        if (!char.IsLowSurrogate(next))
            return CharClass.Other;
        width = 2;
        return UnicodeTables.ClassOf(char.ConvertToUtf32(value, next));
    }
}
