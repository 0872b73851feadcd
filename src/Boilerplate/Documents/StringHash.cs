using System.Runtime.CompilerServices;

namespace Boilerplate.Documents;

/// <summary>
/// 32-bit hashes of short strings and of combinations of hashes: FNV-1a steps, finished by the mixer of MurmurHash3
/// (fmix32). Part of the model's format: the same on every platform and in every version.
/// </summary>
internal static class StringHash
{
    public const uint Seed = 2166136261;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, uint value) => (hash ^ value) * 16777619;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    /// <summary>The hash of a pair; the order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Combine(uint first, uint second) =>
        Finish((first * 0x9E3779B1) ^ (second + 0x7F4A7C15 + (first << 6) + (first >> 2)));

    /// <summary>The hash of an ASCII name, upper case taken as lower.</summary>
    public static uint OfName(ReadOnlySpan<char> name)
    {
        uint hash = Seed;
        foreach (char c in name)
            hash = Add(hash, char.IsAsciiLetterUpper(c) ? c | 0x20u : c);
        return Finish(hash);
    }
}
