using System.Runtime.CompilerServices;
using Boilerplate.Tokenization.Kernels;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tokenization;

/// <content>The look ahead by windows, and the way code unit by code unit for what a window cannot decide.</content>
public ref partial struct WordTokenizer
{
    /// <summary>
    /// Looks ahead to the next words. <see langword="false"/> where the next one, if there is one, needs more than a look
    /// and was read instead.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindWords()
    {
        if (_scan.Advance(_source, _isFinalBlock))
            return true;
        ReadOne(_scan.Place);
        return false;
    }

    /// <summary>Reads the next word code unit by code unit; the length is 0 where none is left, or the last may go on.</summary>
    private void ReadOne(int place)
    {
        int start = SkipToWord(place);
        int end = FindEnd(start);
        _start = start;
        _consumed = Math.Max(start, end);
        _scan = new WordScan(_consumed);
    }

    /// <summary>The end of the word that begins here; -1 where none does, or where more text could lengthen it.</summary>
    private readonly int FindEnd(int start)
    {
        if (start == _source.Length)
            return -1;
        CharClass first = ClassAt(start, out int width);
        // A high surrogate at the end of the block: its other half may come.
        if (width == 0)
            return -1;
        return first == CharClass.SingleLetter ? start + width : FindWordEnd(start, start + width);
    }

    private static bool IsInWord(CharClass charClass) => charClass is >= CharClass.UpperLetter and < CharClass.SingleLetter;

    /// <summary>The first place from here on where a word, or an undecided surrogate, begins.</summary>
    private readonly int SkipToWord(int place)
    {
        ReadOnlySpan<char> source = _source;
        int i = place;
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
