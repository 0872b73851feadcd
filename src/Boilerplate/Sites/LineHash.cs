using System.Runtime.CompilerServices;
using Boilerplate.Tokenization;

namespace Boilerplate.Sites;

/// <summary>
/// 64-bit hashes of lines: over the hashes of their words, case folded and with digits masked, so that white space,
/// punctuation, case and numbers do not count. Part of the format of a site memory.
/// </summary>
internal static class LineHash
{
    /// <summary>The hash of a line from the hashes of its words. The lowest bits are free for <see cref="LinePlace"/>.</summary>
    public static ulong Of(ReadOnlySpan<uint> words)
    {
        ulong hash = WordHash.Seed;
        foreach (uint word in words)
            hash = WordHash.Mix(hash, word);
        return Finish(hash + (uint)words.Length) & ~(ulong)LinePlace.Mask;
    }

    /// <summary>The hash of a name or an address, as it is written.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = WordHash.Seed;
        foreach (char c in text)
            hash = WordHash.Mix(hash, c);
        return Finish(hash + (uint)text.Length);
    }

    /// <summary>The hash of a sequence of hashes.</summary>
    public static ulong Of(ReadOnlySpan<ulong> hashes)
    {
        ulong hash = WordHash.Seed;
        foreach (ulong value in hashes)
            hash = WordHash.Mix(hash, value);
        return Finish(hash + (uint)hashes.Length);
    }

    // The finalizer of MurmurHash3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * WordHash.Finisher1;
        hash = (hash ^ (hash >> 33)) * WordHash.Finisher2;
        return hash ^ (hash >> 33);
    }
}
