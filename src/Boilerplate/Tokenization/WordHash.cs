using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Boilerplate.Tokenization.Kernels;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tokenization;

/// <summary>
/// A stable hash of words: the same on every platform, in every process and version that reads the same models. It is
/// no defence against chosen collisions.
/// </summary>
/// <remarks>
/// The case-folded UTF-16 code units, without the invisible joiners (soft hyphen, zero-width joiner and non-joiner,
/// variation selectors), are taken four at a time as a little-endian 64-bit number, the last padded with zeros; each is
/// XORed in, multiplied by an odd constant, and shifted down on itself. The count of code units and the finalizer of
/// MurmurHash3 end it, and the upper 32 bits are the hash. So a soft-hyphenated word has the hash of the plain one, and
/// two words of the same length, up to four code units, meet only in the last cut to 32 bits.
/// </remarks>
public static class WordHash
{
    // 2^64 divided by the golden ratio, and a second odd constant of the same kind (from SplitMix64 and wyhash).
    internal const ulong Seed = 0x9E3779B97F4A7C15;
    internal const ulong Multiplier = 0xE7037ED1A0B428DB;

    // Of the finalizer of MurmurHash3.
    internal const ulong Finisher1 = 0xFF51AFD7ED558CCD;
    internal const ulong Finisher2 = 0xC4CEB9FE1A85EC53;

    /// <summary>The hash of a word as written; it is folded on the fly. Allocates nothing.</summary>
    /// <param name="rawWord">A word, or any text.</param>
    public static uint Compute(ReadOnlySpan<char> rawWord) => Compute(rawWord, maskDigits: false);

    /// <summary>
    /// Like <see cref="Compute(ReadOnlySpan{char})"/> with each decimal digit of any script taken as <c>0</c>, so that
    /// all years, or all two-digit counts, are one word.
    /// </summary>
    /// <param name="rawWord">A word, or any text.</param>
    public static uint ComputeMasked(ReadOnlySpan<char> rawWord) => Compute(rawWord, maskDigits: true);

    /// <summary>
    /// The hashes of many words of a text, several times as fast as one by one: as <see cref="Compute(ReadOnlySpan{char})"/>
    /// of each. Allocates nothing.
    /// </summary>
    /// <param name="block">The text that the places count in.</param>
    /// <param name="words">Places of words, best in order, as <see cref="WordTokenizer.Read(Span{WordRange})"/> gives them.</param>
    /// <param name="hashes">Takes the hashes; at least as long as <paramref name="words"/>.</param>
    /// <exception cref="ArgumentException">There are fewer hashes than words.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A place lies outside of the text.</exception>
    public static void Compute(ReadOnlySpan<char> block, ReadOnlySpan<WordRange> words, Span<uint> hashes)
    {
        CheckRoom(words.Length, hashes.Length);
        WordListHash.Compute(block, words, hashes, maskDigits: false);
    }

    /// <summary>The same with each decimal digit of any script taken as <c>0</c>.</summary>
    /// <inheritdoc cref="Compute(ReadOnlySpan{char}, ReadOnlySpan{WordRange}, Span{uint})"/>
    public static void ComputeMasked(ReadOnlySpan<char> block, ReadOnlySpan<WordRange> words, Span<uint> hashes)
    {
        CheckRoom(words.Length, hashes.Length);
        WordListHash.Compute(block, words, hashes, maskDigits: true);
    }

    /// <summary>The hash of two words in this order, from the hashes of both.</summary>
    /// <param name="first">The hash of the first word.</param>
    /// <param name="second">The hash of the second word.</param>
    public static uint Combine(uint first, uint second) => (uint)(Finish((((ulong)first << 32) | second) + Seed) >> 32);

    // Inlined into both callers, so that the flag is a constant in each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Compute(ReadOnlySpan<char> word, bool maskDigits)
    {
        ulong hash = Seed, lane = 0;
        int count = 0;
        while (word.Length - count >= 4 && TryFoldAscii(word[count..], maskDigits, out lane))
        {
            hash = Mix(hash, lane);
            count += 4;
        }

        lane = 0;
        for (int i = count; i < word.Length; i++)
        {
            char value = word[i];
            if (char.IsSurrogate(value))
            {
                CharClass pairClass = ClassOfPair(word, i);
                if (pairClass == CharClass.Joiner || (maskDigits && pairClass == CharClass.Digit))
                {
                    i++;
                    if (pairClass == CharClass.Joiner)
                        continue;
                    value = '0';
                }
                else
                {
                    value = CaseFolding.FoldAt(word, i);
                }
            }
            else
            {
                CharClass charClass = UnicodeTables.ClassOf(value);
                if (charClass == CharClass.Joiner)
                    continue;
                value = maskDigits && charClass == CharClass.Digit ? '0' : UnicodeTables.FoldSimple(value);
            }

            lane |= (ulong)value << (16 * (count & 3));
            if ((++count & 3) == 0)
            {
                hash = Mix(hash, lane);
                lane = 0;
            }
        }

        if ((count & 3) != 0)
            hash = Mix(hash, lane);
        return Finish(hash, count);
    }

    /// <summary>Folds four code units at once, if all are ASCII; the first stands in the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFoldAscii(ReadOnlySpan<char> word, bool maskDigits, out ulong lane)
    {
        // A number of ASCII plus these sets bit 7 from 'A' on, behind 'Z', from '0' on, behind '9'.
        const ulong Each = 0x0001000100010001;
        lane = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(word[..4]));
        if ((lane & (0xFF80 * Each)) != 0)
            return false;
        ulong isUpper = (lane + ((0x80 - 'A') * Each)) & ~(lane + ((0x7F - 'Z') * Each)) & (0x80 * Each);
        if (maskDigits)
        {
            ulong isDigit = (lane + ((0x80 - '0') * Each)) & ~(lane + ((0x7F - '9') * Each)) & (0x80 * Each);
            lane &= ~((isDigit >> 3) - (isDigit >> 7));
        }

        lane |= isUpper >> 2;
        return true;
    }

    /// <summary>Takes in the next four code units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mix(ulong hash, ulong lane)
    {
        hash = (hash ^ lane) * Multiplier;
        return hash ^ (hash >> 32);
    }

    /// <summary>Ends the hash of this many code units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Finish(ulong hash, int length) => (uint)(Finish(hash + (uint)length) >> 32);

    private static void CheckRoom(int words, int hashes)
    {
        if (hashes < words)
            throw new ArgumentException($"Room for {hashes} hashes; there are {words} words.", nameof(hashes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * Finisher1;
        hash = (hash ^ (hash >> 33)) * Finisher2;
        return hash ^ (hash >> 33);
    }

    /// <summary>The class of the pair that begins here; <see cref="CharClass.Other"/> where none does.</summary>
    private static CharClass ClassOfPair(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
            ? UnicodeTables.ClassOf(char.ConvertToUtf32(text[index], text[index + 1]))
            : CharClass.Other;
}
