using System.Numerics;
using System.Runtime.CompilerServices;
using Boilerplate.Documents;
using Boilerplate.Tokenization.Kernels;

namespace Boilerplate.Features;

/// <summary>
/// Hashed character n-grams (2 to 4 code units) of a text, case folded, digits masked, with one blank between words: they
/// carry over between the forms of a word and need no word borders, as in Chinese or Thai.
/// </summary>
internal static class CharacterHasher
{
    private const int MaxOrder = 4;

    /// <summary>Of a longer text the beginning and the end are read: notices show there, and the cost stays bounded.</summary>
    private const int HeadLength = 400;
    private const int TailLength = 200;
    private const int MaxPart = HeadLength + TailLength;

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

    private static void EmitPart<TSink>(ref TSink sink, ReadOnlySpan<char> text)
        where TSink : struct, IHashSink
    {
        Span<char> normal = stackalloc char[MaxPart + CharWindow.Length];
        int length = Normalize(text, normal);
        for (int start = 0; start < length;)
        {
            if (normal[start] == ' ')
            {
                start++;
                continue;
            }

            int word = normal[start..length].IndexOf(' ');
            int end = word < 0 ? length : start + word;
            EmitWord(ref sink, normal[start..end]);
            start = end + 1;
        }
    }

    /// <summary>An n-gram does not reach over a blank: each word stands between two of its own.</summary>
    private static void EmitWord<TSink>(ref TSink sink, ReadOnlySpan<char> word)
        where TSink : struct, IHashSink
    {
        // The last four code units, newest in the low bits.
        ulong window = ' ';
        for (int i = 0; i <= word.Length; i++)
        {
            window = (window << 16) | (i < word.Length ? word[i] : ' ');
            sink.Add(HashOf(window, 2));
            if (i >= 1)
                sink.Add(HashOf(window, 3));
            if (i >= 2)
                sink.Add(HashOf(window, 4));
        }
    }

    /// <summary>Case folded, digits as 0, white space and all that is invisible as blanks.</summary>
    private static int Normalize(ReadOnlySpan<char> text, Span<char> normal)
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

        return text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashOf(ulong window, int order)
    {
        ulong units = order == MaxOrder ? window : window & ((1UL << (16 * order)) - 1);
        ulong mixed = (units + (ulong)order) * 0x9E3779B97F4A7C15;
        return StringHash.Finish((uint)(mixed >> 32));
    }
}
