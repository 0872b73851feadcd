using System.Runtime.CompilerServices;

namespace Boilerplate.Tokenization.Unicode;

/// <summary>Simple case folding of UTF-16 text, code unit by code unit: the length never changes.</summary>
internal static class CaseFolding
{
    /// <summary>
    /// The folded code unit at an index. A letter outside the BMP folds within its high surrogate (the generator checks
    /// it), so only the low one changes; an unpaired surrogate stays as it is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char FoldAt(ReadOnlySpan<char> text, int index)
    {
        char value = text[index];
        return char.IsLowSurrogate(value) ? FoldLowSurrogate(text, index) : UnicodeTables.FoldSimple(value);
    }

    /// <summary>A code unit folded and, if asked, with a decimal digit as 0; a surrogate stays.</summary>
    public static char FoldUnit(char value, bool maskDigits) =>
        maskDigits && UnicodeTables.ClassOf(value) == CharClass.Digit ? '0' : UnicodeTables.FoldSimple(value);

    /// <summary>Whether folding changes nothing.</summary>
    public static bool IsFolded(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (FoldAt(text, i) != text[i])
                return false;
        }

        return true;
    }

    /// <summary>Writes the folded text to the first <c>text.Length</c> code units of the destination.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        destination = destination[..text.Length];
        for (int i = 0; i < text.Length; i++)
            destination[i] = FoldAt(text, i);
    }

    private static char FoldLowSurrogate(ReadOnlySpan<char> text, int index)
    {
        char low = text[index];
        if (index == 0 || !char.IsHighSurrogate(text[index - 1]))
            return low;
        int folded = UnicodeTables.FoldSimple(char.ConvertToUtf32(text[index - 1], low));
        return (char)(0xDC00 | (folded & 0x3FF));
    }
}
