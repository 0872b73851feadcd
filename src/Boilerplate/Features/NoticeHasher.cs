using System.Numerics;
using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>
/// Hashed features of a block's text alone, for the category model: words, character n-grams, and what tells kinds apart in languages
/// that training knows little of: a date, a copyright mark, a price, the length.
/// </summary>
internal static class NoticeHasher
{
    public static void Emit<TSink>(ref TSink sink, PageText page, int block, ReadOnlySpan<char> text)
        where TSink : struct, IHashSink
    {
        WordHasher.EmitText(ref sink, page, block);
        CharacterHasher.Emit(ref sink, text);
        EmitSigns(ref sink, page, block);
    }

    /// <summary>Those that are neither words nor n-grams.</summary>
    public static void EmitSigns<TSink>(ref TSink sink, PageText page, int block)
        where TSink : struct, IHashSink
    {
        ref BlockTextStatistics statistics = ref page.Statistics[block];
        for (uint marks = (uint)statistics.Marks; marks != 0; marks &= marks - 1)
            sink.Add(StringHash.Combine(HashSpace.Mark, (uint)BitOperations.TrailingZeroCount(marks)));
        sink.Add(StringHash.Combine(HashSpace.Length, (uint)BitOperations.Log2((uint)(statistics.Words * 2) + 1)));
    }
}
