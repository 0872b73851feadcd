using System.Numerics;
using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>Collects hashed features for training.</summary>
internal readonly struct HashCollector(GrowableArray<uint> hashes) : IHashSink
{
    public void Add(uint hash) => hashes.Add(hash);

    public void Add(ReadOnlySpan<uint> hashes, ulong chosen)
    {
        for (; chosen != 0; chosen &= chosen - 1)
            Add(hashes[BitOperations.TrailingZeroCount(chosen)]);
    }
}
