using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Boilerplate.Documents;
using Boilerplate.Tokenization.Kernels;

namespace Boilerplate.Features;

/// <summary>
/// Hashed character n-grams (2 to 4 code units) of a text, case folded, digits masked, with one blank between words: they
/// carry over between the forms of a word and need no word borders, as in Chinese or Thai. An n-gram does not reach over a
/// blank: each word stands between two of its own.
/// </summary>
internal static class CharacterHasher
{
    /// <summary>Of a longer text the beginning and the end are read: notices show there, and the cost stays bounded.</summary>
    private const int HeadLength = 400;
    private const int TailLength = 200;
    private const int MaxPart = HeadLength + TailLength;

    /// <summary>Code units of an n-gram before its last.</summary>
    private const int Front = CharacterGrams.MaxOrder - 1;

    public static void Emit<TSink>(ref TSink sink, ReadOnlySpan<char> text)
        where TSink : struct, IHashSink
    {
        if (text.Length <= MaxPart)
        {
            EmitPart(ref sink, text);
            return;
        }

        EmitPart(ref sink, text[..HeadLength]);
        EmitPart(ref sink, text[^TailLength..]);
    }

    [SkipLocalsInit]
    private static void EmitPart<TSink>(ref TSink sink, ReadOnlySpan<char> text)
        where TSink : struct, IHashSink
    {
        // Before the text, so that n-grams can end at its first code unit; and behind it, where those of the last word end.
        Span<char> normal = stackalloc char[Front + MaxPart + (2 * CharWindow.Length)];
        int windows = (text.Length / CharWindow.Length) + 1;
        normal[..Front].Fill(' ');
        Normalize(text, normal[Front..]);
        normal.Slice(Front + text.Length, (windows * CharWindow.Length) - text.Length).Fill(' ');

        Span<uint> hashes = stackalloc uint[CharWindow.Length];
        ulong before = 0;
        for (int i = 0; i < windows; i++)
        {
            // The code units that the n-grams end at, and those one and two places before.
            ReadOnlySpan<char> window = normal.Slice(i * CharWindow.Length, Front + CharWindow.Length);
            ulong inWord = FindWords(window[Front..]);
            ulong inWord1 = (inWord << 1) | (before >> 63), inWord2 = (inWord << 2) | (before >> 62);
            before = inWord;
            if ((inWord | inWord1) == 0)
                continue;
            // Most texts are shorter than a window.
            int count = CharWindow.Length - BitOperations.LeadingZeroCount(inWord | inWord1);
            CharacterGrams.Hash(window, 2, hashes, count);
            sink.Add(hashes, inWord | inWord1);
            CharacterGrams.Hash(window, 3, hashes, count);
            sink.Add(hashes, inWord1);
            CharacterGrams.Hash(window, 4, hashes, count);
            sink.Add(hashes, inWord1 & inWord2);
        }
    }

    /// <summary>The code units of a window that are no blanks.</summary>
    private static ulong FindWords(ReadOnlySpan<char> window)
    {
        ulong words = 0;
        for (int i = 0; i < CharWindow.Length; i += 8)
        {
            var units = Vector128.Create(MemoryMarshal.Cast<char, ushort>(window[i..]));
            var isBlank = Vector128.Equals(units, Vector128.Create((ushort)' '));
            words |= (ulong)(byte)~Vector128.ExtractMostSignificantBits(isBlank) << i;
        }

        return words;
    }

    /// <summary>Case folded, digits as 0, white space and all that is invisible as blanks.</summary>
    private static void Normalize(ReadOnlySpan<char> text, Span<char> normal)
    {
        for (int i = 0; i < text.Length; i += CharWindow.Length)
        {
            Span<char> window = normal.Slice(i, CharWindow.Length);
            int length = Math.Min(CharWindow.Length, text.Length - i);
            text.Slice(i, length).CopyTo(window);
            window[length..].Clear();
            ulong blanks = CharWindow.FindBlanks(in window[0]);
            CharWindow.Fold(in window[0], ref window[0], maskDigits: true);
            for (; blanks != 0; blanks &= blanks - 1)
                window[BitOperations.TrailingZeroCount(blanks)] = ' ';
        }
    }
}
