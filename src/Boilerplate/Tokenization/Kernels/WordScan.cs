using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Boilerplate.Tokenization.Kernels;

/// <summary>
/// A look ahead over a text in windows of 64 code units: where words start and end in the current one. The windows stand
/// at fixed places, so that the processor works on the next while words of this one are taken.
/// </summary>
internal struct WordScan(int place)
{

    private int _window;
    private int _next = place;

    /// <summary>Where the next word to take starts, if one does.</summary>
    private int _open;
    private ulong _starts;
    private ulong _ends;

    /// <summary>1 where the code unit before <see cref="_next"/> is of a word, and where it is a word by itself.</summary>
    private ulong _inWord;
    private ulong _afterSingle;

    /// <summary>
    /// The window at <see cref="_next"/>, classified ahead of its use: the branches on where words end are hard to predict,
    /// and what was in flight by then need not be waited for after a wrong guess.
    /// </summary>
    private WordMasks _ahead;
    private bool _hasAhead;

    /// <summary>Whether the text behind the current window cannot be decided by windows.</summary>
    private bool _stops;

    /// <summary>Whether a whole word was found.</summary>
    public readonly bool HasWord => _ends != 0;

    /// <summary>Where the text goes on that the scan cannot decide: at a word, or between two.</summary>
    public readonly int Place => _inWord != 0 ? _open : _next;

    /// <summary>Takes a word; call only where <see cref="HasWord"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take(out int end)
    {
        int start = _open;
        end = _window + BitOperations.TrailingZeroCount(_ends);
        // No number that means anything after the last start: the next window finds the next.
        _open = _window + BitOperations.TrailingZeroCount(_starts);
        _ends &= _ends - 1;
        _starts &= _starts - 1;
        return start;
    }

    /// <summary>Takes the words that were found, as many as fit.</summary>
    /// <returns>How many were written.</returns>
    public int Take(scoped Span<WordRange> words)
    {
        ulong starts = _starts, ends = _ends;
        int window = _window, open = _open;
        words = words[..Math.Min(words.Length, BitOperations.PopCount(ends))];
        foreach (ref WordRange word in words)
        {
            word = new WordRange(open, window + BitOperations.TrailingZeroCount(ends) - open);
            open = window + BitOperations.TrailingZeroCount(starts);
            ends &= ends - 1;
            starts &= starts - 1;
        }

        (_starts, _ends, _open) = (starts, ends, open);
        return words.Length;
    }

    /// <summary>
    /// Goes to the next window in which a word ends. <see langword="false"/> where the text goes on with what needs its
    /// neighbours, a surrogate, a joiner, a word that is too long or that more text may lengthen, and at the end.
    /// </summary>
    public bool Advance(ReadOnlySpan<char> text, bool isFinalBlock)
    {
        while (!_stops)
        {
            if (_inWord != 0 && _next + CharWindow.Length - _open > WordTokenizer.MaxWordLength)
                return false;
            Load(text, isFinalBlock);
            if (_ends != 0)
                return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Load(ReadOnlySpan<char> text, bool isFinalBlock)
    {
        int available = text.Length - _next;
        WordMasks masks = available < CharWindow.Length ? FindAtEnd(text, available)
            : _hasAhead ? _ahead
            : CharWindow.FindWords(in text[_next]);
        _hasAhead = available >= 2 * CharWindow.Length;
        if (_hasAhead)
            _ahead = CharWindow.FindWords(in text[_next + CharWindow.Length]);
        ulong words = masks.Words, singles = masks.Singles, before = (words << 1) | _inWord;
        ulong ends = (before & ~words) | (singles << 1) | _afterSingle;
        ulong starts = (words & ~before) | singles;
        int length = CharWindow.Length;
        ulong inWord = words >> 63;
        if (masks.Specials != 0 || available < CharWindow.Length)
        {
            length = Math.Min(Math.Min(available, CharWindow.Length), BitOperations.TrailingZeroCount(masks.Specials));
            bool isEnd = length == available && isFinalBlock;
            ulong valid = (1UL << length) - 1;
            singles &= valid;
            starts &= valid;
            // What touches the last decided code unit may go on, unless it is a word by itself or the text ends.
            ends &= valid | (isEnd ? 1UL << length : (singles << 1) | _afterSingle);
            inWord = isEnd ? 0 : length == 0 ? _inWord : (words >> (length - 1)) & 1;
            _stops = true;
        }

        _window = _next;
        if ((_inWord | _afterSingle) == 0)
        {
            _open = _window + BitOperations.TrailingZeroCount(starts);
            starts &= starts - 1;
        }

        (_starts, _ends) = (starts, ends);
        _inWord = inWord;
        _afterSingle = length == CharWindow.Length ? singles >> 63 : 0;
        _next += length;
    }

    private static WordMasks FindAtEnd(ReadOnlySpan<char> text, int available)
    {
        if (available == 0)
            return default;
        if (text.Length >= CharWindow.Length)
        {
            // The last 64 code units of the text, less those that were read.
            int read = CharWindow.Length - available;
            WordMasks masks = CharWindow.FindWords(in text[^CharWindow.Length]);
            return new WordMasks(masks.Words >> read, masks.Singles >> read, masks.Specials >> read);
        }

        // NUL belongs to no word.
        Span<char> padded = stackalloc char[CharWindow.Length];
        padded.Clear();
        text[^available..].CopyTo(padded);
        return CharWindow.FindWords(in MemoryMarshal.GetReference(padded));
    }
}
