using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Boilerplate.Tokenization.Kernels;

/// <summary><see cref="WordHash"/> of four folded words at a time, where the machine multiplies 64-bit numbers by vectors.</summary>
internal static class WordLaneHash
{
    /// <summary>Words that are hashed together.</summary>
    public const int Words = 4;

    /// <summary>The longest word that is: three times four code units.</summary>
    private const int MaxLength = 12;

    public static bool IsSupported => Avx512DQ.VL.IsSupported && Avx2.IsSupported && CharWindow.Kernel == KernelKind.Vector512;

    /// <summary>Hashes four words, unless one is too long, empty, or not within the folded text.</summary>
    /// <param name="words">Four at least.</param>
    /// <param name="folded">The folded text; readable for <see cref="MaxLength"/> code units behind its limit.</param>
    /// <param name="first">Where the folded text begins in the text that the words count in.</param>
    /// <param name="limit">Code units of the folded text.</param>
    /// <param name="hashes">Takes four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe bool TryCompute(ReadOnlySpan<WordRange> words, char* folded, int first, int limit, Span<uint> hashes)
    {
        // Start and length are the halves of a number.
        Vector256<ulong> ranges = Vector256.LoadUnsafe(ref Unsafe.As<WordRange, ulong>(ref MemoryMarshal.GetReference(words)));
        // A start before the first becomes a large number.
        Vector256<ulong> start = (ranges - Vector256.Create((ulong)(uint)first)) & Vector256.Create(0xFFFFFFFFUL), length = ranges >>> 32;
        Vector256<ulong> isBad = Vector256.GreaterThan(length - Vector256<ulong>.One, Vector256.Create(MaxLength - 1UL))
            | Vector256.GreaterThan(start + length, Vector256.Create((ulong)limit));
        if (isBad != Vector256<ulong>.Zero)
            return false;

        Vector256<ulong> lastMask = Avx2.ShiftRightLogicalVariable(
            Vector256<ulong>.AllBitsSet, ((Vector256<ulong>.Zero - length) & Vector256.Create(3UL)) << 4);
        Vector256<ulong> isOne = Vector256.LessThan(length, Vector256.Create(5UL)), isTwo = Vector256.LessThan(length, Vector256.Create(9UL));
        Vector256<long> index = start.AsInt64();
        Vector256<ulong> hash1 = Mix(Vector256.Create(WordHash.Seed), Avx2.GatherVector256((ulong*)folded, index, 2) & (lastMask | ~isOne));
        Vector256<ulong> hash2 = Mix(hash1, Avx2.GatherVector256((ulong*)(folded + 4), index, 2) & (lastMask | ~isTwo));
        Vector256<ulong> hash3 = Mix(hash2, Avx2.GatherVector256((ulong*)(folded + 8), index, 2) & lastMask);
        Vector256<ulong> hash = Vector256.ConditionalSelect(isTwo, Vector256.ConditionalSelect(isOne, hash1, hash2), hash3);
        Vector256<ulong> top = Finish(hash + length) >>> 32;
        Vector128.Narrow(top.GetLower(), top.GetUpper()).CopyTo(hashes);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Mix(Vector256<ulong> hash, Vector256<ulong> lane)
    {
        hash = (hash ^ lane) * Vector256.Create(WordHash.Multiplier);
        return hash ^ (hash >>> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Finish(Vector256<ulong> hash)
    {
        hash = (hash ^ (hash >>> 33)) * Vector256.Create(WordHash.Finisher1);
        hash = (hash ^ (hash >>> 33)) * Vector256.Create(WordHash.Finisher2);
        return hash ^ (hash >>> 33);
    }
}
