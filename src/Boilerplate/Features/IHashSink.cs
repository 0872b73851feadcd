namespace Boilerplate.Features;

/// <summary>Takes hashed features: the scorer sums their weights, training collects them.</summary>
internal interface IHashSink
{
    void Add(uint hash);

    /// <summary>Takes some of up to 64 hashes, those whose bit is set: the sums stay in registers.</summary>
    void Add(ReadOnlySpan<uint> hashes, ulong chosen);
}
