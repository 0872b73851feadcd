using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Boilerplate.Documents;
using Boilerplate.Tokenization.Kernels;

namespace Boilerplate.Features;

/// <summary>
/// The hashes of the n-grams of code units that end at each place of a window: the code units as a number, the last one in its
/// low bits, plus the order; multiplied, and the upper half mixed. By vectors where the machine has them.
/// </summary>
internal static class CharacterGrams
{
    public const int MaxOrder = 4;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <param name="window">The window with the code units before it that the first n-gram needs: one less than the highest order.</param>
    /// <param name="order">2 to 4.</param>
    /// <param name="hashes">Room for one for each code unit of the window.</param>
    /// <param name="count">How many are needed, from the first on; more may be written.</param>
    public static void Hash(ReadOnlySpan<char> window, int order, Span<uint> hashes, int count)
    {
        if (Vector256.IsHardwareAccelerated && CharWindow.Kernel >= KernelKind.Vector256)
            HashVectors(window, order, hashes, count);
        else
            HashScalar(window, order, hashes, count);
    }

    internal static void HashScalar(ReadOnlySpan<char> window, int order, Span<uint> hashes, int count)
    {
        ulong units = 0;
        for (int i = 0; i < MaxOrder - 1; i++)
            units = (units << 16) | window[i];
        for (int i = 0; i < count; i++)
        {
            units = (units << 16) | window[MaxOrder - 1 + i];
            ulong mixed = ((units & MaskOf(order)) + (ulong)order) * Multiplier;
            hashes[i] = StringHash.Finish((uint)(mixed >> 32));
        }
    }

    internal static void HashVectors(ReadOnlySpan<char> window, int order, Span<uint> hashes, int count)
    {
        Debug.Assert(window.Length == MaxOrder - 1 + CharWindow.Length && hashes.Length == CharWindow.Length, "A window, its front, its hashes.");
        ref uint target = ref MemoryMarshal.GetReference(hashes);
        ref ushort units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(window));
        var mask = Vector256.Create(MaskOf(order));
        var add = Vector256.Create((ulong)order);
        for (int i = 0; i < count; i += Vector256<uint>.Count)
        {
            Vector256<ulong> low = Mix(ref Unsafe.Add(ref units, i), mask, add), high = Mix(ref Unsafe.Add(ref units, i + 4), mask, add);
            Finish(Vector256.Narrow(low, high)).StoreUnsafe(ref target, (nuint)i);
        }
    }

    /// <summary>Four n-grams, whose first code units are here and at the next three places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Mix(ref ushort units, Vector256<ulong> mask, Vector256<ulong> add)
    {
        // Eight code units, of which seven are of the window and the eighth of the next or of what the caller has behind it.
        Vector128<byte> eight = Vector128.LoadUnsafe(ref units).AsByte();
        Vector256<byte> grams = Vector256.Shuffle(Vector256.Create(eight, eight), Vector256.Create(
            (byte)6, 7, 4, 5, 2, 3, 0, 1, 8, 9, 6, 7, 4, 5, 2, 3,
            26, 27, 24, 25, 22, 23, 20, 21, 28, 29, 26, 27, 24, 25, 22, 23));
        return (((grams.AsUInt64() & mask) + add) * Vector256.Create(Multiplier)) >>> 32;
    }

    /// <summary><see cref="StringHash.Finish"/> of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Finish(Vector256<uint> hash)
    {
        hash ^= hash >>> 16;
        hash *= Vector256.Create(0x85EBCA6Bu);
        hash ^= hash >>> 13;
        hash *= Vector256.Create(0xC2B2AE35u);
        return hash ^ (hash >>> 16);
    }

    private static ulong MaskOf(int order) => ulong.MaxValue >> (16 * (MaxOrder - order));
}
