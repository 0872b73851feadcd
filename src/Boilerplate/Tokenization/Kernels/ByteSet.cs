using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Boilerplate.Tokenization.Kernels;

/// <summary>
/// A set of byte values in the form that a byte shuffle looks up: for each low digit (hexadecimal) a byte with one bit a
/// high digit, those below 8 in <see cref="Lower"/>, the others in <see cref="Upper"/>. Every 16 bytes say the same: a
/// shuffle stays within them, so that narrower vectors take a part.
/// </summary>
internal readonly struct ByteSet(Vector512<byte> lower, Vector512<byte> upper)
{
    public readonly Vector512<byte> Lower = lower;
    public readonly Vector512<byte> Upper = upper;

    public static ByteSet Create(Predicate<byte> contains)
    {
        Span<byte> lower = stackalloc byte[16], upper = stackalloc byte[16];
        lower.Clear();
        upper.Clear();
        for (int value = 0; value < 256; value++)
        {
            if (contains((byte)value))
                (value < 128 ? lower : upper)[value & 15] |= (byte)(1 << ((value >> 4) & 7));
        }

        return new ByteSet(Repeat(lower), Repeat(upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(byte value) =>
        ((value < 128 ? Lower : Upper)[value & 15] & (1 << ((value >> 4) & 7))) != 0;

    private static Vector512<byte> Repeat(ReadOnlySpan<byte> bytes)
    {
        var quarter = Vector128.Create(bytes);
        var half = Vector256.Create(quarter, quarter);
        return Vector512.Create(half, half);
    }
}
