using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Boilerplate.Tokenization.Kernels;

/// <summary>The kernel for AVX-512 with byte instructions, where the runtime finds 64-byte vectors worth their clock.</summary>
internal struct Vector512Window : ICharWindow<Vector512Window>
{
    private Vector512<byte> _low, _high;

    public static bool IsSupported => Avx512BW.IsSupported && Vector512.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Window Load(ref readonly char source)
    {
        // 2 x 32 code units: the caller vouches for 64.
        ref ushort units = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));
        Vector512<ushort> first = Vector512.LoadUnsafe(ref units), second = Vector512.LoadUnsafe(ref units, 32);
        return new() { _low = Vector512.Narrow(first, second), _high = Vector512.Narrow(first >>> 8, second >>> 8) };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong InRows(byte first, byte last) => Vector512.LessThanOrEqual(
        _high - Vector512.Create(first), Vector512.Create((byte)(last - first))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong InSet(in ByteSet set)
    {
        // A shuffle gives 0 for an index with its top bit set: each value finds its bits in one of the halves.
        Vector512<byte> index = _low & Vector512.Create((byte)0x8F);
        Vector512<byte> bit = Avx512BW.Shuffle(Vector512.Create(0x8040201008040201).AsByte(), (_low.AsUInt16() >>> 4).AsByte() & Vector512.Create((byte)0x0F));
        Vector512<byte> found = Avx512BW.Shuffle(set.Lower, index) | Avx512BW.Shuffle(set.Upper, index ^ Vector512.Create((byte)0x80));
        return Vector512.Equals(found & bit, bit).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void CopyFolded(ref char destination, bool maskDigits)
    {
        Vector512<byte> folded = _low;
        Vector512<byte> isAscii = Vector512.Equals(_high, Vector512<byte>.Zero);
        folded |= isAscii & Vector512.LessThan(folded - Vector512.Create((byte)'A'), Vector512.Create((byte)26)) & Vector512.Create((byte)0x20);
        if (maskDigits)
            folded &= ~(isAscii & Vector512.LessThan(folded - Vector512.Create((byte)'0'), Vector512.Create((byte)10)) & Vector512.Create((byte)0x0F));
        ref ushort units = ref Unsafe.As<char, ushort>(ref destination);
        (Vector512.WidenLower(folded) | (Vector512.WidenLower(_high) << 8)).StoreUnsafe(ref units);
        (Vector512.WidenUpper(folded) | (Vector512.WidenUpper(_high) << 8)).StoreUnsafe(ref units, 32);
    }
}
