using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Boilerplate.Tokenization.Kernels;

/// <summary>The kernel for machines with 16-byte vectors, on any processor.</summary>
internal struct Vector128Window : ICharWindow<Vector128Window>
{
    private Part _part0, _part1, _part2, _part3;

    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128Window Load(ref readonly char source) => new()
    {
        // 4 x 16 code units: the caller vouches for 64.
        _part0 = new Part(in source),
        _part1 = new Part(in Unsafe.Add(ref Unsafe.AsRef(in source), 16)),
        _part2 = new Part(in Unsafe.Add(ref Unsafe.AsRef(in source), 32)),
        _part3 = new Part(in Unsafe.Add(ref Unsafe.AsRef(in source), 48)),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong InRows(byte first, byte last) => Join(
        _part0.InRows(first, last), _part1.InRows(first, last), _part2.InRows(first, last), _part3.InRows(first, last));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong InSet(in ByteSet set)
    {
        Vector128<byte> lower = set.Lower.GetLower().GetLower(), upper = set.Upper.GetLower().GetLower();
        return Join(_part0.InSet(lower, upper), _part1.InSet(lower, upper), _part2.InSet(lower, upper), _part3.InSet(lower, upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void CopyFolded(ref char destination, bool maskDigits)
    {
        _part0.CopyFolded(ref destination, maskDigits);
        _part1.CopyFolded(ref Unsafe.Add(ref destination, 16), maskDigits);
        _part2.CopyFolded(ref Unsafe.Add(ref destination, 32), maskDigits);
        _part3.CopyFolded(ref Unsafe.Add(ref destination, 48), maskDigits);
    }

    private static ulong Join(uint a, uint b, uint c, uint d) => (a | (b << 16)) | ((ulong)(c | (d << 16)) << 32);

    /// <summary>16 code units, low and high bytes apart.</summary>
    private readonly struct Part
    {
        private readonly Vector128<byte> _low;
        private readonly Vector128<byte> _high;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Part(ref readonly char source)
        {
            ref ushort units = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));
            Vector128<ushort> first = Vector128.LoadUnsafe(ref units), second = Vector128.LoadUnsafe(ref units, 8);
            _low = Vector128.Narrow(first, second);
            _high = Vector128.Narrow(first >>> 8, second >>> 8);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint InRows(byte first, byte last)
        {
            Vector128<byte> distance = _high - Vector128.Create(first);
            return Vector128.Equals(Vector128.Min(distance, Vector128.Create((byte)(last - first))), distance).ExtractMostSignificantBits();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint InSet(Vector128<byte> lower, Vector128<byte> upper)
        {
            // A shuffle gives 0 for an index with its top bit set: each value finds its bits in one of the halves.
            Vector128<byte> index = _low & Vector128.Create((byte)0x8F);
            Vector128<byte> bit = Vector128.ShuffleNative(Vector128.Create(0x8040201008040201).AsByte(), (_low.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)0x0F));
            Vector128<byte> found = Vector128.ShuffleNative(lower, index) | Vector128.ShuffleNative(upper, index ^ Vector128.Create((byte)0x80));
            return Vector128.Equals(found & bit, bit).ExtractMostSignificantBits();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void CopyFolded(ref char destination, bool maskDigits)
        {
            Vector128<byte> folded = _low;
            Vector128<byte> isAscii = Vector128.Equals(_high, Vector128<byte>.Zero);
            folded |= isAscii & Vector128.LessThan(folded - Vector128.Create((byte)'A'), Vector128.Create((byte)26)) & Vector128.Create((byte)0x20);
            if (maskDigits)
                folded &= ~(isAscii & Vector128.LessThan(folded - Vector128.Create((byte)'0'), Vector128.Create((byte)10)) & Vector128.Create((byte)0x0F));
            ref ushort units = ref Unsafe.As<char, ushort>(ref destination);
            (Vector128.WidenLower(folded) | (Vector128.WidenLower(_high) << 8)).StoreUnsafe(ref units);
            (Vector128.WidenUpper(folded) | (Vector128.WidenUpper(_high) << 8)).StoreUnsafe(ref units, 8);
        }
    }
}
