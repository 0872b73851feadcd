using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>Collects hashed features for training.</summary>
internal readonly struct HashCollector(GrowableArray<uint> hashes) : IHashSink
{
    public void Add(uint hash) => hashes.Add(hash);
}
