namespace Boilerplate.Features;

/// <summary>Takes hashed features one by one: the scorer sums their weights, training collects them.</summary>
internal interface IHashSink
{
    void Add(uint hash);
}
