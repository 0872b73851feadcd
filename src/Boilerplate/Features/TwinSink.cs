using System.Runtime.CompilerServices;

namespace Boilerplate.Features;

/// <summary>Gives hashed features on to two sinks: what two models share is hashed once.</summary>
internal struct TwinSink<TFirst, TSecond>(TFirst first, TSecond second) : IHashSink
    where TFirst : struct, IHashSink
    where TSecond : struct, IHashSink
{
    public TFirst First = first;
    public TSecond Second = second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint hash)
    {
        First.Add(hash);
        Second.Add(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<uint> hashes, ulong chosen)
    {
        First.Add(hashes, chosen);
        Second.Add(hashes, chosen);
    }
}
