using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Boilerplate.Tokenization.Kernels;

/// <summary>
/// <see cref="WordHash"/> for many words of a text: the text is folded by windows into a buffer that stays in the first
/// cache, and the words are hashed from there.
/// </summary>
internal static class WordListHash
{
    private const int Windows = 16;
    private const int Capacity = Windows * CharWindow.Length;

    /// <summary>Longer words go the way of single ones: two windows hold these wherever they stand.</summary>
    private const int MaxLength = CharWindow.Length;

    /// <summary>Code units that <see cref="Hash"/> reads behind the start of a word: three times eight bytes.</summary>
    private const int Reach = 12;

    [SkipLocalsInit]
    public static void Compute(ReadOnlySpan<char> text, ReadOnlySpan<WordRange> words, Span<uint> hashes, bool maskDigits)
    {
        Span<char> folded = stackalloc char[Capacity + Reach];
        // Not hashed before they are masked, but read.
        folded[Capacity..].Clear();
        Span<ulong> specials = stackalloc ulong[Windows];
        for (int done = 0; done < words.Length;)
        {
            int first = Math.Clamp(words[done].Start, 0, text.Length), end = Math.Min(text.Length, first + Capacity);
            ulong anySpecial = Fold(text[first..end], folded, specials, maskDigits);
            int before = done;
            while (true)
            {
                done += anySpecial == 0
                    ? HashPlain(words[done..], hashes[done..], folded, first, end)
                    : HashFolded(words[done..], hashes[done..], folded, specials, first, end);
                if (done == words.Length || (done > before && (words[done].Start < first || words[done].End > end)))
                    break;
                hashes[done] = HashOne(text, words[done], maskDigits);
                done++;
            }
        }
    }

    /// <summary>Joiners, surrogates, uncommon lengths; and for places outside of the text the exception.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint HashOne(ReadOnlySpan<char> text, WordRange word, bool maskDigits) =>
        maskDigits ? WordHash.ComputeMasked(word.In(text)) : WordHash.Compute(word.In(text));

    /// <summary>Hashes words up to the first that cannot be hashed from the folded text [first, end); gives their number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe int HashPlain(ReadOnlySpan<WordRange> words, Span<uint> hashes, ReadOnlySpan<char> folded, int first, int end)
    {
        hashes = hashes[..words.Length];
        uint limit = (uint)(end - first);
        fixed (char* units = folded)
        {
            for (int i = 0; i < words.Length;)
            {
                if (WordLaneHash.IsSupported && i + WordLaneHash.Words <= words.Length
                    && WordLaneHash.TryCompute(words[i..], units, first, (int)limit, hashes[i..]))
                {
                    i += WordLaneHash.Words;
                    continue;
                }

                for (int rest = WordLaneHash.Words; rest > 0 && i < words.Length; rest--, i++)
                {
                    ulong start = (uint)(words[i].Start - first), length = (uint)words[i].Length;
                    if (start + length > limit || length - 1 >= MaxLength)
                        return i;
                    hashes[i] = Hash(ref units[start], (long)length);
                }
            }
        }

        return words.Length;
    }

    /// <summary>The same for a text that has joiners or surrogates somewhere.</summary>
    private static int HashFolded(
        ReadOnlySpan<WordRange> words, Span<uint> hashes, ReadOnlySpan<char> folded, ReadOnlySpan<ulong> specials, int first, int end)
    {
        int plain = 0;
        while (plain < words.Length && words[plain].Start >= first && words[plain].End <= end && words[plain].Length is > 0 and <= MaxLength
            && (specials[(words[plain].Start - first) / CharWindow.Length] | specials[(words[plain].End - first - 1) / CharWindow.Length]) == 0)
            plain++;
        return HashPlain(words[..plain], hashes, folded, first, end);
    }

    /// <summary>Fills the buffers; gives whether there are joiners or surrogates, as any bit.</summary>
    private static ulong Fold(ReadOnlySpan<char> text, Span<char> folded, Span<ulong> specials, bool maskDigits)
    {
        ulong any = 0;
        int i = 0;
        for (; i + CharWindow.Length <= text.Length; i += CharWindow.Length)
            any |= specials[i / CharWindow.Length] = CharWindow.Fold(in text[i], ref folded[i], maskDigits);
        if (i == text.Length)
            return any;
        Span<char> rest = folded.Slice(i, CharWindow.Length);
        rest.Clear();
        text[i..].CopyTo(rest);
        return any | (specials[i / CharWindow.Length] = CharWindow.Fold(in rest[0], ref rest[0], maskDigits));
    }

    /// <summary>
    /// The hash of a folded word of 1 to 64 code units without joiners; <see cref="Reach"/> code units from its start on
    /// must be readable. Up to that length without branches: which words are long is hard to predict.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ref char word, long length)
    {
        ref byte bytes = ref Unsafe.As<char, byte>(ref word);
        long lanes = (length + 3) >> 2;
        ulong lastMask = ulong.MaxValue >> (int)(16 * (-length & 3));
        ulong hash = WordHash.Seed;
        for (; lanes > 3; lanes--)
        {
            // There are more lanes: these eight bytes are of the word.
            hash = WordHash.Mix(hash, Unsafe.ReadUnaligned<ulong>(ref bytes));
            bytes = ref Unsafe.Add(ref bytes, 8);
        }

        // All ones where there is one lane, and where there are two at most.
        ulong isOne = (ulong)((lanes - 2) >> 63), isTwo = (ulong)((lanes - 3) >> 63);
        ulong hash1 = WordHash.Mix(hash, Unsafe.ReadUnaligned<ulong>(ref bytes) & (lastMask | ~isOne));
        ulong hash2 = WordHash.Mix(hash1, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, 8)) & (lastMask | ~isTwo));
        ulong hash3 = WordHash.Mix(hash2, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, 16)) & lastMask);
        hash = (hash3 & ~isTwo) | (((hash2 & ~isOne) | (hash1 & isOne)) & isTwo);
        return WordHash.Finish(hash, (int)length);
    }
}
