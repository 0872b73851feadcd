using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Boilerplate.Tokenization.Kernels;

/// <summary>The reference kernel: one code unit after the other, for machines without vectors.</summary>
internal struct ScalarWindow : ICharWindow<ScalarWindow>
{
    private Units _units;

    public static bool IsSupported => true;

    public static ScalarWindow Load(ref readonly char source)
    {
        var window = default(ScalarWindow);
        // The caller vouches for 64 code units.
        MemoryMarshal.CreateReadOnlySpan(in source, CharWindow.Length).CopyTo(window._units);
        return window;
    }

    public readonly ulong InRows(byte first, byte last)
    {
        ulong found = 0;
        for (int i = 0; i < CharWindow.Length; i++)
        {
            if (_units[i] >> 8 >= first && _units[i] >> 8 <= last)
                found |= 1UL << i;
        }

        return found;
    }

    public readonly ulong InSet(in ByteSet set)
    {
        ulong found = 0;
        for (int i = 0; i < CharWindow.Length; i++)
        {
            if (set.Contains((byte)_units[i]))
                found |= 1UL << i;
        }

        return found;
    }

    public readonly void CopyFolded(ref char destination, bool maskDigits)
    {
        Span<char> folded = MemoryMarshal.CreateSpan(ref destination, CharWindow.Length);
        for (int i = 0; i < folded.Length; i++)
        {
            char c = _units[i];
            folded[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : maskDigits && char.IsAsciiDigit(c) ? '0' : c;
        }
    }

    [InlineArray(CharWindow.Length)]
    private struct Units
    {
        private char _first;
    }
}
