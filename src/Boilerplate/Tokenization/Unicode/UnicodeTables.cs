using System.Runtime.CompilerServices;

namespace Boilerplate.Tokenization.Unicode;

/// <summary>
/// Character properties of Unicode 15.0.0, pinned so that the same text has the same features whatever the runtime.
/// Two-stage tables: the first stage gives the block of a code point, the second its value.
/// </summary>
internal static partial class UnicodeTables
{
    private const int MaxCodePoint = 0x10FFFF;

    /// <summary>The class of a code unit; a surrogate is <see cref="CharClass.Other"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass ClassOf(char value) =>
        (CharClass)ClassValues[(ClassBlocks[value >> ClassShift] << ClassShift) + (value & ((1 << ClassShift) - 1))];

    /// <summary>The class of a code point; a number that is none is <see cref="CharClass.Other"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass ClassOf(int codePoint) => (uint)codePoint > MaxCodePoint
        ? CharClass.Other
        : (CharClass)ClassValues[(ClassBlocks[codePoint >> ClassShift] << ClassShift) + (codePoint & ((1 << ClassShift) - 1))];

    /// <summary>Whether the 256 code units from here on are all of one class.</summary>
    public static bool IsUniform(int first, CharClass charClass)
    {
        for (int c = first; c < first + 256; c++)
        {
            if (ClassOf((char)c) != charClass)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Simple case folding (statuses C and S of CaseFolding.txt): one code unit for one. The Turkic mappings are left
    /// out: I folds to i, and U+0130 and U+0131 stay as they are.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char FoldSimple(char value) =>
        (char)(value + s_foldDeltas[(FoldBlocks[value >> FoldShift] << FoldShift) + (value & ((1 << FoldShift) - 1))]);

    /// <summary>Simple case folding of a code point. It never leaves its plane, so the UTF-16 length stays.</summary>
    public static int FoldSimple(int codePoint)
    {
        int block = codePoint >> FoldShift;
        if ((uint)block >= (uint)FoldBlocks.Length)
            return codePoint;
        int delta = s_foldDeltas[(FoldBlocks[block] << FoldShift) + (codePoint & ((1 << FoldShift) - 1))];
        // Deltas are modulo 65,536: the generator checks that none crosses a plane.
        return (codePoint & ~0xFFFF) | ((codePoint + delta) & 0xFFFF);
    }

    /// <summary>The script of a code point; <see cref="Script.Unknown"/> for a number that is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Script ScriptOf(int codePoint) => (uint)codePoint > MaxCodePoint
        ? Script.Unknown
        : (Script)ScriptValues[(ScriptBlocks[codePoint >> ScriptShift] << ScriptShift) + (codePoint & ((1 << ScriptShift) - 1))];
}
