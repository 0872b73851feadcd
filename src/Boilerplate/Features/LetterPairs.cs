using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Boilerplate.Documents;
using Boilerplate.Tokenization.Kernels;

namespace Boilerplate.Features;

/// <summary>The pairs of folded letters of a text as numbers; anything else than a letter counts as a blank.</summary>
internal static class LetterPairs
{
    private const int Bits = 10;

    /// <summary>Pairs with a letter are numbers below this one.</summary>
    public const int Buckets = 1 << Bits;

    /// <summary>Two blanks: no pair.</summary>
    public const int Blank = Buckets;

    /// <summary>
    /// Appends a number for each code unit from start to end, of the pair that it ends. A blank stands before the first.
    /// </summary>
    [SkipLocalsInit]
    public static void Append(ReadOnlySpan<char> text, int start, int end, GrowableArray<ushort> pairs)
    {
        // The last code unit of the window before stands in front of the window.
        Span<char> letters = stackalloc char[1 + CharWindow.Length];
        letters[0] = ' ';
        int first = pairs.Count;
        int windows = (end - start + CharWindow.Length - 1) / CharWindow.Length;
        Span<ushort> target = pairs.Append(windows * CharWindow.Length);
        for (int i = 0; i < windows; i++)
        {
            KeepLetters(text[(start + (i * CharWindow.Length))..], letters[1..]);
            Hash(letters, target.Slice(i * CharWindow.Length, CharWindow.Length));
            letters[0] = letters[CharWindow.Length];
        }

        pairs.Truncate(first + end - start);
    }

    /// <summary>Folds a window, with a blank for what is no letter or lies behind the text.</summary>
    private static void KeepLetters(ReadOnlySpan<char> text, Span<char> window)
    {
        if (text.Length < CharWindow.Length)
        {
            window.Clear();
            text.CopyTo(window);
            text = window;
        }

        ulong others = ~CharWindow.FindLetters(in text[0]);
        CharWindow.Fold(in text[0], ref window[0], maskDigits: false);
        for (; others != 0; others &= others - 1)
            window[BitOperations.TrailingZeroCount(others)] = ' ';
    }

    private static void Hash(ReadOnlySpan<char> letters, Span<ushort> pairs)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(letters);
        var blank = Vector128.Create((ushort)' ');
        for (int i = 0; i < CharWindow.Length; i += Vector128<ushort>.Count)
        {
            var last = Vector128.Create(units[i..]);
            var next = Vector128.Create(units[(i + 1)..]);
            Vector128<ushort> bucket = Vector128.Narrow(
                Hash(Vector128.WidenLower(last), Vector128.WidenLower(next)),
                Hash(Vector128.WidenUpper(last), Vector128.WidenUpper(next)));
            Vector128<ushort> isBlank = Vector128.Equals(last, blank) & Vector128.Equals(next, blank);
            Vector128.ConditionalSelect(isBlank, Vector128.Create((ushort)Blank), bucket).CopyTo(pairs[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Hash(Vector128<uint> last, Vector128<uint> next) =>
        (((last << 16) | next) * Vector128.Create(0x9E3779B1u)) >>> (32 - Bits);
}
