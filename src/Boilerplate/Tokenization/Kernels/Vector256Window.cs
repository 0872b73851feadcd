using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Boilerplate.Tokenization.Kernels;

/// <summary>The kernel for AVX2.</summary>
internal struct Vector256Window : ICharWindow<Vector256Window>
{
    private Part _part0, _part1;

    public static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Window Load(ref readonly char source) => new()
    {
        // 2 x 32 code units: the caller vouches for 64.
        _part0 = new Part(in source),
        _part1 = new Part(in Unsafe.Add(ref Unsafe.AsRef(in source), 32)),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong InRows(byte first, byte last) => _part0.InRows(first, last) | ((ulong)_part1.InRows(first, last) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong InSet(in ByteSet set)
    {
        Vector256<byte> lower = set.Lower.GetLower(), upper = set.Upper.GetLower();
        return _part0.InSet(lower, upper) | ((ulong)_part1.InSet(lower, upper) << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void CopyFolded(ref char destination, bool maskDigits)
    {
        _part0.CopyFolded(ref destination, maskDigits);
        _part1.CopyFolded(ref Unsafe.Add(ref destination, 32), maskDigits);
    }

    /// <summary>32 code units, low and high bytes apart.</summary>
    private readonly struct Part
    {
        private readonly Vector256<byte> _low;
        private readonly Vector256<byte> _high;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Part(ref readonly char source)
        {
            ref ushort units = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));
            Vector256<ushort> first = Vector256.LoadUnsafe(ref units), second = Vector256.LoadUnsafe(ref units, 16);
            _low = Vector256.Narrow(first, second);
            _high = Vector256.Narrow(first >>> 8, second >>> 8);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint InRows(byte first, byte last)
        {
            Vector256<byte> distance = _high - Vector256.Create(first);
            return Vector256.Equals(Vector256.Min(distance, Vector256.Create((byte)(last - first))), distance).ExtractMostSignificantBits();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint InSet(Vector256<byte> lower, Vector256<byte> upper)
        {
            // A shuffle gives 0 for an index with its top bit set: each value finds its bits in one of the halves.
            Vector256<byte> index = _low & Vector256.Create((byte)0x8F);
            Vector256<byte> bit = Avx2.Shuffle(Vector256.Create(0x8040201008040201).AsByte(), (_low.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)0x0F));
            Vector256<byte> found = Avx2.Shuffle(lower, index) | Avx2.Shuffle(upper, index ^ Vector256.Create((byte)0x80));
            return Vector256.Equals(found & bit, bit).ExtractMostSignificantBits();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void CopyFolded(ref char destination, bool maskDigits)
        {
            Vector256<byte> folded = _low;
            Vector256<byte> isAscii = Vector256.Equals(_high, Vector256<byte>.Zero);
            folded |= isAscii & Vector256.LessThan(folded - Vector256.Create((byte)'A'), Vector256.Create((byte)26)) & Vector256.Create((byte)0x20);
            if (maskDigits)
                folded &= ~(isAscii & Vector256.LessThan(folded - Vector256.Create((byte)'0'), Vector256.Create((byte)10)) & Vector256.Create((byte)0x0F));
            ref ushort units = ref Unsafe.As<char, ushort>(ref destination);
            (Vector256.WidenLower(folded) | (Vector256.WidenLower(_high) << 8)).StoreUnsafe(ref units);
            (Vector256.WidenUpper(folded) | (Vector256.WidenUpper(_high) << 8)).StoreUnsafe(ref units, 16);
        }
    }
}
