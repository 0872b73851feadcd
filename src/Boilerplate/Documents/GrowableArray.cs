using System.Runtime.CompilerServices;

namespace Boilerplate.Documents;

/// <summary>An array that grows by doubling and is kept between documents, so that a warm document allocates nothing. Not thread-safe.</summary>
internal sealed class GrowableArray<T>
    where T : struct
{
    private T[] _items = [];

    public int Count { get; private set; }

    public Span<T> Span => _items.AsSpan(0, Count);

    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Span[index];
    }

    public void Clear() => Count = 0;

    public void Truncate(int count) => Count = Math.Min(Count, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Add(T item)
    {
        if (Count == _items.Length)
            Grow(Count + 1);
        ref T slot = ref _items[Count++];
        slot = item;
        return ref slot;
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        items.CopyTo(Append(items.Length));
    }

    /// <summary>Makes room for this many more items and returns it, uncleared, already counted.</summary>
    public Span<T> Append(int count)
    {
        if (_items.Length - Count < count)
            Grow(Count + count);
        Span<T> room = _items.AsSpan(Count, count);
        Count += count;
        return room;
    }

    /// <summary>Sets the count and clears all items.</summary>
    public Span<T> Reset(int count)
    {
        Count = 0;
        Span<T> items = Append(count);
        items.Clear();
        return items;
    }

    private void Grow(int needed) =>
        Array.Resize(ref _items, (int)Math.Min(Math.Max((long)needed, Math.Max(16, _items.Length * 2L)), Array.MaxLength));
}
