using System.Runtime.CompilerServices;
using Boilerplate.Tokenization.Unicode;

namespace Boilerplate.Tokenization.Kernels;

/// <summary>
/// The properties of the 256 code units that share a high byte, as sets of low bytes. Made from the tables on first use:
/// a text touches a handful of rows. Rows next to each other whose code units are all of one class, such as the 82 of Han,
/// are one.
/// </summary>
internal sealed class CharRow
{
    // Fields: a kernel reads them in place.
    private static readonly CharRow?[] s_rows = new CharRow?[256];

    private CharRow(int high)
    {
        First = Last = (byte)high;
        while (IsSameUniformRow(First, First - 1))
            First--;
        while (IsSameUniformRow(Last, Last + 1))
            Last++;
        Words = SetOf(high, static c => UnicodeTables.ClassOf(c) is >= CharClass.UpperLetter and < CharClass.SingleLetter);
        Singles = SetOf(high, static c => UnicodeTables.ClassOf(c) == CharClass.SingleLetter);
        Specials = SetOf(high, static c => char.IsSurrogate(c) || UnicodeTables.ClassOf(c) == CharClass.Joiner);
        Folds = SetOf(high, static c => !char.IsAscii(c) && UnicodeTables.FoldSimple(c) != c);
        Digits = SetOf(high, static c => UnicodeTables.ClassOf(c) == CharClass.Digit);
        Uppers = SetOf(high, static c => UnicodeTables.ClassOf(c) == CharClass.UpperLetter);
        Letters = SetOf(high, static c => UnicodeTables.ClassOf(c) is >= CharClass.UpperLetter and <= CharClass.OtherLetter or CharClass.SingleLetter);
        Punctuation = SetOf(high, static c => UnicodeTables.ClassOf(c) == CharClass.Punctuation);
        Symbols = SetOf(high, static c => UnicodeTables.ClassOf(c) == CharClass.Symbol);
        Blanks = SetOf(high, static c => c != ' ' && UnicodeTables.ClassOf(c) is CharClass.Space or CharClass.Control or CharClass.Format or CharClass.Joiner);
        Spaces = SetOf(high, static c => UnicodeTables.ClassOf(c) == CharClass.Space);
    }

    /// <summary>The high bytes that the sets hold for.</summary>
    public readonly byte First;

    public readonly byte Last;

    /// <summary>Letters, marks and numbers that join to words.</summary>
    public readonly ByteSet Words;

    /// <summary>Words by themselves.</summary>
    public readonly ByteSet Singles;

    /// <summary>What depends on its neighbours: surrogates and joiners.</summary>
    public readonly ByteSet Specials;

    /// <summary>What case folding changes, ASCII left out: the kernels fold that at once.</summary>
    public readonly ByteSet Folds;

    public readonly ByteSet Digits;

    public readonly ByteSet Uppers;

    public readonly ByteSet Letters;

    public readonly ByteSet Punctuation;

    public readonly ByteSet Symbols;

    public readonly ByteSet Spaces;

    /// <summary>Spaces, controls, formats and joiners, without the common space.</summary>
    public readonly ByteSet Blanks;

    /// <summary>The row of a high byte. Two threads may make the same one; either will do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharRow Of(int high) => s_rows[high] ?? Make(high);

    private static CharRow Make(int high) => s_rows[high] = new CharRow(high);

    private static ByteSet SetOf(int high, Predicate<char> contains) =>
        ByteSet.Create(low => contains((char)((high << 8) | low)));

    private static bool IsSameUniformRow(int high, int neighbour)
    {
        if (neighbour is < 0 or > 255)
            return false;
        // Letters without case only: the others differ in what they fold to.
        CharClass all = UnicodeTables.ClassOf((char)(high << 8));
        return all is CharClass.OtherLetter or CharClass.SingleLetter && UnicodeTables.IsUniform(high << 8, all) && UnicodeTables.IsUniform(neighbour << 8, all);
    }
}
