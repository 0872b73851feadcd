using System.Numerics;
using Boilerplate.Documents;

namespace Boilerplate.Features;

/// <summary>Numbers the distinct hashes of a page from 0; open addressing, reused from page to page. Not thread-safe.</summary>
internal sealed class TokenTable
{
    private readonly GrowableArray<Entry> _entries = new();

    /// <summary>By slot a hash, in the upper half, and its entry number + 1; 0 is free.</summary>
    private ulong[] _slots = [];
    private int _mask;

    public Span<Entry> Entries => _entries.Span;

    /// <summary>Empties the table and makes room for this many additions.</summary>
    public void Clear(int capacity)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2));
        if (_slots.Length < size)
            _slots = new ulong[size];
        else
            _slots.AsSpan(0, size).Clear();
        _mask = size - 1;
        _entries.Clear();
    }

    /// <summary>The number of a hash, a new one where it is new.</summary>
    public int Add(uint hash)
    {
        ref ulong slot = ref SlotOf(hash);
        if (slot == 0)
        {
            _entries.Add(default);
            slot = ((ulong)hash << 32) | (uint)_entries.Count;
        }

        return (int)(uint)slot - 1;
    }

    /// <summary>The number of a hash; -1 where it is not in the table.</summary>
    public int Find(uint hash) => (int)(uint)SlotOf(hash) - 1;

    private ref ulong SlotOf(uint hash)
    {
        ulong[] slots = _slots;
        int slot = (int)hash & _mask;
        while (slots[slot] != 0 && (uint)(slots[slot] >> 32) != hash)
            slot = (slot + 1) & _mask;
        return ref slots[slot];
    }

    /// <summary>What is known of a distinct token.</summary>
    internal struct Entry
    {
        /// <summary>What is counted: for words the long blocks that hold them, for whole texts and groups their members.</summary>
        public int Count;

        /// <summary>The pass that saw it last: to count a token once in each block.</summary>
        public int Pass;
        public bool IsInTitle;
        public bool IsInDescription;
    }
}
