using System.Numerics;
using System.Runtime.CompilerServices;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tokenization.Kernels;

/// <summary>
/// Classifies windows of 64 code units by the best kernel of the machine, or by the one that the variable
/// <c>BOILERPLATE_KERNEL</c> names (scalar, vector128, vector256, vector512): the best that is not above it.
/// </summary>
internal static class CharWindow
{
    /// <summary>Code units in a window.</summary>
    public const int Length = 64;

    // A constant to the compiler once it is set: the other kernels fall away.
    private static readonly KernelKind s_kernel = Choose(Environment.GetEnvironmentVariable("BOILERPLATE_KERNEL"));

    public static KernelKind Kernel => s_kernel;

    /// <summary>Classifies for words. All 64 code units must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordMasks FindWords(ref readonly char source) => s_kernel switch
    {
        KernelKind.Vector512 => FindWords<Vector512Window>(in source),
        KernelKind.Vector256 => FindWords<Vector256Window>(in source),
        KernelKind.Vector128 => FindWords<Vector128Window>(in source),
        _ => FindWords<ScalarWindow>(in source),
    };

    /// <summary>
    /// Writes a window case-folded and, if asked, with each decimal digit as 0; gives its surrogates and joiners, which
    /// stay. All 64 code units must be readable and writable; both may be the same.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Fold(ref readonly char source, ref char destination, bool maskDigits) => s_kernel switch
    {
        KernelKind.Vector512 => Fold<Vector512Window>(in source, ref destination, maskDigits),
        KernelKind.Vector256 => Fold<Vector256Window>(in source, ref destination, maskDigits),
        KernelKind.Vector128 => Fold<Vector128Window>(in source, ref destination, maskDigits),
        _ => Fold<ScalarWindow>(in source, ref destination, maskDigits),
    };

    /// <summary>Classifies for counting. All 64 code units must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterMasks FindCharacters(ref readonly char source) => s_kernel switch
    {
        KernelKind.Vector512 => FindCharacters<Vector512Window>(in source),
        KernelKind.Vector256 => FindCharacters<Vector256Window>(in source),
        KernelKind.Vector128 => FindCharacters<Vector128Window>(in source),
        _ => FindCharacters<ScalarWindow>(in source),
    };

    /// <summary>White space and what is invisible, the common space left out. All 64 code units must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindBlanks(ref readonly char source) => s_kernel switch
    {
        KernelKind.Vector512 => FindBlanks<Vector512Window>(in source),
        KernelKind.Vector256 => FindBlanks<Vector256Window>(in source),
        KernelKind.Vector128 => FindBlanks<Vector128Window>(in source),
        _ => FindBlanks<ScalarWindow>(in source),
    };

    /// <summary>Letters, without marks and numbers. All 64 code units must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindLetters(ref readonly char source) => s_kernel switch
    {
        KernelKind.Vector512 => FindLetters<Vector512Window>(in source),
        KernelKind.Vector256 => FindLetters<Vector256Window>(in source),
        KernelKind.Vector128 => FindLetters<Vector128Window>(in source),
        _ => FindLetters<ScalarWindow>(in source),
    };

    internal static KernelKind Choose(string? wanted)
    {
        if (!Enum.TryParse(wanted, ignoreCase: true, out KernelKind most))
            most = KernelKind.Vector512;
        if (most >= KernelKind.Vector512 && Vector512Window.IsSupported)
            return KernelKind.Vector512;
        if (most >= KernelKind.Vector256 && Vector256Window.IsSupported)
            return KernelKind.Vector256;
        return most >= KernelKind.Vector128 && Vector128Window.IsSupported ? KernelKind.Vector128 : KernelKind.Scalar;
    }

    // Not cleared first: what the compiler holds of a window on the stack is more than all the work on it.
    [SkipLocalsInit]
    internal static WordMasks FindWords<TWindow>(ref readonly char source)
        where TWindow : struct, ICharWindow<TWindow>
    {
        TWindow window = TWindow.Load(in source);
        CharRow row = CharRow.Of(0);
        ulong here = window.InRows(0, 0);
        ulong words = window.InSet(row.Words) & here;
        ulong singles = 0;
        ulong specials = window.InSet(row.Specials) & here;
        for (ulong rest = ~here; rest != 0; rest &= ~here)
        {
            row = RowOfFirst(in source, rest);
            here = window.InRows(row.First, row.Last);
            words |= window.InSet(row.Words) & here;
            singles |= window.InSet(row.Singles) & here;
            specials |= window.InSet(row.Specials) & here;
        }

        return new WordMasks(words, singles, specials);
    }

    [SkipLocalsInit]
    internal static CharacterMasks FindCharacters<TWindow>(ref readonly char source)
        where TWindow : struct, ICharWindow<TWindow>
    {
        TWindow window = TWindow.Load(in source);
        CharRow row = CharRow.Of(0);
        ulong here = window.InRows(0, 0);
        ulong letters = 0, uppers = 0, digits = 0, punctuation = 0, symbols = 0, spaces = 0;
        for (ulong rest = ~here; ; rest &= ~here)
        {
            letters |= window.InSet(row.Letters) & here;
            uppers |= window.InSet(row.Uppers) & here;
            digits |= window.InSet(row.Digits) & here;
            punctuation |= window.InSet(row.Punctuation) & here;
            symbols |= window.InSet(row.Symbols) & here;
            spaces |= window.InSet(row.Spaces) & here;
            if (rest == 0)
                return new CharacterMasks(letters, uppers, digits, punctuation, symbols, spaces);
            row = RowOfFirst(in source, rest);
            here = window.InRows(row.First, row.Last);
        }
    }

    [SkipLocalsInit]
    internal static ulong FindBlanks<TWindow>(ref readonly char source)
        where TWindow : struct, ICharWindow<TWindow>
    {
        TWindow window = TWindow.Load(in source);
        ulong here = window.InRows(0, 0);
        ulong blanks = window.InSet(CharRow.Of(0).Blanks) & here;
        for (ulong rest = ~here; rest != 0; rest &= ~here)
        {
            CharRow row = RowOfFirst(in source, rest);
            here = window.InRows(row.First, row.Last);
            blanks |= window.InSet(row.Blanks) & here;
        }

        return blanks;
    }

    [SkipLocalsInit]
    internal static ulong FindLetters<TWindow>(ref readonly char source)
        where TWindow : struct, ICharWindow<TWindow>
    {
        TWindow window = TWindow.Load(in source);
        ulong here = window.InRows(0, 0);
        ulong letters = window.InSet(CharRow.Of(0).Letters) & here;
        for (ulong rest = ~here; rest != 0; rest &= ~here)
        {
            CharRow row = RowOfFirst(in source, rest);
            here = window.InRows(row.First, row.Last);
            letters |= window.InSet(row.Letters) & here;
        }

        return letters;
    }

    [SkipLocalsInit]
    internal static ulong Fold<TWindow>(ref readonly char source, ref char destination, bool maskDigits)
        where TWindow : struct, ICharWindow<TWindow>
    {
        TWindow window = TWindow.Load(in source);
        CharRow row = CharRow.Of(0);
        ulong here = window.InRows(0, 0);
        ulong changes = window.InSet(row.Folds) & here;
        ulong specials = window.InSet(row.Specials) & here;
        for (ulong rest = ~here; rest != 0; rest &= ~here)
        {
            row = RowOfFirst(in source, rest);
            here = window.InRows(row.First, row.Last);
            changes |= window.InSet(row.Folds) & here;
            specials |= window.InSet(row.Specials) & here;
            if (maskDigits)
                changes |= window.InSet(row.Digits) & here;
        }

        window.CopyFolded(ref destination, maskDigits);
        for (; changes != 0; changes &= changes - 1)
        {
            // Below 64: writable as the caller vouches; what ASCII folds to is not changed again.
            ref char unit = ref Unsafe.Add(ref destination, BitOperations.TrailingZeroCount(changes));
            unit = CaseFolding.FoldUnit(unit, maskDigits);
        }

        return specials;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static CharRow RowOfFirst(ref readonly char source, ulong units) =>
        CharRow.Of(Unsafe.Add(ref Unsafe.AsRef(in source), BitOperations.TrailingZeroCount(units)) >> 8);
}
